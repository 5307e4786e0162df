// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/SignatureFault.h"

#include <QStringList>

#include <vector>

namespace tidemark::app {

/// Returns what is wrong with a signature or with a person's key, in one sentence. A session is named by its
/// day in `zone` and by its patient's number, so the sentence is for the screen and the terminal, not for a
/// log.
[[nodiscard]] QString signatureFaultWords(const SignatureFault& fault, const QByteArray& zone);

/// Returns the sentences of the first `most` faults, and where there are more in all one that says how many.
[[nodiscard]] QStringList signatureFaultLines(const std::vector<SignatureFault>& faults, int inAll, int most,
                                              const QByteArray& zone);

} // namespace tidemark::app
