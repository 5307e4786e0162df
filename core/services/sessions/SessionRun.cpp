// SPDX-License-Identifier: GPL-3.0-or-later
// What is read of sessions, and what belongs to no single step: drafts and gaps.
#include "services/sessions/SessionRun.h"

#include "base/Try.h"
#include "domain/AuditActions.h"
#include "fields/FieldKeys.h"
#include "rules/access/Authorization.h"
#include "rules/record/CanonicalRecord.h"
#include "rules/sessions/SessionLifeCycle.h"
#include "rules/sessions/SideEffects.h"
#include "services/base/Stamps.h"
#include "services/orders/Treatment.h"
#include "services/patients/Patients.h"
#include "services/protocols/ClinicProtocols.h"
#include "services/scales/Scales.h"
#include "services/sessions/SessionStep.h"
#include "storage/repositories/clinic/StaffRepository.h"
#include "storage/repositories/sessions/LeavingRepository.h"
#include "storage/repositories/sessions/SessionDraftRepository.h"
#include "storage/repositories/sessions/SessionEntryRepository.h"
#include "storage/repositories/sessions/SessionRepository.h"

#include <algorithm>

namespace tidemark::services {

Result<SessionView> SessionRun::view(const Actor& actor, const SessionId& session) const {
    TIDEMARK_TRY(rules::authorize(actor, rules::Command::ReadSession));
    auto record = TIDEMARK_TRY(m_clinic.store().read([&](storage::Connection& connection) {
        return storage::SessionRepository::loadRecord(connection, session);
    }));
    auto chart = TIDEMARK_TRY(Patients(m_clinic).chart(actor, record.session.patient));
    auto order = TIDEMARK_TRY(orderOf(actor, record.session));
    auto protocol = TIDEMARK_TRY(protocolOf(m_clinic, record.session));
    auto item9 = TIDEMARK_TRY(Scales(m_clinic).item9OfVisit(actor, record.session));
    QString ownerName;
    if (!record.session.owner.isNull()) {
        const auto owner = TIDEMARK_TRY(m_clinic.store().read([&](storage::Connection& connection) {
            return storage::StaffRepository::load(connection, record.session.owner);
        }));
        ownerName = owner.displayName;
    }
    return SessionView{std::move(record), std::move(chart), std::move(order), std::move(protocol), item9,
                       ownerName};
}

Result<Order> SessionRun::orderOf(const Actor& actor, const Session& session) const {
    Treatment treatment(m_clinic);
    if (!session.startedAt) {
        auto inForce = TIDEMARK_TRY(treatment.orderInForce(actor, session.patient));
        if (inForce) {
            return std::move(*inForce);
        }
    }
    return treatment.orderById(actor, session.order);
}

Result<void> SessionRun::keepDraft(const SessionId& session, const QString& field, const QString& text) {
    return m_clinic.store().read([&](storage::Connection& connection) {
        return storage::SessionDraftRepository::keep(connection, session, field, text);
    });
}

Result<QString> SessionRun::draft(const SessionId& session, const QString& field) const {
    return m_clinic.store().read([&](storage::Connection& connection) {
        return storage::SessionDraftRepository::load(connection, session, field);
    });
}

Result<std::vector<Session>> SessionRun::running(const Actor& actor) const {
    TIDEMARK_TRY(rules::authorize(actor, rules::Command::ReadSession));
    return m_clinic.store().read([&](storage::Connection& connection) {
        return storage::SessionRepository::plannedBetweenOrRunning(connection, Instant{}, Instant{});
    });
}

Result<int> SessionRun::markGap(const Actor& actor, Instant from, Instant until) {
    if (until <= from) {
        return fail(ErrorCode::InvalidDate, fields::keys::gap);
    }
    const auto sessions = TIDEMARK_TRY(running(actor));
    int marked = 0;
    for (const Session& session : sessions) {
        // Nobody's decision: whoever signs in first after the crash leaves the mark, whatever their role.
        const StepPlan plan{
            session.id, rules::Command::ReadSession, rules::SessionStep::RecordNote, actions::sessionGap, {}};
        Gap gap;
        gap.stamp = stampNow(m_clinic.now(), actor);
        gap.stamp.eventAt = from;
        gap.from = from;
        gap.until = until;
        const auto work = [&](storage::Connection& connection, Session&,
                              storage::LedgerLine& line) -> Result<void> {
            line.body = rules::canonicalLine(gap);
            return storage::LeavingRepository::add(connection, session.id, gap);
        };
        TIDEMARK_TRY(takeStep(m_clinic, actor, plan, work));
        ++marked;
    }
    return marked;
}

Result<std::vector<QString>> SessionRun::effectsByFrequency(const Actor& actor) const {
    TIDEMARK_TRY(rules::authorize(actor, rules::Command::ReadSession));
    const auto counts = TIDEMARK_TRY(m_clinic.store().read([](storage::Connection& connection) {
        return storage::SessionEntryRepository::effectCounts(connection);
    }));
    const auto countOf = [&](const QString& key) -> qint64 {
        const auto found = std::ranges::find(counts, key, &std::pair<QString, qint64>::first);
        return found == counts.end() ? 0 : found->second;
    };
    const auto catalogue = rules::effectCatalogue();
    std::vector<QString> keys(catalogue.begin(), catalogue.end());
    std::ranges::stable_sort(keys, std::ranges::greater{}, countOf);
    return keys;
}

} // namespace tidemark::services
