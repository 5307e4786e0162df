// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Indication.h"
#include "domain/ScaleResult.h"

#include <vector>

namespace tidemark::rules {

/// A ScaleBand is a severity band: from..to inclusive, and its key ("minimal", "mild", "moderate",
/// "moderately-severe", "severe"), which app/text has the words of.
struct ScaleBand {
    int from = 0;
    int to = 0;
    QString key;

    friend bool operator==(const ScaleBand&, const ScaleBand&) = default;
};

/// A BandSet is one publication's cut of a scale into bands, where a clinic can choose among several, or
/// where they differ between women and men.
struct BandSet {
    QString key;    ///< "snaith", "kearns"; "female" and "male" where the sex decides.
    QString source; ///< Its publication.
    std::vector<ScaleBand> bands;
};

/// PartRule says how the items of a part become one number.
enum class PartRule { Sum, Highest, Mean };

/// A ScalePart is a subscale, a cluster or a domain: some of the items, and how they become one number.
struct ScalePart {
    QString key;
    std::vector<int> items; ///< Numbers from 1.
    PartRule rule = PartRule::Sum;
    int leastAnswered = 0; ///< So many answered items make it a number; 0: all of them.
};

/// TotalRule says what the total is: all items added up, all parts added up, or none. The triage of the
/// C-SSRS has a band without a total.
enum class TotalRule { SumOfItems, SumOfParts, None, SuicideTriage };

/// Rater says who answers.
enum class Rater { Patient, Clinician };

/// Occasion says when a scale is asked where no protocol says it: at every visit, or when somebody asks for
/// it.
enum class Occasion { EveryVisit, OnRequest };

/// A NotAssessed is an answer that means "was not assessed" and scores 0.
struct NotAssessed {
    int item = 0;
    int answer = 0;
};

/// A Scale is a questionnaire: wording, range, bands and what its answers mean. Lower is better. The wording
/// is the published English one and is not translated sentence by sentence: a translation is valid only as
/// its authors published it. A scale whose licence forbids the wording has items without text, and is entered
/// as numbers or as a total.
struct Scale {
    ScaleId id;   ///< Its key in the database, in exports and on the command line: "phq9".
    QString name; ///< "PHQ-9"
    QString instruction;
    std::vector<QString> items;   ///< Each empty where the wording is not shipped.
    std::vector<QString> answers; ///< Scored 0, 1, 2, ...
    QString functionItem;         ///< Unscored; empty where the scale has none.
    std::vector<QString> functionAnswers;
    std::vector<int> highestAnswers; ///< Of each item; empty: the last of `answers` for all of them.
    std::vector<int> reversed;       ///< Items, from 1, that score their highest answer less the one given.
    std::vector<NotAssessed> notAssessed;
    std::vector<ScalePart> parts;
    TotalRule totalRule = TotalRule::SumOfItems;
    /// With so many items answered the total is the mean of these, times all items, rounded; it says that it
    /// is prorated. Never without the safety item. None: a missing item leaves no total.
    std::optional<int> prorateFrom;
    std::vector<ScaleBand> bands;
    std::vector<BandSet> bandSets; ///< Others to choose from, or those of both sexes.
    bool bandsBySex = false;
    int maximum = 0;
    int scoring = 1;    ///< The version of the rules above; part of every score.
    QString source;     ///< The publication of the scale and of its bands.
    QString convention; ///< What of it rests on no publication we could check; empty where nothing does.
    QString licence;    ///< What its licence lets us ship.
    Rater rater = Rater::Patient;
    Occasion occasion = Occasion::EveryVisit;
    /// This is the item on thoughts of death or self-harm, from 1: an answer above 0 makes somebody look at
    /// it.
    std::optional<int> safetyItem;
    /// A total from this number on is the cut-point of a provisional diagnosis.
    std::optional<int> cutPoint;
    /// A total below it is a remission, from this number or more; none where no publication gives one.
    std::optional<int> remissionBelow;
    int responsePercent = 50; ///< The fall from baseline, in percent of it, that is a response.
    int responsePoints = 0;   ///< The same in points, where a publication gives points; 0: by percent.
    /// These are the points by which a total has to change before it says more than the scale's own noise.
    /// They are the product's example; with 0 every point counts.
    int reliableChange = 0;
    /// These are the indications whose response is measured by this scale.
    std::vector<Indication> responseIn;

    /// Returns whether response and remission of a course for this indication may be judged by this scale.
    [[nodiscard]] bool measuresResponseIn(Indication indication) const;
    /// Returns the highest answer to an item, which is counted from 0.
    [[nodiscard]] int highestAnswer(std::size_t item) const;
    /// Returns whether the items have their text.
    [[nodiscard]] bool hasWording() const;
    /// Returns whether a patient can answer it alone: it is self-rated and has its text.
    [[nodiscard]] bool isForPatientMode() const { return rater == Rater::Patient && hasWording(); }
    /// Returns whether a total without its items can be entered.
    [[nodiscard]] bool takesTotal() const;
};

/// Returns the scale with the bands of one of its sets; none where it has no such set.
[[nodiscard]] std::optional<Scale> withBands(const Scale& scale, const QString& bandSet);

} // namespace tidemark::rules
