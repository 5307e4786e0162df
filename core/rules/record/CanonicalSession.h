// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Session.h"

namespace tidemark::rules {

/// Returns the canonical bytes of a session's own fields, for the audit log. The format is that of
/// canonicalBytes() for a record without lines.
[[nodiscard]] QByteArray canonicalSession(const Session& session);
/// Returns the same with the line that changed the session: a change of the pump, a dose, or a change of
/// owner.
[[nodiscard]] QByteArray canonicalSession(const Session& session, const PumpChange& line);
[[nodiscard]] QByteArray canonicalSession(const Session& session, const DoseGiven& line);
[[nodiscard]] QByteArray canonicalSession(const Session& session, const OwnerChange& line);

} // namespace tidemark::rules
