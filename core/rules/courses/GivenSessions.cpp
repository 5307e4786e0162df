// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/courses/GivenSessions.h"

#include <algorithm>

namespace tidemark::rules {
namespace {

template <class Counts>
std::vector<GivenSession> givenWhere(std::span<const Session> sessions, Counts&& counts) {
    std::vector<GivenSession> given;
    for (const Session& session : sessions) {
        if (session.startedAt && counts(session)) {
            given.push_back({*session.startedAt, session.phase});
        }
    }
    std::ranges::stable_sort(given, {}, &GivenSession::at);
    return given;
}

} // namespace

std::vector<GivenSession> givenSessions(std::span<const Session> sessions) {
    return givenWhere(sessions, [](const Session&) { return true; });
}

std::vector<GivenSession> givenInLastCourse(std::span<const Session> sessions) {
    // A session that has not begun compares as before every one that has.
    const auto last = std::ranges::max_element(sessions, {}, &Session::startedAt);
    return givenWhere(sessions, [&](const Session& each) { return each.course == last->course; });
}

} // namespace tidemark::rules
