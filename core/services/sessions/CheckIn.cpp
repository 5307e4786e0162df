// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sessions/CheckIn.h"

#include "base/Try.h"
#include "domain/AuditActions.h"
#include "fields/FieldCatalogue.h"
#include "rules/access/Authorization.h"
#include "rules/record/CanonicalRecord.h"
#include "rules/record/CanonicalSession.h"
#include "rules/record/CurrentLines.h"
#include "rules/sessions/OneSession.h"
#include "rules/sessions/ReleaseReasons.h"
#include "rules/sessions/SessionLifeCycle.h"
#include "services/base/Reasons.h"
#include "services/base/Stamps.h"
#include "services/patients/Patients.h"
#include "services/protocols/ClinicProtocols.h"
#include "services/sessions/Prescribers.h"
#include "services/sessions/ReleaseFacts.h"
#include "services/sessions/SessionStep.h"
#include "storage/repositories/dosing/DoseRepository.h"
#include "storage/repositories/sessions/PreDoseRepository.h"
#include "storage/repositories/sessions/SessionRepository.h"

#include <algorithm>
#include <iterator>

namespace tidemark::services {

using rules::Command;
using rules::SessionStep;
using storage::AuditLine;
using storage::Connection;
using storage::PreDoseRepository;
using storage::SessionRepository;

namespace {

/// An arrival on paper from longer ago is another day's.
constexpr std::chrono::hours longestOutage(24);

/// The answer that this one takes the place of; null for a first answer.
EntryId answerReplaced(const std::vector<ChecklistAnswer>& answersToItem) {
    EntryId replaced;
    for (const ChecklistAnswer& answer : rules::current(answersToItem)) {
        replaced = answer.stamp.id;
    }
    return replaced;
}

/// What only a prescriber lifts, as the record and the chart are.
Result<std::vector<rules::ReleaseReason>> standingReasons(const OpenClinic& clinic, Connection& connection,
                                                          const Session& session) {
    const auto record = TIDEMARK_TRY(SessionRepository::loadRecord(connection, session.id));
    const auto protocol = TIDEMARK_TRY(protocolOf(clinic, session));
    const auto facts = TIDEMARK_TRY(releaseFacts(clinic, connection, session));
    return rules::releaseReasons(record, protocol, facts);
}

std::vector<QString> keysOf(const std::vector<rules::ReleaseReason>& reasons) {
    std::vector<QString> keys;
    std::ranges::transform(reasons, std::back_inserter(keys), &rules::ReleaseReason::key);
    return keys;
}

/// A hold says why, and so does whoever lets a dose start in spite of something.
Result<void> checkReason(ReleaseDecision decision, const std::vector<rules::ReleaseReason>& reasons,
                         const QString& reason) {
    const bool weighty =
        decision == ReleaseDecision::Hold || (decision == ReleaseDecision::Proceed && !reasons.empty());
    return weighty && reason.isEmpty() ? fail(ErrorCode::ReasonRequired, fields::keys::reason)
                                       : Result<void>();
}

/// Times are typed to the minute: what was said in the minute in which the last reason arose is about it.
Result<Instant> toldAt(Instant said, const std::vector<rules::ReleaseReason>& reasons) {
    const auto newest = std::ranges::max_element(reasons, {}, &rules::ReleaseReason::arose);
    if (newest == reasons.end() || said >= newest->arose) {
        return said;
    }
    return said >= std::chrono::floor<std::chrono::minutes>(newest->arose)
               ? Result<Instant>(newest->arose)
               : fail(ErrorCode::InvalidDate, fields::keys::eventTime);
}

} // namespace

Result<void> CheckIn::arrive(const SessionId& session) {
    const StepPlan plan{session, Command::RunSession, SessionStep::Arrive, actions::sessionArrive, {}};
    return takeStep(
        m_clinic, m_actor, plan,
        [&](Connection& connection, Session& arrived, AuditLine& line) -> Result<void> {
            const auto chart = TIDEMARK_TRY(Patients(m_clinic, m_actor).chart(arrived.patient));
            if (const auto latest = chart.latestWeight()) {
                arrived.weight = latest->weight;
            }
            const Instant now = m_clinic.now();
            if (m_happenedAt && (*m_happenedAt > now || *m_happenedAt < now - longestOutage)) {
                return fail(ErrorCode::InvalidDate, fields::keys::eventTime);
            }
            const auto all = TIDEMARK_TRY(SessionRepository::ofPatient(connection, arrived.patient));
            if (rules::runningBeside(all, session, m_clinic.today(), m_clinic.clock().zone()) != nullptr) {
                return fail(ErrorCode::PatientInSession);
            }
            arrived.arrivedAt = m_happenedAt.value_or(now);
            arrived.state = rules::after(arrived.state, SessionStep::Arrive);
            arrived.owner = m_actor.id;
            const OwnerChange owner{stampNow(m_clinic.now(), m_actor, arrived), m_actor.id};
            line.body = rules::canonicalSession(arrived, owner);
            return SessionRepository::update(connection, arrived).and_then([&] {
                return storage::DoseRepository::add(connection, session, owner);
            });
        });
}

Result<void> CheckIn::useWeight(const SessionId& session, Kilograms weight) {
    TIDEMARK_TRY(fields::checkNumber(fields::keys::weight, weight.value));
    const StepPlan plan{
        session, Command::RunSession, SessionStep::AnswerChecklist, actions::sessionWeight, {}};
    return takeStep(m_clinic, m_actor, plan,
                    [&](Connection& connection, Session& weighed, AuditLine& line) -> Result<void> {
                        weighed.weight = weight;
                        line.body = rules::canonicalSession(weighed);
                        return SessionRepository::update(connection, weighed);
                    });
}

Result<void> CheckIn::answerChecklist(const SessionId& session, const QString& itemKey, bool yes,
                                      const QString& note) {
    const auto checked = TIDEMARK_TRY(fields::checkText(fields::keys::checklistNote, note));
    const StepPlan plan{
        session, Command::RunSession, SessionStep::AnswerChecklist, actions::checklistAnswer, {}};
    return takeStep(
        m_clinic, m_actor, plan,
        [&](Connection& connection, Session& asked, AuditLine& line) -> Result<void> {
            const Protocol* protocol =
                TIDEMARK_TRY(knownVersion(m_clinic, asked.protocolId, asked.protocolVersion));
            if (std::ranges::find(protocol->checklist, itemKey, &ChecklistItem::key) ==
                protocol->checklist.end()) {
                return fail(ErrorCode::NotOneOfTheChoices, fields::keys::checklist);
            }
            const auto before = TIDEMARK_TRY(PreDoseRepository::answersTo(connection, session, itemKey));
            ChecklistAnswer answer{stampNow(m_clinic.now(), m_actor, asked), itemKey, yes, checked};
            answer.stamp.corrects = answerReplaced(before);
            line.body = rules::canonicalLine(answer);
            return PreDoseRepository::add(connection, session, answer);
        });
}

Result<std::vector<ChecklistAnswer>> CheckIn::lastStableAnswers(const SessionId& session) const {
    TIDEMARK_TRY(rules::authorize(m_actor, Command::ReadSession));
    return m_clinic.store().read([&](Connection& connection) -> Result<std::vector<ChecklistAnswer>> {
        const auto present = TIDEMARK_TRY(SessionRepository::load(connection, session));
        const auto all = TIDEMARK_TRY(SessionRepository::ofPatient(connection, present.patient));
        const Session* last = nullptr;
        for (const Session& each : all) {
            if (each.id != session && each.startedAt && each.plannedAt <= present.plannedAt) {
                last = &each;
            }
        }
        if (last == nullptr) {
            return {};
        }
        const auto protocol = TIDEMARK_TRY(protocolOf(m_clinic, present));
        auto answers = TIDEMARK_TRY(PreDoseRepository::checklist(connection, last->id));
        std::vector<ChecklistAnswer> offered = rules::current(answers);
        std::erase_if(offered, [&](const ChecklistAnswer& answer) {
            const auto item = std::ranges::find(protocol.checklist, answer.itemKey, &ChecklistItem::key);
            return item == protocol.checklist.end() || item->safety;
        });
        return offered;
    });
}

Result<void> CheckIn::requestRelease(const SessionId& session) {
    const StepPlan plan{
        session, Command::RunSession, SessionStep::RequestRelease, actions::releaseRequest, {}};
    return takeStep(
        m_clinic, m_actor, plan,
        [&](Connection& connection, Session& asking, AuditLine& line) -> Result<void> {
            const auto reasons = TIDEMARK_TRY(standingReasons(m_clinic, connection, asking));
            ReleaseEntry entry{stampNow(m_clinic.now(), m_actor, asking), ReleaseDecision::Requested};
            entry.reasons = keysOf(reasons);
            line.body = rules::canonicalLine(entry);
            return PreDoseRepository::add(connection, session, entry);
        });
}

Result<void> CheckIn::decideRelease(const SessionId& session, ReleaseDecision decision,
                                    const QString& reason) {
    const auto checked = TIDEMARK_TRY(optionalReason(reason));
    if (decision == ReleaseDecision::Requested) {
        return fail(ErrorCode::NotOneOfTheChoices, fields::keys::release);
    }
    const StepPlan plan{session, Command::DecideRelease, SessionStep::DecideRelease, actions::releaseDecide,
                        checked};
    return takeStep(m_clinic, m_actor, plan,
                    [&](Connection& connection, Session& asked, AuditLine& line) -> Result<void> {
                        const auto reasons = TIDEMARK_TRY(standingReasons(m_clinic, connection, asked));
                        TIDEMARK_TRY(checkReason(decision, reasons, checked));
                        ReleaseEntry entry{stampNow(m_clinic.now(), m_actor, asked), decision, m_actor.id,
                                           m_actor.displayName, keysOf(reasons)};
                        entry.stamp.reason = checked;
                        line.body = rules::canonicalLine(entry);
                        return PreDoseRepository::add(connection, session, entry);
                    });
}

Result<void> CheckIn::recordToldRelease(const SessionId& session, const ToldRelease& told, EventTime at) {
    const auto checked = TIDEMARK_TRY(optionalReason(told.reason));
    if (told.decision == ReleaseDecision::Requested) {
        return fail(ErrorCode::NotOneOfTheChoices, fields::keys::release);
    }
    const StepPlan plan{session, Command::RunSession, SessionStep::DecideRelease, actions::releaseTold,
                        checked};
    return takeStep(m_clinic, m_actor, plan,
                    [&](Connection& connection, Session& asked, AuditLine& line) -> Result<void> {
                        const auto reasons = TIDEMARK_TRY(standingReasons(m_clinic, connection, asked));
                        TIDEMARK_TRY(checkReason(told.decision, reasons, checked));
                        const auto prescriber = TIDEMARK_TRY(prescriberOf(connection, told.prescriber));
                        const auto said =
                            TIDEMARK_TRY(eventTimeOf(asked, m_clinic.now(), at ? at : m_happenedAt));
                        const auto event = TIDEMARK_TRY(toldAt(said, reasons));
                        ReleaseEntry entry{stampNow(m_clinic.now(), m_actor, asked), told.decision,
                                           prescriber.id, prescriber.displayName, keysOf(reasons)};
                        entry.stamp.eventAt = event;
                        entry.stamp.reason = checked;
                        line.body = rules::canonicalLine(entry);
                        return PreDoseRepository::add(connection, session, entry);
                    });
}

} // namespace tidemark::services
