// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/ErrorWords.h"

#include <span>

namespace tidemark::app {

/// Returns the sentences about the clinic's folder, its database and its audit log.
[[nodiscard]] std::span<const ErrorWords> clinicFileWords();

/// Returns the sentences for the loss of both copies of the audit log's mark, which the services report as
/// NotFound on "mark".
[[nodiscard]] const ErrorWords& missingMarkWords();

} // namespace tidemark::app
