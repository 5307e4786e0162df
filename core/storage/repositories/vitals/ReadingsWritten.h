// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Id.h"
#include "storage/engine/Connection.h"

namespace tidemark::storage {

/// LogStretch is the entries of the audit log from just after `from` up to `until`, by their sequence.
struct LogStretch {
    qint64 from = 0;
    qint64 until = 0;
};

/// ReadingsWritten is what the audit log says of sets of vitals, so that whoever has read a session before
/// reads its sets again and nothing else.
class ReadingsWritten {
public:
    /// Says whether there are entries in the stretch and each of them recorded a set of this session and
    /// nothing beside it. False also for a stretch that is longer than is worth looking through.
    [[nodiscard]] static Result<bool> alone(Connection& connection, const SessionId& session,
                                            const LogStretch& stretch);
};

} // namespace tidemark::storage
