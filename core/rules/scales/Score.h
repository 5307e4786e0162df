// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"
#include "rules/scales/Scale.h"

#include <span>
#include <vector>

namespace tidemark::rules {

/// ScaleAnswers are what was given to a scale. What was not asked has no answer; what was asked and refused
/// has none either, and is named in `refused`. Neither is a 0.
struct ScaleAnswers {
    explicit ScaleAnswers(std::span<const std::optional<int>> itemAnswers,
                          std::span<const int> refusedItems = {}, std::optional<int> enteredTotal = {},
                          Sex ofPatient = Sex::NotRecorded)
        : items(itemAnswers), refused(refusedItems), total(enteredTotal), sex(ofPatient) {}

    std::span<const std::optional<int>> items; ///< One for each item, in form order.
    std::span<const int> refused;              ///< Item numbers from 1.
    /// The total where only that was entered; no item has an answer then.
    std::optional<int> total;
    /// Decides the band where the scale has other bands for women and men.
    Sex sex = Sex::NotRecorded;
};

/// A PartScore is the value of a subscale, cluster or domain; none where too little of it was answered.
struct PartScore {
    QString key;
    std::optional<double> value;

    friend bool operator==(const PartScore&, const PartScore&) = default;
};

/// A ScaleScore is what the answers mean. It is computed on every reading and never stored.
struct ScaleScore {
    std::optional<int> total; ///< None when an item that counts is missing, and for a scale without one.
    std::vector<PartScore> parts;
    QString band; ///< Key; empty without a total, where the scale has no bands, or where they need the sex.
    bool complete = false;
    std::vector<int> missing; ///< Item numbers from 1 without which something cannot be said.
    std::vector<int> refused; ///< Those among all items that were asked and not answered.
    bool prorated = false;    ///< A missing item was counted as the mean of the others.
    /// These say more than the total. "item9": the safety item, by its number, is answered above 0.
    /// "high-risk" and "behaviour-undated" are of the triage, "cut-point" and "symptom-pattern" of a
    /// provisional diagnosis. "sex-needed": the band differs between women and men. "total-only": no item was
    /// entered.
    std::vector<QString> flags;
    /// A clinician has to look, and say what was done, before the patient leaves.
    bool asksForAction = false;
    QString algorithm; ///< The scale's key and the version of its scoring: "phq9-1".
};

/// Scores the answers of one scale. It fails with NotOneOfTheChoices for an answer outside the range, a wrong
/// number of answers or a total where items are needed (field: the scale's key, detail: item number; 0 for
/// the total).
[[nodiscard]] Result<ScaleScore> score(const Scale& scale, const ScaleAnswers& given);
/// Scores answers of which none was refused.
[[nodiscard]] Result<ScaleScore> score(const Scale& scale, std::span<const std::optional<int>> answers);

} // namespace tidemark::rules
