// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sessions/DosePreparation.h"

#include "base/Try.h"
#include "domain/AuditActions.h"
#include "fields/FieldCatalogue.h"
#include "fields/FieldKeys.h"
#include "rules/access/Authorization.h"
#include "rules/record/CanonicalRecord.h"
#include "rules/sessions/InterventionDetails.h"
#include "rules/sessions/SessionLifeCycle.h"
#include "services/base/Reasons.h"
#include "services/orders/Orders.h"
#include "services/sessions/PreparedDose.h"
#include "services/sessions/SessionStep.h"
#include "storage/repositories/clinic/StaffRepository.h"
#include "storage/repositories/sessions/SessionEventRepository.h"

#include <algorithm>

namespace tidemark::services {

using rules::Command;
using rules::SessionStep;
using storage::AuditLine;
using storage::Connection;

namespace {

/// The order that the dose will be given by. It is read before the step, for services read by themselves.
Result<Order> orderOf(OpenClinic& clinic, const Actor& actor, const SessionId& session) {
    TIDEMARK_TRY(rules::authorize(actor, Command::RunSession));
    const auto present = TIDEMARK_TRY(clinic.store().read(
        [&](Connection& connection) { return storage::SessionRepository::load(connection, session); }));
    return Orders(clinic, actor).ofSession(present);
}

/// What the syringe should hold, of a session whose dose is not given yet.
Result<rules::SyringeContent> contentOf(Connection& connection, const Session& session, const Order& order) {
    if (session.route == Route::Nasal || session.startedAt) {
        return fail(ErrorCode::WrongState);
    }
    const auto prepared = TIDEMARK_TRY(preparedDose(connection, session, order));
    return prepared ? Result<rules::SyringeContent>(*prepared)
                    : fail(ErrorCode::NoWeight, fields::keys::weight);
}

Result<EntryId> add(Connection& connection, const SessionId& session, AuditLine& line,
                    const Intervention& step) {
    line.body = rules::canonicalLine(step);
    return storage::SessionEventRepository::add(connection, session, step).map([&] { return step.stamp.id; });
}

} // namespace

Result<EntryId> DosePreparation::readSyringe(const SessionId& session, const QString& typed,
                                             const Witness& reader, const QString& reason) {
    TIDEMARK_TRY(rules::authorize(m_actor, Command::RunSession));
    const auto read = TIDEMARK_TRY(rules::readSyringe(typed));
    const auto why = TIDEMARK_TRY(optionalReason(reason));
    const auto order = TIDEMARK_TRY(orderOf(m_clinic, m_actor, session));
    // Before the comparison: nobody tries numbers in the place of the second person.
    TIDEMARK_TRY(WitnessPins(m_clinic, m_actor).confirm(reader));
    const StepPlan plan{session, Command::RunSession, SessionStep::RecordIntervention, actions::syringeRead,
                        why};
    return takeStep(m_clinic, m_actor, plan,
                    [&](Connection& connection, Session& running, AuditLine& line) -> Result<EntryId> {
                        const auto due = TIDEMARK_TRY(contentOf(connection, running, order));
                        if (why.isEmpty() && !rules::agrees(read, due)) {
                            return fail(ErrorCode::SyringeDiffers, fields::keys::syringe);
                        }
                        auto stamp =
                            TIDEMARK_TRY(stampOf(m_clinic.now(), m_actor, running, m_happenedAt, why));
                        const auto person =
                            TIDEMARK_TRY(storage::StaffRepository::load(connection, reader.person));
                        const rules::SyringeStep step{
                            read, {due.volume(), due.strength}, reader.person, person.displayName};
                        return add(connection, session, line,
                                   {std::move(stamp), rules::syringeKey(), rules::interventionDetail(step)});
                    });
}

Result<EntryId> DosePreparation::dilute(const SessionId& session, const QString& diluent,
                                        const QString& finalMillilitres) {
    TIDEMARK_TRY(rules::authorize(m_actor, Command::RunSession));
    if (std::ranges::count(rules::diluents(), diluent) == 0) {
        return fail(ErrorCode::NotOneOfTheChoices, fields::keys::diluent);
    }
    const auto typed = TIDEMARK_TRY(fields::checkNumber(fields::keys::bagVolume, finalMillilitres));
    const auto order = TIDEMARK_TRY(orderOf(m_clinic, m_actor, session));
    const StepPlan plan{
        session, Command::RunSession, SessionStep::RecordIntervention, actions::doseDilute, {}};
    return takeStep(
        m_clinic, m_actor, plan,
        [&](Connection& connection, Session& running, AuditLine& line) -> Result<EntryId> {
            const auto due = TIDEMARK_TRY(contentOf(connection, running, order));
            if (running.route != Route::Intravenous) {
                return fail(ErrorCode::WrongState);
            }
            const Millilitres volume{typed.value};
            if (!rules::isOrderedVolume(volume, order.bagVolume)) {
                return fail(ErrorCode::VolumeDiffers, fields::keys::bagVolume,
                            QString::number(order.bagVolume.value));
            }
            auto stamp = TIDEMARK_TRY(stampOf(m_clinic.now(), m_actor, running, m_happenedAt));
            const rules::Dilution dilution{diluent, volume, rules::concentrationOf(due.amount, volume)};
            return add(connection, session, line,
                       {std::move(stamp), rules::dilutionKey(), rules::interventionDetail(dilution)});
        });
}

} // namespace tidemark::services
