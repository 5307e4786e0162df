// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/DaySheets.h"

#include "base/Try.h"
#include "rules/access/Authorization.h"
#include "rules/board/StaggeredStart.h"
#include "rules/dosing/Doses.h"
#include "rules/record/CurrentLines.h"
#include "rules/record/ReleaseEntries.h"
#include "rules/sessions/DischargeReadiness.h"
#include "rules/sessions/ReleaseReasons.h"
#include "rules/sessions/StartBlockers.h"
#include "rules/vitals/ReadingPlan.h"
#include "services/base/DayOfClinic.h"
#include "services/orders/Orders.h"
#include "storage/repositories/patients/PatientRepository.h"
#include "storage/repositories/sessions/SessionRepository.h"
#include "storage/Store.h"

#include <algorithm>

namespace tidemark::reports {
namespace {

using services::OpenClinic;
using services::SessionView;
using storage::Connection;
using storage::SessionRepository;

bool needsASheet(const Session& session) {
    return session.state == SessionState::Planned || session.state == SessionState::Arrived ||
           session.state == SessionState::Dosing || session.state == SessionState::Monitoring;
}

/// The session as if it started now, so that the plan of its checks has times.
SessionRecord startedAsPlanned(const SessionRecord& record) {
    SessionRecord started;
    started.session = record.session;
    started.session.startedAt = record.session.plannedAt;
    started.session.state = SessionState::Dosing;
    return started;
}

int minuteOf(Instant at, Instant start) {
    return static_cast<int>(std::chrono::floor<std::chrono::minutes>(at - start).count());
}

std::vector<SheetCheck> sheetChecks(const SessionView& view, Instant now) {
    const bool started = view.record.session.startedAt.has_value();
    const SessionRecord assumed = started ? SessionRecord() : startedAsPlanned(view.record);
    const SessionRecord& record = started ? view.record : assumed;
    const Instant start = *record.session.startedAt;
    const Instant moment = started ? record.session.ownTime(now) : start;
    std::vector<SheetCheck> checks;
    int last = 0;
    for (const rules::ReadingColumn& column : rules::readingPlan(record, view.protocol, moment)) {
        SheetCheck check{column.baseline, column.plannedMinute, std::nullopt};
        if (column.reading != nullptr) {
            check.taken = *column.reading;
        }
        last = std::max(last, column.plannedMinute.value_or(0));
        checks.push_back(std::move(check));
    }
    if (!started) {
        // What was measured before the dose is in the record already.
        if (const Reading* baseline = rules::baselineOf(view.record);
            baseline != nullptr && !checks.empty()) {
            checks.front().taken = *baseline;
        }
    }
    for (const Instant at : rules::checksAhead(record, view.protocol, view.order.duration, moment)) {
        if (const int minute = minuteOf(at, start); minute > last) {
            checks.push_back({false, minute, std::nullopt});
        }
    }
    return checks;
}

std::vector<QString> leavingOf(const SessionView& view, Instant now) {
    std::vector<QString> keys;
    const auto points = rules::dischargeReadiness(view.record, view.protocol, view.latestItem9, now);
    keys.reserve(points.size());
    for (const rules::ReadinessPoint& point : points) {
        keys.push_back(point.key);
    }
    return keys;
}

std::optional<Reading> peakOf(const SessionRecord& record) {
    std::optional<Reading> peak;
    for (const Reading& reading : rules::current(record.readings)) {
        if (!reading.baseline && reading.systolic && (!peak || *reading.systolic > *peak->systolic)) {
            peak = reading;
        }
    }
    return peak;
}

Result<std::optional<LastSession>> lastSessionOf(OpenClinic& clinic, const Session& present) {
    return clinic.store().read([&](Connection& connection) -> Result<std::optional<LastSession>> {
        const auto all = TIDEMARK_TRY(SessionRepository::ofPatient(connection, present.patient));
        const Session* last = nullptr;
        for (const Session& each : all) {
            const bool ended = each.state == SessionState::Left || each.state == SessionState::Signed;
            if (ended && each.startedAt && (last == nullptr || *each.startedAt > *last->startedAt)) {
                last = &each;
            }
        }
        if (last == nullptr) {
            return std::nullopt;
        }
        const auto record = TIDEMARK_TRY(SessionRepository::loadRecord(connection, last->id));
        LastSession found{record.session, std::nullopt, peakOf(record), rules::effectCourses(record.effects)};
        if (const Reading* baseline = rules::baselineOf(record)) {
            found.baseline = *baseline;
        }
        return found;
    });
}

std::optional<WeightMeasurement> weightOf(const SessionView& view) {
    const auto& today = view.record.session.weight;
    return today ? std::optional(WeightMeasurement{*today, view.readOn}) : view.chart.latestWeight();
}

/// What only a prescriber lifts, of a session that has not started.
std::optional<Error> releaseFault(const SessionView& view) {
    const ReleaseEntry* decision = rules::releaseDecision(view.record);
    if (decision != nullptr && decision->decision == ReleaseDecision::Hold) {
        return Error{ErrorCode::OnHold, {}, {}};
    }
    const auto reasons = rules::releaseReasons(view.record, view.protocol, view.releaseFacts);
    return rules::isReleased(view.record, reasons) ? std::nullopt
                                                   : std::optional(Error{ErrorCode::ReleaseRequired, {}, {}});
}

Result<DaySheet> readSheet(OpenClinic& clinic, const Actor& actor, const Session& session) {
    DaySheet sheet;
    sheet.view = TIDEMARK_TRY(services::SessionViews(clinic, actor).view(session.id));
    if (!session.startedAt) {
        sheet.orderFaults = TIDEMARK_TRY(sheetFaults(clinic, actor, sheet.view));
    }
    sheet.weight = weightOf(sheet.view);
    sheet.dose =
        rules::knownDose(sheet.view.order, sheet.weight ? std::optional(sheet.weight->weight) : std::nullopt);
    if (session.route == Route::Nasal) {
        sheet.devices =
            rules::deviceProgress(sheet.view.record, sheet.view.protocol, sheet.view.order.devicesDose)
                .planned;
    }
    sheet.checks = sheetChecks(sheet.view, clinic.now());
    sheet.leaving = leavingOf(sheet.view, session.ownTime(clinic.now()));
    sheet.last = TIDEMARK_TRY(lastSessionOf(clinic, session));
    return sheet;
}

/// What is known of a session whose sheet cannot be read.
DaySheet unreadableSheet(OpenClinic& clinic, const Session& session, const Error& why) {
    DaySheet sheet;
    sheet.unreadable = why;
    sheet.view.record.session = session;
    const auto patient = clinic.store().read([&](Connection& connection) {
        return storage::PatientRepository::load(connection, session.patient);
    });
    sheet.view.chart.patient = patient.value_or(Patient());
    return sheet;
}

} // namespace

Result<std::vector<Session>> sessionsWithSheets(OpenClinic& clinic) {
    const services::DaySpan span = services::daySpan(clinic.today(), clinic.clock().zone());
    auto sessions = TIDEMARK_TRY(clinic.store().read([&](Connection& connection) {
        return SessionRepository::plannedBetweenOrRunning(connection, span.from, span.until);
    }));
    std::erase_if(sessions, [](const Session& each) { return !needsASheet(each); });
    std::ranges::stable_sort(sessions, {}, &Session::plannedAt);
    return sessions;
}

Result<std::vector<Error>> sheetFaults(OpenClinic& clinic, const Actor& actor, const SessionView& view) {
    const Session& session = view.record.session;
    const auto order = TIDEMARK_TRY(services::Orders(clinic, actor).inForce(session.patient));
    auto faults = rules::orderBlockers(order ? &*order : nullptr, session, clinic.today());
    if (const auto held = releaseFault(view)) {
        faults.push_back(*held);
    }
    return faults;
}

Result<DaySheets> daySheets(OpenClinic& clinic, const Actor& actor) {
    TIDEMARK_TRY(rules::authorize(actor, rules::Command::ReadSession));
    DaySheets day{clinic.store().clinic().name, clinic.clock().zone(), clinic.today(), {}};
    const auto sessions = TIDEMARK_TRY(sessionsWithSheets(clinic));
    day.sheets.reserve(sessions.size());
    for (const Session& session : sessions) {
        auto sheet = readSheet(clinic, actor, session);
        day.sheets.push_back(sheet ? *std::move(sheet) : unreadableSheet(clinic, session, sheet.error()));
    }
    return day;
}

} // namespace tidemark::reports
