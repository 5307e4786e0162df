// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Id.h"
#include "storage/engine/Connection.h"

#include <optional>

namespace tidemark::storage {

/// PatientRange is the patients from one id to another, both included. Ids follow the time that they were
/// made at, so what was written with neighbours is near together.
struct PatientRange {
    PatientId first;
    PatientId last;
    int patients = 0; ///< How many they were when it was asked for.

    /// Returns the range that has this one patient.
    [[nodiscard]] static PatientRange of(const PatientId& patient) { return {patient, patient, 1}; }
    /// Returns the next `count` patients after `after`, or from the first where it is null; there are none
    /// after the last.
    [[nodiscard]] static Result<std::optional<PatientRange>> after(Connection& connection,
                                                                   const PatientId& after, int count);
};

} // namespace tidemark::storage
