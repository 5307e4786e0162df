// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ScaleResult.h"
#include "storage/engine/Connection.h"
#include "storage/repositories/base/RowSequence.h"

#include <vector>

namespace tidemark::storage {

/// ScaleResultRepository is table scale_result. Answers are kept as given; totals are computed on reading.
class ScaleResultRepository {
public:
    /// Inserts a result. `item9Open`: somebody has yet to look at an item 9 above 0.
    [[nodiscard]] static Result<void> insert(Connection& connection, const ScaleResult& result,
                                             bool item9Open);
    /// Writes who looked at it, and takes it off the open ones.
    [[nodiscard]] static Result<void> acknowledge(Connection& connection, const ScaleResult& result);
    /// Fails with NotFound.
    [[nodiscard]] static Result<ScaleResult> load(Connection& connection, const ScaleResultId& result);
    /// Lists them oldest first.
    [[nodiscard]] static Result<std::vector<ScaleResult>> ofPatient(Connection& connection,
                                                                    const PatientId& patient);
    /// Reads those of the whole clinic: by patient as PatientSearch lists them, each one's oldest first.
    [[nodiscard]] static RowSequence<ScaleResult> inOrder(Connection& connection);
    /// Lists them oldest first.
    [[nodiscard]] static Result<std::vector<ScaleResult>> openItem9(Connection& connection);
    /// Returns the same of one patient.
    [[nodiscard]] static Result<std::vector<ScaleResult>> openItem9Of(Connection& connection,
                                                                      const PatientId& patient);
    /// Returns what the patient answered from `from` to just before `until`, and whatever belongs to
    /// `session`, whenever it was answered. The oldest comes first.
    [[nodiscard]] static Result<std::vector<ScaleResult>> ofVisit(Connection& connection,
                                                                  const PatientId& patient,
                                                                  const SessionId& session, Instant from,
                                                                  Instant until);
    /// Returns whether the patient answered the scale from `from` to just before `until`.
    [[nodiscard]] static Result<bool> wasAnswered(Connection& connection, const PatientId& patient,
                                                  const ScaleId& scale, Instant from, Instant until);
};

} // namespace tidemark::storage
