// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/engine/Connection.h"

namespace tidemark::storage {

/// ClinicBeginnings says what a new clinic has already: one of each or none, and nothing of a patient.
struct ClinicBeginnings {
    bool nurse = false;
    bool psychiatrist = false;
    bool room = false;
    bool address = false;
    bool lot = false;
    bool patient = false;
    bool order = false;
    bool session = false; ///< One that was not entered in error.

    /// Looks for one of each in a single statement. People who are no longer active do not count.
    [[nodiscard]] static Result<ClinicBeginnings> load(Connection& connection);
};

} // namespace tidemark::storage
