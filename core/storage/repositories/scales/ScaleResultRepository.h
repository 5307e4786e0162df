// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ScaleResult.h"
#include "storage/engine/Connection.h"
#include "storage/repositories/base/RowSequence.h"

#include <vector>

namespace tidemark::storage {

/// Table scale_result. Answers are kept as given; totals are computed on reading.
class ScaleResultRepository {
public:
    /// `item9Open`: somebody has yet to look at an item 9 above 0.
    [[nodiscard]] static Result<void> insert(Connection& connection, const ScaleResult& result,
                                             bool item9Open);
    /// Writes who looked at it, and takes it off the open ones.
    [[nodiscard]] static Result<void> acknowledge(Connection& connection, const ScaleResult& result);
    /// NotFound.
    [[nodiscard]] static Result<ScaleResult> load(Connection& connection, const ScaleResultId& result);
    /// Oldest first.
    [[nodiscard]] static Result<std::vector<ScaleResult>> ofPatient(Connection& connection,
                                                                    const PatientId& patient);
    /// Of the whole clinic: by patient as PatientSearch lists them, each one's oldest first.
    [[nodiscard]] static RowSequence<ScaleResult> inOrder(Connection& connection);
    /// Oldest first.
    [[nodiscard]] static Result<std::vector<ScaleResult>> openItem9(Connection& connection);
    /// The same of one patient.
    [[nodiscard]] static Result<std::vector<ScaleResult>> openItem9Of(Connection& connection,
                                                                      const PatientId& patient);
    /// What the patient answered from `from` to just before `until`, and whatever belongs to `session`,
    /// whenever it was answered. Oldest first.
    [[nodiscard]] static Result<std::vector<ScaleResult>> ofVisit(Connection& connection,
                                                                  const PatientId& patient,
                                                                  const SessionId& session, Instant from,
                                                                  Instant until);
    /// Whether the patient answered the scale from `from` to just before `until`.
    [[nodiscard]] static Result<bool> wasAnswered(Connection& connection, const PatientId& patient,
                                                  const ScaleId& scale, Instant from, Instant until);
};

} // namespace tidemark::storage
