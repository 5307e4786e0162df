// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Protocol.h"

namespace tidemark::app {

/// Returns the sources of a protocol that speak of what its changed form still has: not of a question, a
/// phase or a limit that is gone.
[[nodiscard]] std::vector<ProtocolSource> standingSources(const Protocol& before, const Protocol& changed);
/// Makes the sources of a changed protocol true: a number that the clinic changed is no longer the published
/// one, a phase that it added is its own, and what speaks of a question or a phase that is gone goes with it.
/// `why`: what the person gave as the reason.
void disownChangedSources(const Protocol& before, Protocol& changed, const QString& why);

/// Returns whether these words of a source say that the clinic set the number itself.
[[nodiscard]] bool isSetByTheClinic(const QString& source);

} // namespace tidemark::app
