// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/PatientTrend.h"

#include "base/Try.h"
#include "reports/TrendChanges.h"
#include "rules/access/Authorization.h"
#include "rules/courses/GivenSessions.h"
#include "rules/dosing/Doses.h"
#include "rules/dosing/PumpSegments.h"
#include "rules/record/CurrentLines.h"
#include "rules/sessions/SideEffects.h"
#include "services/board/SessionBoard.h"
#include "services/clinic/Staff.h"
#include "services/courses/Courses.h"
#include "services/orders/Orders.h"
#include "services/patients/HomeDoses.h"
#include "services/patients/Patients.h"
#include "services/protocols/ClinicProtocols.h"
#include "services/sessions/AfterDischarge.h"
#include "storage/repositories/dosing/DoseRepository.h"
#include "storage/repositories/dosing/PumpRepository.h"
#include "storage/repositories/sessions/SessionEventRepository.h"
#include "storage/repositories/vitals/ReadingRepository.h"
#include "storage/Store.h"

#include <algorithm>
#include <map>

namespace tidemark::reports {
namespace {

/// Where the baseline is on a session's axis: it was taken before minute 0.
constexpr double baselineMinute = -5;

double minutesBetween(Instant from, Instant until) {
    return std::chrono::duration<double, std::ratio<60>>(until - from).count();
}

/// How far a pressure is outside the absolute limits; the rise over the baseline is told in the session.
std::optional<rules::FlagLevel> levelOf(const Reading& reading, const ProtocolLimits& limits) {
    Reading pressure;
    pressure.systolic = reading.systolic;
    pressure.diastolic = reading.diastolic;
    const auto flags = rules::vitalsFlags(pressure, nullptr, limits);
    return flags.empty() ? std::nullopt : std::optional(flags.front().level);
}

void addReadings(SessionMark& mark, const Session& session, const std::vector<Reading>& readings,
                 const ProtocolLimits& limits) {
    for (const Reading& reading : rules::current(readings)) {
        if (!reading.systolic) {
            continue;
        }
        const double minute =
            reading.baseline ? baselineMinute : minutesBetween(*session.startedAt, reading.stamp.eventAt);
        // Of several sets before Start the latest is the baseline.
        if (reading.baseline && !mark.systolic.empty() && mark.systolic.back().first == baselineMinute) {
            mark.systolic.back().second = *reading.systolic;
        } else {
            mark.systolic.emplace_back(minute, *reading.systolic);
        }
        if (!mark.peak) {
            mark.peak = PeakPressure{*reading.systolic, reading.diastolic, levelOf(reading, limits)};
            continue;
        }
        mark.peak->systolic = std::max(mark.peak->systolic, *reading.systolic);
        mark.peak->diastolic = std::max(mark.peak->diastolic, reading.diastolic);
        mark.peak->level = std::max(mark.peak->level, levelOf(reading, limits));
    }
}

void addEffects(SessionMark& mark, const std::vector<EffectChange>& changes) {
    for (const rules::EffectCourse& course : rules::effectCourses(changes)) {
        const auto known = std::ranges::find(mark.effects, course.key, &std::pair<QString, Severity>::first);
        if (known == mark.effects.end()) {
            mark.effects.emplace_back(course.key, course.worst);
        } else {
            known->second = std::max(known->second, course.worst);
        }
    }
}

/// What the marks of one patient's sessions are made of: each table is read once, not once a session.
struct MarkSources {
    storage::LinesBySession<Reading> readings;
    storage::LinesBySession<EffectChange> effects;
    storage::LinesBySession<PumpChange> pump;
    storage::LinesBySession<DoseGiven> doses;
    std::map<OrderId, Order> orders;
    std::map<std::pair<QString, int>, ProtocolLimits> limits; ///< By the protocol's id and version.
};

Result<MarkSources> readSources(services::OpenClinic& clinic, const Actor& actor, const PatientId& patient,
                                const std::vector<Session>& sessions) {
    const auto lines = [&](storage::Connection& connection) -> Result<MarkSources> {
        MarkSources sources;
        sources.readings = TIDEMARK_TRY(storage::ReadingRepository::ofPatient(connection, patient));
        sources.effects =
            TIDEMARK_TRY(storage::SessionEventRepository::effectsOfPatient(connection, patient));
        sources.pump = TIDEMARK_TRY(storage::PumpRepository::ofPatient(connection, patient));
        sources.doses = TIDEMARK_TRY(storage::DoseRepository::dosesOfPatient(connection, patient));
        return sources;
    };
    auto sources = TIDEMARK_TRY(clinic.store().read(lines));
    for (const Session& session : sessions) {
        if (session.startedAt && !sources.orders.contains(session.order)) {
            auto order = TIDEMARK_TRY(services::Orders(clinic, actor).byId(session.order));
            sources.orders.emplace(session.order, std::move(order));
        }
        const std::pair version(session.protocolId, session.protocolVersion);
        if (session.startedAt && !sources.limits.contains(version)) {
            const auto protocol = TIDEMARK_TRY(services::protocolOf(clinic, session));
            sources.limits.emplace(version, protocol.limits);
        }
    }
    return sources;
}

SessionMark markOf(const MarkSources& sources, const Session& session, Instant now) {
    SessionMark mark;
    mark.session = session.id;
    mark.at = *session.startedAt;
    mark.phase = session.phase;
    mark.route = session.route;
    mark.ordinal = session.ordinal;
    mark.sessionSigned = session.state == SessionState::Signed;
    if (session.dose) {
        SessionRecord dosed;
        dosed.session = session;
        dosed.pump = storage::linesOf(sources.pump, session.id);
        dosed.doses = storage::linesOf(sources.doses, session.id);
        mark.given =
            rules::givenDose(dosed, sources.orders.at(session.order), session.pumpEndedAt.value_or(now));
    }
    if (mark.given && session.route != Route::Nasal && session.weight && session.weight->value > 0) {
        mark.byWeight = MilligramsPerKilogram{mark.given->value / session.weight->value};
    }
    addReadings(mark, session, storage::linesOf(sources.readings, session.id),
                sources.limits.at({session.protocolId, session.protocolVersion}));
    addEffects(mark, storage::linesOf(sources.effects, session.id));
    return mark;
}

std::vector<rules::ScorePoint> completePoints(const ScoreSeries& series) {
    std::vector<rules::ScorePoint> points;
    for (const services::ScoredResult& each : series.results) {
        if (each.score.total) {
            points.push_back({each.result.answeredAt, *each.score.total});
        }
    }
    return points;
}

ScoreSeries seriesOf(const rules::Scale& scale, const std::vector<services::ScoredResult>& all,
                     std::optional<Instant> firstDose, const QByteArray& zone) {
    ScoreSeries series;
    series.scale = scale;
    std::ranges::copy_if(all, std::back_inserter(series.results),
                         [&](const services::ScoredResult& each) { return each.result.scale == scale.id; });
    const std::vector<rules::ScorePoint> points = completePoints(series);
    if (firstDose) {
        series.baseline = rules::baselineScore(points, *firstDose, zone);
    }
    if (points.empty()) {
        return series;
    }
    series.latest = points.back();
    const std::optional<int> baseline =
        series.baseline ? std::optional(series.baseline->total) : std::nullopt;
    series.word = rules::outcome(scale, baseline, series.latest->total);
    for (const rules::ScorePoint& point : points) {
        const bool after = series.baseline && point.at > series.baseline->at;
        if (!after || !rules::isResponse(rules::outcome(scale, baseline, point.total))) {
            series.responseSince.reset();
        } else if (!series.responseSince) {
            series.responseSince = point.at;
        }
    }
    return series;
}

void addTotals(PatientTrend& trend) {
    for (const SessionMark& mark : trend.sessions) {
        trend.totalGiven = trend.totalGiven + mark.given.value_or(Milligrams{});
        if (mark.phase != CoursePhase::Induction) {
            ++(mark.phase == CoursePhase::Booster ? trend.boosters : trend.further);
            continue;
        }
        ++trend.inductionDone;
        if (trend.course && trend.inductionDone == trend.course->plannedInductionSessions) {
            trend.inductionCompletedAt = mark.at;
        }
    }
}

} // namespace

const ScoreSeries& PatientTrend::response() const {
    const auto found = std::ranges::find_if(scores, [this](const ScoreSeries& each) {
        return responseScale.isNull() ? each.scale.measuresResponseIn(Indication::MajorDepression)
                                      : each.scale.id == responseScale;
    });
    return found == scores.end() ? scores.front() : *found;
}

Result<PatientTrend> patientTrend(services::OpenClinic& clinic, const Actor& actor,
                                  const PatientId& patient) {
    TIDEMARK_TRY(rules::authorize(actor, rules::Command::ReadPatient));
    auto chart = TIDEMARK_TRY(services::Patients(clinic, actor).chart(patient));
    auto course = TIDEMARK_TRY(services::Courses(clinic, actor).newest(patient));
    const auto sessions = TIDEMARK_TRY(services::SessionBoard(clinic, actor).ofPatient(patient));
    const auto results = TIDEMARK_TRY(services::Scales(clinic, actor).ofPatient(patient));
    PatientTrend trend;
    trend.chart = std::move(chart);
    trend.course = std::move(course);
    const auto sources = TIDEMARK_TRY(readSources(clinic, actor, patient, sessions));
    for (const Session& session : sessions) {
        if (session.startedAt) {
            trend.sessions.push_back(markOf(sources, session, session.ownTime(clinic.now())));
        }
    }
    std::ranges::stable_sort(trend.sessions, {}, &SessionMark::at);
    const auto inCourse = rules::givenInLastCourse(sessions);
    const auto firstDose = inCourse.empty() ? std::nullopt : std::optional(inCourse.front().at);
    const bool coded = trend.course && trend.course->treats;
    const Indication treats = coded ? *trend.course->treats : Indication::MajorDepression;
    trend.responseScale = clinic.scales().responseScale(treats).id;
    for (const rules::Scale& scale : clinic.scales().all()) {
        auto series = seriesOf(scale, results, firstDose, clinic.clock().zone());
        if (scale.occasion == rules::Occasion::EveryVisit || !series.results.empty() ||
            scale.id == trend.responseScale) {
            trend.scores.push_back(std::move(series));
        }
    }
    addTotals(trend);
    const ScoreSeries& judged = trend.response();
    trend.wearOff = rules::wearOff(inCourse, completePoints(judged),
                                   judged.baseline ? std::optional(judged.baseline->total) : std::nullopt,
                                   clinic.clock().zone(), judged.scale);
    const auto events = TIDEMARK_TRY(services::AfterDischarge(clinic, actor).eventsOf(patient));
    trend.seriousEvents = static_cast<int>(std::ranges::count_if(
        events, [](const LaterEvent& event) { return event.serious && event.withdrawnReason.isEmpty(); }));
    auto atHome = TIDEMARK_TRY(services::HomeDoses(clinic, actor).ofPatient(patient));
    std::erase_if(atHome, [](const HomeDose& dose) { return !dose.withdrawnReason.isEmpty(); });
    trend.homeDoses = std::move(atHome);
    const auto people = TIDEMARK_TRY(services::Staff(clinic, actor).list());
    trend.safety = latestSafetyItem(results, clinic.scales(), people);
    trend.changes = changesOf(clinic.scales(), people, trend);
    return trend;
}

} // namespace tidemark::reports
