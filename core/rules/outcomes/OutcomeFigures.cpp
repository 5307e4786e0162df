// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/outcomes/OutcomeFigures.h"

#include "rules/outcomes/SmallCells.h"

#include <algorithm>
#include <cmath>

namespace tidemark::rules {
namespace {

/// A Counting counts courses one after the other.
class FigureCounting {
public:
    void add(const CourseOutcome& course) {
        countEnd(course);
        countFirstResponse(course);
        if (course.stage == InductionStage::Finished) {
            countJudged(course);
            countSuicidal(course);
        }
    }

    [[nodiscard]] std::vector<Figure> all() && {
        m_change.share.n = static_cast<int>(m_changes.size());
        m_change.quartiles = quartilesOf(std::move(m_changes));
        m_sessions.share.n = static_cast<int>(m_firsts.size());
        m_sessions.quartiles = quartilesOf(std::move(m_firsts));
        return {m_response,     m_remission, m_worse,    m_change, m_suicidalLess,
                m_suicidalMore, m_sessions,  m_finished, m_stopped};
    }

private:
    void countEnd(const CourseOutcome& course) {
        if (course.stage == InductionStage::Running) {
            ++m_finished.tooEarly;
            ++m_stopped.tooEarly;
        } else if (course.stage == InductionStage::Finished || course.stage == InductionStage::Stopped) {
            m_finished.share.count(course.stage == InductionStage::Finished);
            m_stopped.share.count(course.stage == InductionStage::Stopped);
        }
    }

    void countFirstResponse(const CourseOutcome& course) {
        if (course.givenInduction == 0) {
            return;
        }
        if (course.firstResponse) {
            m_firsts.push_back(*course.firstResponse);
        } else if (course.stage == InductionStage::Running) {
            ++m_sessions.tooEarly;
        } else if (!course.firstResponseKnown) {
            ++m_sessions.missing;
        }
    }

    void countJudged(const CourseOutcome& course) {
        if (course.missing == WhyNoOutcome::NoScale) {
            return;
        }
        for (Figure* each : {&m_response, &m_remission, &m_worse, &m_change}) {
            each->tooEarly += course.missing == WhyNoOutcome::TooEarly ? 1 : 0;
            each->missing += !course.score && course.missing != WhyNoOutcome::TooEarly ? 1 : 0;
        }
        if (course.score) {
            m_response.share.count(course.response);
            m_remission.share.count(course.remission);
            m_worse.share.count(course.worse);
            m_changes.push_back(course.score->after - course.score->before);
        }
    }

    void countSuicidal(const CourseOutcome& course) {
        if (course.suicidal) {
            m_suicidalMore.share.count(course.suicidal->after > course.suicidal->before);
            if (course.suicidal->before > 0) {
                m_suicidalLess.share.count(course.suicidal->after < course.suicidal->before);
            }
            return;
        }
        const bool early = course.missing == WhyNoOutcome::TooEarly;
        m_suicidalMore.tooEarly += early ? 1 : 0;
        m_suicidalMore.missing += early ? 0 : 1;
        if (course.suicidalBefore.value_or(0) > 0) {
            m_suicidalLess.tooEarly += early ? 1 : 0;
            m_suicidalLess.missing += early ? 0 : 1;
        }
    }

    Figure m_response{FigureKind::Response};
    Figure m_remission{FigureKind::Remission};
    Figure m_worse{FigureKind::Worsening};
    Figure m_change{FigureKind::Change};
    Figure m_suicidalLess{FigureKind::SuicidalLess};
    Figure m_suicidalMore{FigureKind::SuicidalMore};
    Figure m_sessions{FigureKind::SessionsToResponse};
    Figure m_finished{FigureKind::Finished};
    Figure m_stopped{FigureKind::Stopped};
    std::vector<double> m_changes;
    std::vector<double> m_firsts;
};

double quantile(const std::vector<double>& sorted, double share) {
    const double place = share * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(std::floor(place));
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (place - std::floor(place)) * (sorted[above] - sorted[below]);
}

} // namespace

std::optional<Quartiles> quartilesOf(std::vector<double> values) {
    if (values.empty()) {
        return std::nullopt;
    }
    std::ranges::sort(values);
    return Quartiles{quantile(values, 0.25), quantile(values, 0.5), quantile(values, 0.75)};
}

bool Figure::isHidden() const {
    return isSmallCell(share.n);
}

bool Figure::isPartHidden() const {
    return !isMedian() && hasSmallPart(share);
}

namespace {

/// Hides the shares that would give few people away; where that is one alone, the smallest other one, too.
void hideParts(std::vector<GroupRow>& rows, Figure GroupRow::*figure, bool GroupRow::*isHidden) {
    std::vector<GroupRow*> shown;
    for (GroupRow& row : rows) {
        row.*isHidden = row.hidden || (row.*figure).isPartHidden();
        if (!(row.*isHidden)) {
            shown.push_back(&row);
        }
    }
    if (rows.size() - shown.size() == 1 && !shown.empty()) {
        (*std::ranges::min_element(shown, {}, [&](const GroupRow* row) {
            return (row->*figure).share.of;
        }))->*isHidden = true;
    }
}

} // namespace

std::vector<Figure> figuresOf(const CourseSelection& courses) {
    FigureCounting counting;
    for (const JudgedCourse* each : courses) {
        counting.add(each->outcome);
    }
    return std::move(counting).all();
}

const Figure& figureIn(std::span<const Figure> figures, FigureKind kind) {
    return *std::ranges::find(figures, kind, &Figure::kind);
}

std::vector<GroupRow> groupRows(const CourseSelection& courses, OutcomeGroup group) {
    std::vector<GroupRow> rows;
    std::vector<int> counts;
    for (const auto& [key, ofGroup] : byGroup(courses, group)) {
        const auto figures = figuresOf(ofGroup);
        const Figure& response = figureIn(figures, FigureKind::Response);
        if (response.n() + response.missing + response.tooEarly == 0) {
            continue;
        }
        rows.push_back({key, response, figureIn(figures, FigureKind::Remission)});
    }
    std::ranges::stable_sort(rows, std::ranges::greater{},
                             [](const GroupRow& row) { return row.response.n(); });
    std::ranges::transform(rows, std::back_inserter(counts),
                           [](const GroupRow& row) { return row.response.n(); });
    const auto hidden = hiddenCells(counts);
    for (std::size_t place = 0; place < rows.size(); ++place) {
        rows[place].hidden = hidden[place];
    }
    hideParts(rows, &GroupRow::response, &GroupRow::responseHidden);
    hideParts(rows, &GroupRow::remission, &GroupRow::remissionHidden);
    return rows;
}

} // namespace tidemark::rules
