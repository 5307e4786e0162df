// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"
#include "domain/ScaleResult.h"

#include <span>
#include <vector>

namespace tidemark::rules {

/// A severity band: from..to inclusive, and its key ("minimal", "mild", "moderate", "moderately-severe",
/// "severe").
struct ScaleBand {
    int from = 0;
    int to = 0;
    QString key;
};

/// A questionnaire: wording (English, as published), range, bands, rules. Lower is better.
struct Scale {
    ScaleId id = ScaleId::Phq9;
    QString name; ///< "PHQ-9"
    QString instruction;
    std::vector<QString> items;
    std::vector<QString> answers; ///< Scored 0, 1, 2, ...
    QString functionItem;         ///< Unscored; empty where the scale has none.
    std::vector<QString> functionAnswers;
    std::vector<ScaleBand> bands;
    int maximum = 0;
    QString source;
};

struct ScaleScore {
    std::optional<int> total; ///< None when an item is missing.
    QString band;             ///< Key; empty without a total.
    bool complete = false;
    std::vector<int> missing;   ///< Item numbers from 1.
    std::vector<QString> flags; ///< "item9"
};

[[nodiscard]] const Scale& scale(ScaleId id);
/// NotOneOfTheChoices for an answer outside the range or a wrong number of answers (detail: item number).
[[nodiscard]] Result<ScaleScore> score(ScaleId id, std::span<const std::optional<int>> answers);
/// PHQ-9 item 9; none when not answered or for another scale.
[[nodiscard]] std::optional<int> item9(const ScaleResult& result);

} // namespace tidemark::rules
