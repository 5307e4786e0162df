// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/DemoLeaving.h"

#include "base/Try.h"
#include "demo/DemoDosing.h"
#include "rules/sessions/DischargeReadiness.h"
#include "services/rems/MonitoringForms.h"
#include "services/sessions/Discharge.h"

#include <algorithm>

namespace tidemark::demo {
namespace {

using namespace Qt::StringLiterals;

constexpr int minutesBetweenTries = 10;

/// What today's board shows as left has left in time.
int furtherTries(const StagedSession& staged) {
    return staged.cue.goal == SessionGoal::Signed ? 5 : 3;
}

/// Nobody is here any more; form and signature follow.
int lastMinute(const StagedSession& staged) {
    return stayEnds(staged) + 2 + furtherTries(staged) * minutesBetweenTries;
}

/// Another set of vitals may close it.
bool waitsForValue(const rules::ReadinessPoint& point) {
    const bool open = point.state == rules::PointState::Unmet || point.state == rules::PointState::Waiting;
    return open && point.fromRecord && point.key != u"suicidality" && point.key != u"effects";
}

QString whyOverridden(const rules::ReadinessPoint& point) {
    return point.key == u"suicidality"
               ? u"Prescriber spoke with the patient: no plan, safety plan gone through"_s
               : u"Seen by the prescriber, well, no symptoms"_s;
}

/// The nurse confirms what is hers to confirm and gives a reason for what is not met.
Result<void> settle(const Staged& staged, const std::vector<rules::ReadinessPoint>& points) {
    auto discharge = byNurse<services::Discharge>(staged);
    for (const rules::ReadinessPoint& point : points) {
        if (!point.fromRecord) {
            TIDEMARK_TRY(discharge.confirmPoint(staged->id(), point.key));
        } else if (point.state != rules::PointState::Met) {
            TIDEMARK_TRY(discharge.passOverPoint(staged->id(), point.key, whyOverridden(point)));
        }
    }
    return {};
}

Result<void> settleReadiness(const Staged& staged) {
    const auto points = TIDEMARK_TRY(byNurse<services::Discharge>(staged).points(staged->id()));
    return settle(staged, points);
}

Result<void> leave(const Staged& staged, int tries) {
    if (staged->left) {
        return {};
    }
    if (tries > 0) {
        TIDEMARK_TRY(takeReading(staged, stayEnds(*staged) + tries * minutesBetweenTries));
    }
    const auto points = TIDEMARK_TRY(byNurse<services::Discharge>(staged).points(staged->id()));
    if (tries < furtherTries(*staged) && std::ranges::any_of(points, waitsForValue)) {
        return {};
    }
    staged->left = true;
    return settle(staged, points).and_then([&] {
        return byNurse<services::Discharge>(staged).record(staged->id());
    });
}

/// What the form asks of a person, and on the next day the number from the portal.
void stageForm(const Staged& staged) {
    DemoStage& stage = staged->stage;
    stage.at(staged->after(lastMinute(*staged) + 2), [staged]() {
        services::FormAnswers answers;
        answers.seriousEvent = false;
        answers.readyMinutes = u"95"_s;
        answers.respiratoryDepression = false; // of use where a value was low
        answers.acceptableBefore = true;
        answers.acceptableAfter = true;
        return byNurse<services::MonitoringForms>(staged).answer(staged->id(), answers);
    });
    if (staged->cue.formSubmitted) {
        stage.at(staged->cue.start + std::chrono::hours(26), [staged]() {
            return byNurse<services::MonitoringForms>(staged).recordSubmitted(
                staged->id(), u"DEMO-%1"_s.arg(1000 + staged->cue.number));
        });
    }
}

} // namespace

void stageLeaving(const Staged& staged) {
    DemoStage& stage = staged->stage;
    const int ends = stayEnds(*staged);
    if (staged->cue.goal == SessionGoal::ReadyToLeave) {
        stage.at(staged->after(ends), [staged]() { return settleReadiness(staged); });
        return;
    }
    for (int tries = 0; tries <= furtherTries(*staged); ++tries) {
        stage.at(staged->after(ends + 2 + tries * minutesBetweenTries),
                 [staged, tries]() { return leave(staged, tries); });
    }
    if (staged->protocol.drug == Drug::Esketamine) {
        stageForm(staged);
    }
    if (staged->cue.goal == SessionGoal::Signed) {
        stage.at(staged->after(lastMinute(*staged) + 6), [staged]() -> Result<void> {
            TIDEMARK_TRY(byNurse<services::Signing>(staged).sign(staged->nurse.signBytes, staged->id()));
            return {};
        });
    }
}

} // namespace tidemark::demo
