// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/TrendChanges.h"

#include <algorithm>

namespace tidemark::reports {
namespace {

using rules::OutcomeWord;

void addSessionChanges(std::vector<ChangeLine>& lines, const PatientTrend& trend) {
    for (const SessionMark& mark : trend.sessions) {
        ChangeLine line;
        line.at = mark.at;
        line.kind = ChangeKind::Session;
        line.phase = mark.phase;
        line.route = mark.route;
        line.ordinal = mark.ordinal;
        lines.push_back(line);
    }
    if (trend.inductionCompletedAt) {
        ChangeLine line;
        line.at = *trend.inductionCompletedAt;
        line.kind = ChangeKind::InductionDone;
        line.to = trend.inductionDone;
        lines.push_back(line);
    }
}

std::optional<ChangeKind> changeOfOutcome(OutcomeWord before, OutcomeWord now) {
    const bool had = before == OutcomeWord::Response || before == OutcomeWord::Remission;
    if (now == before) {
        return std::nullopt;
    }
    if (now == OutcomeWord::Remission) {
        return ChangeKind::Remission;
    }
    if (now == OutcomeWord::Response) {
        // From remission back to response is still a response.
        return had ? std::nullopt : std::optional(ChangeKind::Response);
    }
    return had ? std::optional(ChangeKind::LostResponse) : std::nullopt;
}

void addScores(std::vector<ChangeLine>& lines, const ScoreSeries& series) {
    std::optional<int> before;
    auto word = OutcomeWord::NoChange;
    for (const services::ScoredResult& each : series.results) {
        if (!each.score.total) {
            continue;
        }
        const int total = *each.score.total;
        ChangeLine line;
        line.at = each.result.answeredAt;
        line.kind = ChangeKind::Score;
        line.scaleName = series.scale.name;
        line.from = before.value_or(total);
        line.to = total;
        lines.push_back(line);
        if (series.baseline && each.result.answeredAt > series.baseline->at) {
            const auto now = rules::outcome(series.scale, series.baseline->total, total);
            if (const auto kind = changeOfOutcome(word, now)) {
                line.kind = *kind;
                line.from = series.baseline->total;
                lines.push_back(line);
            }
            word = now;
        }
        before = total;
    }
}

void addSafetyAnswers(std::vector<ChangeLine>& lines, const rules::ScaleRegistry& scales,
                      const ScoreSeries& series, const std::vector<StaffMember>& people) {
    int before = 0;
    for (const services::ScoredResult& each : series.results) {
        const auto answer = scales.safetyAnswer(each.result);
        if (!answer) {
            continue;
        }
        if (*answer > 0 || before > 0) {
            ChangeLine line;
            line.at = each.result.answeredAt;
            line.kind = ChangeKind::Item9;
            line.item = series.scale.safetyItem.value_or(0);
            line.from = before;
            line.to = *answer;
            const auto person = std::ranges::find(people, each.result.acknowledgedBy, &StaffMember::id);
            if (person != people.end()) {
                line.person = person->displayName;
            }
            lines.push_back(line);
        }
        before = *answer;
    }
}

} // namespace

std::vector<ChangeLine> changesOf(const rules::ScaleRegistry& scales, const std::vector<StaffMember>& people,
                                  const PatientTrend& trend) {
    std::vector<ChangeLine> lines;
    addSessionChanges(lines, trend);
    addScores(lines, trend.response());
    for (const ScoreSeries& series : trend.scores) {
        addSafetyAnswers(lines, scales, series, people);
    }
    std::ranges::stable_sort(lines, std::ranges::greater{}, &ChangeLine::at);
    return lines;
}

} // namespace tidemark::reports
