// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sessions/SessionCare.h"

#include "base/Try.h"
#include "fields/FieldCatalogue.h"
#include "fields/FieldKeys.h"
#include "rules/access/Authorization.h"
#include "rules/record/CanonicalRecord.h"
#include "rules/record/CurrentLines.h"
#include "services/sessions/EarlierIntervention.h"
#include "services/sessions/SessionEvents.h"
#include "services/sessions/SessionStep.h"
#include "storage/repositories/sessions/SessionEventRepository.h"

#include <algorithm>

namespace tidemark::services {

using rules::Command;
using rules::SessionStep;
using storage::AuditLine;
using storage::Connection;
using storage::SessionEventRepository;
using storage::SessionRepository;

Result<EntryId> SessionCare::recordInjectionSite(const SessionId& session, const QString& site) {
    TIDEMARK_TRY(rules::authorize(m_actor, Command::RunSession));
    const auto of = TIDEMARK_TRY(m_clinic.store().read(
        [&](Connection& connection) { return SessionRepository::load(connection, session); }));
    if (of.route != Route::Intramuscular) {
        return fail(ErrorCode::WrongState, fields::keys::injectionSite);
    }
    return SessionEvents(m_clinic, m_actor, m_happenedAt)
        .recordIntervention(session, rules::injectionSiteKey(), site);
}

Result<EntryId> SessionCare::recordSiteCheck(const SessionId& session, rules::SiteCheck check) {
    if (check.looksWell()) {
        check.done.clear();
    } else {
        check.done = TIDEMARK_TRY(fields::checkText(fields::keys::siteAction, check.done));
    }
    return SessionEvents(m_clinic, m_actor, m_happenedAt)
        .recordIntervention(session, rules::siteCheckKey(), rules::interventionDetail(check));
}

Result<EntryId> SessionCare::sayMedicine(const SessionId& session, const EntryId& entry,
                                         const TypedMedicine& given) {
    const auto name = TIDEMARK_TRY(fields::checkText(fields::keys::givenMedicine, given.medicine));
    const auto dose = TIDEMARK_TRY(fields::checkNumber(fields::keys::givenMilligrams, given.milligrams));
    if (dose.plausibility == fields::Plausibility::Implausible && !given.keepImplausible) {
        return fail(ErrorCode::Implausible, fields::keys::givenMilligrams);
    }
    return say(session, entry, true, rules::interventionDetail(rules::MedicineGiven{name, {dose.value}}));
}

Result<EntryId> SessionCare::sayOxygen(const SessionId& session, const EntryId& entry,
                                       const QString& litresPerMinute, bool keepImplausible) {
    const auto flow = TIDEMARK_TRY(fields::checkNumber(fields::keys::oxygenFlow, litresPerMinute));
    if (flow.plausibility == fields::Plausibility::Implausible && !keepImplausible) {
        return fail(ErrorCode::Implausible, fields::keys::oxygenFlow);
    }
    return say(session, entry, false, rules::interventionDetail(rules::OxygenFlow{{flow.value}}));
}

Result<EntryId> SessionCare::say(const SessionId& session, const EntryId& entry, bool medicine,
                                 const QString& detail) {
    const StepPlan plan{
        session, Command::RunSession, SessionStep::RecordIntervention, actions::interventionRecord, {}};
    return takeStep(
        m_clinic, m_actor, plan,
        [&](Connection& connection, Session& running, AuditLine& line) -> Result<EntryId> {
            const auto all = TIDEMARK_TRY(SessionEventRepository::interventions(connection, session));
            const auto old = std::ranges::find_if(all, [&](const Intervention& each) {
                const bool kind = medicine ? rules::isMedicine(each.interventionKey)
                                           : rules::isOxygen(each.interventionKey);
                return each.stamp.id == entry && kind && rules::isCurrent(all, each);
            });
            if (old == all.end()) {
                return fail(ErrorCode::NotFound);
            }
            // From paper the time is the one that is typed for it, and what is said of it is of the same
            // time.
            auto stamp = TIDEMARK_TRY(stampOf(m_clinic.now(), m_actor, running, m_happenedAt));
            stamp.eventAt = old->stamp.eventAt;
            stamp.corrects = old->stamp.id;
            const Intervention said{std::move(stamp), old->interventionKey, detail};
            line.body = rules::canonicalLine(said);
            return SessionEventRepository::add(connection, session, said).map([&] { return said.stamp.id; });
        });
}

Result<std::optional<QString>> SessionCare::lastInjectionSite(const Session& present) const {
    const auto given = TIDEMARK_TRY(earlierIntervention(m_clinic, m_actor, present, rules::injectionSiteIn));
    return given ? rules::injectionSiteOf(*given) : std::nullopt;
}

} // namespace tidemark::services
