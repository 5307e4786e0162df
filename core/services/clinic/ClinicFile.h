// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ClinicFileState.h"
#include "services/base/OpenClinic.h"

namespace tidemark::services {

/// Says whether the file of an open clinic is in its place and takes entries (storage::Store::fileState()).
[[nodiscard]] ClinicFileState fileStateOf(const OpenClinic& clinic);

/// Returns how many times something of the record could not be read since the clinic was opened: a number
/// that grew says that what somebody was shown as empty may not be.
[[nodiscard]] qint64 failedReadsOf(const OpenClinic& clinic);

} // namespace tidemark::services
