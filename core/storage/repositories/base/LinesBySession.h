// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Session.h"

#include <map>
#include <vector>

namespace tidemark::storage {

/// A LinesBySession is one kind of line of several sessions, by session; each session's in the order of event
/// time. A session without such a line is not in it.
template <class Line>
using LinesBySession = std::map<SessionId, std::vector<Line>>;

/// Returns the lines of one session; empty where it has none.
template <class Line>
[[nodiscard]] const std::vector<Line>& linesOf(const LinesBySession<Line>& lines, const SessionId& session) {
    static const std::vector<Line> none;
    const auto found = lines.find(session);
    return found == lines.end() ? none : found->second;
}

} // namespace tidemark::storage
