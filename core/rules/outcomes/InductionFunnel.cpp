// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/outcomes/InductionFunnel.h"

#include "rules/outcomes/SmallCells.h"

#include <algorithm>

namespace tidemark::rules {

InductionFunnel inductionFunnel(const CourseSelection& courses) {
    InductionFunnel funnel;
    std::map<QString, int> reasons;
    for (const JudgedCourse* each : courses) {
        const CourseOutcome& outcome = each->outcome;
        if (outcome.stage == InductionStage::None) {
            continue;
        }
        ++funnel.planned;
        funnel.started += outcome.givenInduction > 0 ? 1 : 0;
        funnel.half += outcome.halfGiven ? 1 : 0;
        funnel.finished += outcome.stage == InductionStage::Finished ? 1 : 0;
        funnel.notBegun += outcome.stage == InductionStage::NotBegun ? 1 : 0;
        funnel.waiting += outcome.stage == InductionStage::Planned ? 1 : 0;
        funnel.running += outcome.stage == InductionStage::Running ? 1 : 0;
        funnel.stopped += outcome.stage == InductionStage::Stopped ? 1 : 0;
        if (outcome.stage == InductionStage::Stopped || outcome.stage == InductionStage::NotBegun) {
            ++reasons[each->facts.closeReason.simplified()];
        }
    }
    for (const auto& [words, count] : reasons) {
        if (isSmallCell(count)) {
            funnel.otherReasons += count;
        } else {
            funnel.reasons.push_back({words, count});
        }
    }
    std::ranges::stable_sort(funnel.reasons, std::ranges::greater{}, &StopReason::courses);
    return funnel;
}

} // namespace tidemark::rules
