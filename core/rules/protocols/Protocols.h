// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Protocol.h"

#include <optional>

namespace tidemark::rules {

/// Returns the first example for intravenous ketamine, that sessions have run under: readings every 10
/// minutes during, every 15 after (Riva-Posse et al. 2018, J Affect Disord). "Example - to be approved by
/// your medical director".
[[nodiscard]] const Protocol& ivKetamineProtocol();
/// Returns the id that a patient's first order begins with: the induction of six infusions, three a week.
[[nodiscard]] const QString& firstOfferedProtocol();
/// Returns the protocol a session ran under; none for an unknown id or version.
[[nodiscard]] std::optional<Protocol> protocolFor(const QString& id, int version);
/// Returns the shipped protocol of that id with the highest version.
[[nodiscard]] std::optional<Protocol> newestProtocol(const QString& id);

} // namespace tidemark::rules
