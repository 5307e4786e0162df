// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"
#include "domain/ScaleResult.h"

#include <span>
#include <vector>

namespace tidemark::rules {

/// Indication says what a course treats. Every protocol that is shipped treats depression.
enum class Indication { Depression };

/// A ScaleBand is a severity band: from..to inclusive, and its key ("minimal", "mild", "moderate",
/// "moderately-severe", "severe"), which app/text has the words of.
struct ScaleBand {
    int from = 0;
    int to = 0;
    QString key;
};

/// A Scale is a questionnaire: wording, range, bands and what its answers mean. Lower is better. The wording
/// is the published English one and is not translated sentence by sentence: a translation is valid only as
/// its authors published it.
struct Scale {
    ScaleId id;   ///< Its key in the database, in exports and on the command line: "phq9".
    QString name; ///< "PHQ-9"
    QString instruction;
    std::vector<QString> items;
    std::vector<QString> answers; ///< Scored 0, 1, 2, ...
    QString functionItem;         ///< Unscored; empty where the scale has none.
    std::vector<QString> functionAnswers;
    std::vector<ScaleBand> bands;
    int maximum = 0;
    QString source; ///< The publication of the scale and of its bands.
    /// This is the item on thoughts of death or self-harm, from 1: an answer above 0 makes somebody look at
    /// it.
    std::optional<int> safetyItem;
    /// A total below it is a remission, from this number or more; none where no publication gives one.
    std::optional<int> remissionBelow;
    /// These are the points by which a total has to change before it says more than the scale's own noise.
    /// They are the product's example; with 0 every point counts.
    int reliableChange = 0;
    /// These are the indications whose response is measured by this scale.
    std::vector<Indication> responseIn;

    [[nodiscard]] bool measuresResponseIn(Indication indication) const;
};

struct ScaleScore {
    std::optional<int> total; ///< None when an item is missing.
    QString band;             ///< Key; empty without a total.
    bool complete = false;
    std::vector<int> missing;   ///< Item numbers from 1.
    std::vector<QString> flags; ///< "item9": the safety item, by its number, is answered above 0.
};

/// Adds up the answers. It fails with NotOneOfTheChoices for an answer outside the range or a wrong number of
/// answers (field: the scale's key, detail: item number).
[[nodiscard]] Result<ScaleScore> score(const Scale& scale, std::span<const std::optional<int>> answers);

} // namespace tidemark::rules
