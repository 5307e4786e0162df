// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Medicine.h"
#include "storage/engine/Connection.h"
#include "storage/repositories/base/RowSequence.h"

namespace tidemark::storage {

/// MedicineRepository reads and writes the tables patient_medicine and patient_medicines_asked. Rows are only
/// added.
class MedicineRepository {
public:
    /// Returns the patient's list with everything that was ever entered; empty for an unknown patient.
    [[nodiscard]] static Result<MedicineList> ofPatient(Connection& connection, const PatientId& patient);
    /// Returns the newest entry about a medicine. Fails with NotFound.
    [[nodiscard]] static Result<MedicineEntry> newest(Connection& connection, const MedicineId& medicine);
    /// Returns those of the whole clinic: by patient as PatientSearch lists them, each one's in the order of
    /// entry.
    [[nodiscard]] static RowSequence<MedicineEntry> inOrder(Connection& connection);

    /// Adds what was entered about a medicine: that it is new, corrected, stopped or entered in error.
    [[nodiscard]] static Result<void> add(Connection& connection, const MedicineEntry& entry);
    /// Adds that the patient was asked for medicines; the newest answer is the one that is read.
    [[nodiscard]] static Result<void> addAnswer(Connection& connection, const PatientId& patient,
                                                const MedicinesAnswer& answer);
};

} // namespace tidemark::storage
