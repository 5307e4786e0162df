// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/courses/CourseDecisions.h"

#include "base/CanonicalBytes.h"
#include "base/Try.h"
#include "domain/AuditActions.h"
#include "fields/FieldKeys.h"
#include "rules/access/Authorization.h"
#include "services/base/AuditLines.h"
#include "services/base/Reasons.h"
#include "services/courses/CourseHistory.h"
#include "services/courses/CoursePlan.h"
#include "storage/repositories/courses/CourseDecisionRepository.h"

namespace tidemark::services {

using rules::authorize;
using rules::Command;
using storage::AuditLine;
using storage::Connection;
using storage::CourseDecisionRepository;

namespace {

bool isUnderWay(const Session& session) {
    return session.state == SessionState::Arrived || session.state == SessionState::Dosing ||
           session.state == SessionState::Monitoring;
}

/// Sessions of the course alone, and the newest decision on it.
rules::CourseStanding standingOf(const Course& course, const CourseHistory& history,
                                 const std::vector<CourseDecision>& decisions) {
    rules::CourseStanding standing;
    standing.closed = course.closedAt.has_value();
    for (const Session& session : history.sessions) {
        if (session.course != course.id) {
            continue;
        }
        standing.runs = standing.runs || isUnderWay(session);
        if (session.startedAt) {
            rules::addGiven(standing, {*session.startedAt, session.phase});
        }
    }
    for (const CourseDecision& decision : decisions) {
        if (decision.course == course.id &&
            (!standing.decidedAt || *standing.decidedAt < decision.decidedAt)) {
            standing.decidedAt = decision.decidedAt;
        }
    }
    return standing;
}

CourseDecision decisionOf(const DecisionForm& form, const DecisionAsked& asked, const Actor& actor,
                          const QString& reason, Instant now) {
    CourseDecision decision;
    decision.id = CourseDecisionId::make(now);
    decision.course = asked.course.id;
    decision.patient = form.patient;
    decision.occasion = asked.due.occasion;
    decision.choice = form.choice;
    decision.reason = reason;
    decision.sessionsGiven = asked.due.sessionsGiven;
    if (asked.evidence.baseline) {
        decision.baseline = asked.evidence.baseline->total;
    }
    if (asked.evidence.latest) {
        decision.latest = asked.evidence.latest->total;
        decision.latestAt = asked.evidence.latest->at;
    }
    decision.decidedAt = now;
    decision.author = actor.id;
    decision.authorName = actor.displayName;
    return decision;
}

QByteArray decisionBody(const CourseDecision& decision) {
    return CanonicalBytes()
        .add(decision.id)
        .add(decision.course)
        .add(decision.patient)
        .add(codeIn(decisionOccasionCodes, decision.occasion))
        .add(codeIn(courseChoiceCodes, decision.choice))
        .add(decision.reason)
        .add(decision.sessionsGiven)
        .add(decision.baseline)
        .add(decision.latest)
        .add(decision.latestAt)
        .add(decision.decidedAt)
        .add(decision.author)
        .bytes();
}

} // namespace

Result<std::optional<DecisionAsked>> CourseDecisions::asked(const PatientId& patient) const {
    using Found = Result<std::optional<DecisionAsked>>;
    const auto history = TIDEMARK_TRY(courseHistory(m_clinic, m_actor, patient));
    const auto decisions = TIDEMARK_TRY(ofPatient(patient));
    if (!history.course) {
        return Found(std::nullopt);
    }
    auto phases = TIDEMARK_TRY(phasesOf(m_clinic, *history.course));
    rules::CourseStanding standing = standingOf(*history.course, history, decisions);
    standing.phases = std::move(phases);
    const auto due = rules::decisionDue(standing, m_clinic.now(), m_clinic.clock().zone());
    if (!due) {
        return Found(std::nullopt);
    }
    const auto last = history.given.empty() ? std::nullopt : std::optional(history.given.back().at);
    return Found(
        DecisionAsked{*history.course, *due,
                      rules::decisionEvidence(history.baseline, history.latest, last, history.scale)});
}

Result<CourseDecision> CourseDecisions::record(const DecisionForm& form) {
    TIDEMARK_TRY(authorize(m_actor, Command::DecideCourse));
    const bool weighty = form.choice == CourseChoice::Stop || form.choice == CourseChoice::Change;
    const auto why = TIDEMARK_TRY(weighty ? requiredReason(form.reason) : optionalReason(form.reason));
    const auto question = TIDEMARK_TRY(asked(form.patient));
    if (!question) {
        return fail(ErrorCode::WrongState, fields::keys::course);
    }
    const CourseDecision decision = decisionOf(form, *question, m_actor, why, m_clinic.now());
    AuditLine line =
        auditLine(m_actor, actions::courseDecide, "course", decision.course, decisionBody(decision));
    if (!why.isEmpty()) {
        line.reason = why;
    }
    return m_clinic.store().write(
        std::move(line), [&](Connection& connection, AuditLine& entry) -> Result<CourseDecision> {
            if (decision.choice == CourseChoice::Stop) {
                const auto ended = TIDEMARK_TRY(endCourse(connection, question->course, why, m_clinic.now()));
                entry.body += ended;
            }
            return CourseDecisionRepository::insert(connection, decision).map([&] { return decision; });
        });
}

Result<std::vector<CourseDecision>> CourseDecisions::ofPatient(const PatientId& patient) const {
    TIDEMARK_TRY(authorize(m_actor, Command::ReadPatient));
    return m_clinic.store().read(
        [&](Connection& connection) { return CourseDecisionRepository::ofPatient(connection, patient); });
}

} // namespace tidemark::services
