// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Patient.h"
#include "storage/engine/Connection.h"

#include <optional>
#include <vector>

namespace tidemark::storage {

/// PatientSearch finds patients by the beginnings of words, however a name is spelled (patient_spelling;
/// SearchFolding.h). It asks an index for a range of spellings, so that it answers while somebody types.
class PatientSearch {
public:
    /// Renews the terms and spellings of a patient, after each insert and update.
    [[nodiscard]] static Result<void> setTerms(Connection& connection, const Patient& patient);
    /// Patients for whom each typed word begins one of their spellings; behind them those whose name is what
    /// was typed, written together. Those with a term that equals the longest word come first, then by name.
    /// Nothing typed: the first by name.
    [[nodiscard]] static Result<std::vector<Patient>> find(Connection& connection, const QString& typed,
                                                           int limit);

    /// Others who may be this person: the same name, however it is spelled, and the same birth date.
    [[nodiscard]] static Result<std::vector<Patient>> samePerson(Connection& connection,
                                                                 const Patient& patient);
    /// Returns who has this patient number, also in other capitals, widths or spaces.
    [[nodiscard]] static Result<std::optional<PatientId>> withNumber(Connection& connection,
                                                                     const QString& number);

    /// This is the statement of find(), for the test that it never reads the whole table.
    static const std::string_view findStatement;
};

} // namespace tidemark::storage
