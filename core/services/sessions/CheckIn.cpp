// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sessions/CheckIn.h"

#include "base/Try.h"
#include "domain/AuditActions.h"
#include "fields/FieldCatalogue.h"
#include "rules/access/Authorization.h"
#include "rules/record/CanonicalRecord.h"
#include "rules/record/CanonicalSession.h"
#include "rules/record/CurrentLines.h"
#include "rules/sessions/SessionLifeCycle.h"
#include "rules/vitals/VitalsFlags.h"
#include "services/base/Reasons.h"
#include "services/base/Stamps.h"
#include "services/patients/Patients.h"
#include "services/protocols/ClinicProtocols.h"
#include "services/sessions/SessionStep.h"
#include "storage/repositories/dosing/DoseRepository.h"
#include "storage/repositories/sessions/PreDoseRepository.h"
#include "storage/repositories/sessions/SessionRepository.h"
#include "storage/repositories/vitals/ReadingRepository.h"

#include <algorithm>

namespace tidemark::services {

using rules::Command;
using rules::SessionStep;
using storage::Connection;
using storage::LedgerLine;
using storage::PreDoseRepository;
using storage::SessionRepository;

namespace {

/// An arrival on paper from longer ago is another day's.
constexpr std::chrono::hours longestOutage(24);

/// The answer that this one takes the place of; null for a first answer.
EntryId answerReplaced(const std::vector<ChecklistAnswer>& answers, const QString& itemKey) {
    EntryId replaced;
    for (const ChecklistAnswer& answer : rules::current(answers)) {
        if (answer.itemKey == itemKey) {
            replaced = answer.stamp.id;
        }
    }
    return replaced;
}

/// R-BP-1 on the record as it stands.
Result<bool> isAboveLimit(OpenClinic& clinic, Connection& connection, const Session& session) {
    auto readings = TIDEMARK_TRY(storage::ReadingRepository::ofSession(connection, session.id));
    const auto protocol = TIDEMARK_TRY(protocolOf(clinic, session));
    SessionRecord record;
    record.session = session;
    record.readings = std::move(readings);
    const Reading* baseline = rules::baselineOf(record);
    return baseline != nullptr && rules::needsRelease(*baseline, protocol.limits);
}

} // namespace

Result<void> CheckIn::arrive(const SessionId& session) {
    const StepPlan plan{session, Command::RunSession, SessionStep::Arrive, actions::sessionArrive, {}};
    return takeStep(m_clinic, m_actor, plan,
                    [&](Connection& connection, Session& arrived, LedgerLine& line) -> Result<void> {
                        const auto chart = TIDEMARK_TRY(Patients(m_clinic, m_actor).chart(arrived.patient));
                        if (const auto latest = chart.latestWeight()) {
                            arrived.weight = latest->weight;
                        }
                        const Instant now = m_clinic.now();
                        if (m_happenedAt && (*m_happenedAt > now || *m_happenedAt < now - longestOutage)) {
                            return fail(ErrorCode::InvalidDate, fields::keys::eventTime);
                        }
                        arrived.arrivedAt = m_happenedAt.value_or(now);
                        arrived.state = rules::after(arrived.state, SessionStep::Arrive);
                        arrived.owner = m_actor.id;
                        const OwnerChange owner{stampNow(m_clinic.now(), m_actor), m_actor.id};
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
                    [&](Connection& connection, Session& weighed, LedgerLine& line) -> Result<void> {
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
    return takeStep(m_clinic, m_actor, plan,
                    [&](Connection& connection, Session& asked, LedgerLine& line) -> Result<void> {
                        const auto protocol = TIDEMARK_TRY(protocolOf(m_clinic, asked));
                        if (std::ranges::find(protocol.checklist, itemKey, &ChecklistItem::key) ==
                            protocol.checklist.end()) {
                            return fail(ErrorCode::NotOneOfTheChoices, fields::keys::checklist);
                        }
                        const auto before = TIDEMARK_TRY(PreDoseRepository::checklist(connection, session));
                        ChecklistAnswer answer{stampNow(m_clinic.now(), m_actor), itemKey, yes, checked};
                        answer.stamp.corrects = answerReplaced(before, itemKey);
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
        m_clinic, m_actor, plan, [&](Connection& connection, Session&, LedgerLine& line) -> Result<void> {
            const ReleaseEntry entry{stampNow(m_clinic.now(), m_actor), ReleaseDecision::Requested};
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
                    [&](Connection& connection, Session& asked, LedgerLine& line) -> Result<void> {
                        const auto above = TIDEMARK_TRY(isAboveLimit(m_clinic, connection, asked));
                        const bool weighty = decision == ReleaseDecision::Hold ||
                                             (decision == ReleaseDecision::Proceed && above);
                        if (weighty && checked.isEmpty()) {
                            return fail(ErrorCode::ReasonRequired, fields::keys::reason);
                        }
                        ReleaseEntry entry{stampNow(m_clinic.now(), m_actor), decision};
                        entry.stamp.reason = checked;
                        line.body = rules::canonicalLine(entry);
                        return PreDoseRepository::add(connection, session, entry);
                    });
}

} // namespace tidemark::services
