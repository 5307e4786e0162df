// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/fhir/FhirSession.h"

#include "exchange/fhir/FhirCodes.h"
#include "rules/record/CurrentLines.h"

#include <algorithm>

namespace tidemark::exchange::fhir {
namespace {

using namespace Qt::StringLiterals;

QString encounterStatus(SessionState state) {
    switch (state) {
    case SessionState::Planned:
        return u"planned"_s;
    case SessionState::Arrived:
        return u"arrived"_s;
    case SessionState::Dosing:
    case SessionState::Monitoring:
        return u"in-progress"_s;
    case SessionState::Left:
    case SessionState::Signed:
        return u"finished"_s;
    case SessionState::Cancelled:
    case SessionState::Missed:
    case SessionState::NoShow:
        return u"cancelled"_s;
    case SessionState::EnteredInError:
        break;
    }
    return u"entered-in-error"_s;
}

bool wasStopped(const SessionRecord& record) {
    return std::ranges::any_of(record.pump, [&](const PumpChange& change) {
        return change.kind == PumpChangeKind::StopEarly && rules::isCurrent(record.pump, change);
    });
}

QString procedureStatus(const SessionRecord& record) {
    const Session& session = record.session;
    switch (session.state) {
    case SessionState::Planned:
    case SessionState::Arrived:
        return u"preparation"_s;
    case SessionState::Dosing:
    case SessionState::Monitoring:
        return u"in-progress"_s;
    case SessionState::Left:
    case SessionState::Signed:
        return !session.startedAt ? u"not-done"_s : wasStopped(record) ? u"stopped"_s : u"completed"_s;
    case SessionState::Cancelled:
    case SessionState::Missed:
    case SessionState::NoShow:
        return u"not-done"_s;
    case SessionState::EnteredInError:
        break;
    }
    return u"entered-in-error"_s;
}

QJsonObject periodOf(const std::optional<Instant>& from, const std::optional<Instant>& until,
                     const FhirContext& context) {
    QJsonObject period;
    putText(period, u"start"_s, context.times.text(from));
    // FHIR per-1: an end is never before its start.
    if (until && (!from || *from <= *until)) {
        period.insert(u"end"_s, context.times.text(*until));
    }
    return period;
}

QJsonObject carePlanOf(const Course& course, const FhirContext& context) {
    QJsonObject made = resource(u"CarePlan"_s, course.id.text());
    // The record says that a course was closed and why in words, and not whether its plan was carried out.
    const QString status = course.closedAt ? u"unknown"_s : u"active"_s;
    made.insert(u"status"_s, status);
    made.insert(u"intent"_s, u"plan"_s);
    putText(made, u"title"_s, course.indication);
    made.insert(u"subject"_s, reference(u"Patient"_s, course.patient.text()));
    made.insert(u"period"_s, periodOf(course.openedAt, course.closedAt, context));
    QJsonObject detail{{u"kind"_s, u"ServiceRequest"_s},
                       {u"code"_s, localCodeable(u"course-phase"_s, code(CoursePhase::Induction))},
                       {u"status"_s, course.closedAt ? u"unknown"_s : u"in-progress"_s}};
    if (course.plannedInductionSessions > 0) {
        detail.insert(u"scheduledTiming"_s,
                      QJsonObject{{u"repeat"_s, QJsonObject{{u"count"_s, course.plannedInductionSessions}}}});
    }
    made.insert(u"activity"_s, QJsonArray{QJsonObject{{u"detail"_s, detail}}});
    if (!course.closeReason.trimmed().isEmpty()) {
        made.insert(u"note"_s, note(course.closeReason));
    }
    return made;
}

QJsonObject encounterOf(const Session& session, const FhirContext& context) {
    QJsonObject made = resource(u"Encounter"_s, session.id.text());
    made.insert(u"status"_s, encounterStatus(session.state));
    made.insert(u"class"_s, coding(u"http://terminology.hl7.org/CodeSystem/v3-ActCode"_s, u"AMB"_s));
    made.insert(u"subject"_s, reference(u"Patient"_s, session.patient.text()));
    if (!session.owner.isNull()) {
        made.insert(
            u"participant"_s,
            QJsonArray{QJsonObject{{u"individual"_s, reference(u"Practitioner"_s, session.owner.text())}}});
    }
    const QJsonObject period = periodOf(session.arrivedAt, session.leftAt, context);
    if (!period.isEmpty()) {
        made.insert(u"period"_s, period);
    }
    made.insert(u"serviceProvider"_s, reference(u"Organization"_s, context.clinicId));
    return made;
}

QJsonObject procedureOf(const SessionRecord& record, const FhirContext& context) {
    const Session& session = record.session;
    QJsonObject made = resource(u"Procedure"_s, session.id.text());
    made.insert(u"status"_s, procedureStatus(record));
    // No procedure code is confirmed for it.
    made.insert(u"code"_s, localCodeable(u"procedure"_s, u"treatment-session"_s,
                                         code(session.drug) + u", "_s + code(session.route)));
    made.insert(u"subject"_s, reference(u"Patient"_s, session.patient.text()));
    made.insert(u"encounter"_s, reference(u"Encounter"_s, session.id.text()));
    if (!session.course.isNull()) {
        made.insert(u"basedOn"_s, QJsonArray{reference(u"CarePlan"_s, session.course.text())});
    }
    if (isCalledOff(session.state)) {
        made.insert(u"statusReason"_s, localCodeable(u"session-state"_s, code(session.state)));
    }
    const QJsonObject period = periodOf(session.startedAt, session.pumpEndedAt, context);
    if (!period.isEmpty()) {
        made.insert(u"performedPeriod"_s, period);
    }
    if (!session.owner.isNull()) {
        made.insert(u"performer"_s, QJsonArray{QJsonObject{
                                        {u"actor"_s, reference(u"Practitioner"_s, session.owner.text())}}});
    }
    if (session.dischargeKind) {
        made.insert(u"outcome"_s, localCodeable(u"discharge"_s, code(*session.dischargeKind)));
    }
    return made;
}

} // namespace

Resources sessionResources(const FhirRecord& record, const FhirContext& context) {
    Resources made;
    for (const Course& course : record.courses) {
        made.push_back(carePlanOf(course, context));
    }
    for (const SessionRecord& session : record.sessions) {
        made.push_back(encounterOf(session.session, context));
        made.push_back(procedureOf(session, context));
    }
    return made;
}

} // namespace tidemark::exchange::fhir
