// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/outcomes/OutcomeGroups.h"
#include "rules/outcomes/Share.h"

namespace tidemark::rules {

/// FigureKind names a figure. Which courses it counts is said by figuresOf(); the app has its words.
enum class FigureKind {
    Response,           ///< Of the judged: at least half of the baseline gone (rules::outcome).
    Remission,          ///< Of the judged (rules::outcome).
    Worsening,          ///< Of the judged: a score above the baseline.
    Change,             ///< Median of the judged, in points; below 0 is better.
    SuicidalLess,       ///< Of those with a safety item above 0 before: it fell.
    SuicidalMore,       ///< Of all who were asked before and after: it rose.
    SessionsToResponse, ///< Median of those who responded, in sessions.
    Finished,           ///< Of the inductions that were begun and are over.
    Stopped             ///< Of the same: ended or left before.
};
inline constexpr std::array figureKindCodes{
    CodeOf<FigureKind>{FigureKind::Response, "response"},
    CodeOf<FigureKind>{FigureKind::Remission, "remission"},
    CodeOf<FigureKind>{FigureKind::Worsening, "worsening"},
    CodeOf<FigureKind>{FigureKind::Change, "change"},
    CodeOf<FigureKind>{FigureKind::SuicidalLess, "suicidality-less"},
    CodeOf<FigureKind>{FigureKind::SuicidalMore, "suicidality-more"},
    CodeOf<FigureKind>{FigureKind::SessionsToResponse, "sessions-to-response"},
    CodeOf<FigureKind>{FigureKind::Finished, "completion"},
    CodeOf<FigureKind>{FigureKind::Stopped, "drop-out"}};
[[nodiscard]] constexpr const auto& codesOf(FigureKind) {
    return figureKindCodes;
}

/// Quartiles are the median and the middle half round it.
struct Quartiles {
    double low = 0;
    double median = 0;
    double high = 0;

    friend bool operator==(const Quartiles&, const Quartiles&) = default;
};
/// Returns the quartiles by linear interpolation between the two nearest values (type 7 of Hyndman and Fan
/// 1996, Am Stat 50:361); there are none of no value.
[[nodiscard]] std::optional<Quartiles> quartilesOf(std::vector<double> values);

/// A Figure is one number with what belongs beside it.
struct Figure {
    FigureKind kind = FigureKind::Response;
    Share share{};                        ///< Of a share; of a median only n.
    std::optional<Quartiles> quartiles{}; ///< Of a median.
    int missing = 0;                      ///< Should have counted, and the record does not say.
    int tooEarly = 0;                     ///< Will count once their time has come.

    /// Returns how many courses the figure is computed from.
    [[nodiscard]] int n() const { return share.n; }
    /// Returns whether the figure is a median with quartiles; otherwise it is a share.
    [[nodiscard]] bool isMedian() const {
        return kind == FigureKind::Change || kind == FigureKind::SessionsToResponse;
    }
    /// Returns whether so few count that nothing but n may be shown of it, and not even that.
    [[nodiscard]] bool isHidden() const;
    /// Returns whether enough count, and its share would say what became of one to four of them.
    [[nodiscard]] bool isPartHidden() const;

    friend bool operator==(const Figure&, const Figure&) = default;
};

/// Returns every figure of these courses, in the order of their kinds. The judged are the finished inductions
/// with a baseline and a score 14 to 31 days after their last session; finished ones without are missing.
[[nodiscard]] std::vector<Figure> figuresOf(const CourseSelection& courses);
/// Returns the one of that kind, which is among them.
[[nodiscard]] const Figure& figureIn(std::span<const Figure> figures, FigureKind kind);

/// A GroupRow is one group of courses beside the others.
struct GroupRow {
    QString key;
    Figure response;
    Figure remission;
    bool hidden = false; ///< Too few, or one of two that together would give a small group away.
    /// Its share would give one to four people away, or be worked out from those of the other groups.
    bool responseHidden = false;
    bool remissionHidden = false;

    friend bool operator==(const GroupRow&, const GroupRow&) = default;
};
/// Returns the groups, the largest first.
[[nodiscard]] std::vector<GroupRow> groupRows(const CourseSelection& courses, OutcomeGroup group);

} // namespace tidemark::rules
