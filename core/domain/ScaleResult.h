// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Id.h"
#include "domain/Codes.h"

#include <optional>
#include <vector>

namespace tidemark {

/// Answers to a questionnaire as given. The total is computed on reading (rules::score), never stored as
/// truth.
struct ScaleResult {
    ScaleResultId id;
    PatientId patient;
    SessionId session; ///< Null where it was answered outside a session.
    ScaleId scale = ScaleId::Phq9;
    std::vector<std::optional<int>> answers; ///< In form order; nullopt = not answered.
    std::optional<int> functionAnswer;       ///< PHQ-9's unscored tenth question, 0-3.
    Instant answeredAt;
    StaffId enteredBy;
    StaffId acknowledgedBy; ///< Who looked at an item 9 above 0; null while open.
    std::optional<Instant> acknowledgedAt;
    QString acknowledgement; ///< What was done.
};

} // namespace tidemark
