// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Id.h"
#include "domain/Codes.h"

#include <array>
#include <optional>
#include <vector>

namespace tidemark {

/// ScaleId is the stable key of a questionnaire in the database, in exports and on the command line. Which
/// there are is said by rules/scales/ScaleRegistry.h.
using ScaleId = Id<struct ScaleTag>;

/// AnsweredBy says who typed the answers: the patient alone at the clinic's screen, staff reading the
/// questions aloud, or staff from paper or from their own rating. Results of before say nothing of it.
enum class AnsweredBy { NotRecorded, Patient, ReadAloud, Staff };

inline constexpr std::array answeredByCodes{CodeOf<AnsweredBy>{AnsweredBy::NotRecorded, "not-recorded"},
                                            CodeOf<AnsweredBy>{AnsweredBy::Patient, "patient"},
                                            CodeOf<AnsweredBy>{AnsweredBy::ReadAloud, "read-aloud"},
                                            CodeOf<AnsweredBy>{AnsweredBy::Staff, "staff"}};

[[nodiscard]] constexpr const auto& codesOf(AnsweredBy) {
    return answeredByCodes;
}

/// A ScaleResult is the answers to a questionnaire as given. The total is computed on reading (rules::score)
/// and never stored as truth.
struct ScaleResult {
    ScaleResultId id;
    PatientId patient;
    SessionId session; ///< Null where it was answered outside a session.
    ScaleId scale;
    std::vector<std::optional<int>> answers; ///< In form order; nullopt = not answered.
    std::vector<int> refused;                ///< Items, from 1, that were asked and not answered.
    std::optional<int>
        enteredTotal; ///< Where only the total was entered; of the items at most the safety item.
    std::optional<int> functionAnswer; ///< To the scale's unscored question on function, 0-3.
    Instant answeredAt;
    StaffId enteredBy;
    AnsweredBy answeredBy = AnsweredBy::NotRecorded;
    StaffId acknowledgedBy; ///< Who looked at a safety item above 0; null while open.
    std::optional<Instant> acknowledgedAt;
    QString acknowledgement; ///< What was done.
};

} // namespace tidemark
