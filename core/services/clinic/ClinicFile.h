// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ClinicFileState.h"
#include "services/base/OpenClinic.h"

namespace tidemark::services {

/// Says whether the file of an open clinic is in its place and takes entries (storage::Store::fileState()).
[[nodiscard]] ClinicFileState fileStateOf(const OpenClinic& clinic);

/// Says whether the clinic's own file is where it was opened: whatever is written there by path is of this
/// clinic.
[[nodiscard]] constexpr bool isInPlace(ClinicFileState state) {
    return state != ClinicFileState::Gone && state != ClinicFileState::Replaced;
}

/// Returns how many entries the audit log has, with those that it does not have yet because the disk was full
/// (storage::Store::owed()): a number that grew says that something was done.
[[nodiscard]] qint64 entriesOf(const OpenClinic& clinic);

/// Returns how many times something of the record could not be read since the clinic was opened: a number
/// that grew says that what somebody was shown as empty may not be.
[[nodiscard]] qint64 failedReadsOf(const OpenClinic& clinic);

} // namespace tidemark::services
