// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Patient.h"
#include "storage/engine/Connection.h"

#include <vector>

namespace tidemark::storage {

/// Finding patients by the beginnings of words, over table patient_search_term. It asks an index for a range
/// of terms, so that it answers while somebody types.
class PatientSearch {
public:
    /// Renews the terms of a patient, after each insert and update.
    [[nodiscard]] static Result<void> setTerms(Connection& connection, const Patient& patient);
    /// Patients for whom each typed word begins one of their terms. Those with a term that equals the longest
    /// word come first, then by name. Nothing typed: the first by name.
    [[nodiscard]] static Result<std::vector<Patient>> find(Connection& connection, const QString& typed,
                                                           int limit);

    /// The statement of find(), for the test that it never reads the whole table.
    static const std::string_view findStatement;
};

} // namespace tidemark::storage
