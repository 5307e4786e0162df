// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sessions/SessionViews.h"

#include "base/Try.h"
#include "rules/access/Authorization.h"
#include "rules/sessions/SideEffects.h"
#include "services/orders/Orders.h"
#include "services/patients/Patients.h"
#include "services/protocols/ClinicProtocols.h"
#include "services/scales/Scales.h"
#include "services/sessions/PreparedDose.h"
#include "services/sessions/ReleaseFacts.h"
#include "storage/repositories/clinic/StaffRepository.h"
#include "storage/repositories/sessions/SessionEntryRepository.h"
#include "storage/repositories/sessions/SessionRepository.h"

#include <algorithm>

namespace tidemark::services {

Result<SessionView> SessionViews::view(const SessionId& session) const {
    TIDEMARK_TRY(rules::authorize(m_actor, rules::Command::ReadSession));
    auto record = TIDEMARK_TRY(m_clinic.store().read([&](storage::Connection& connection) {
        return storage::SessionRepository::loadRecord(connection, session);
    }));
    auto chart = TIDEMARK_TRY(Patients(m_clinic, m_actor).chart(record.session.patient));
    auto order = TIDEMARK_TRY(Orders(m_clinic, m_actor).ofSession(record.session));
    auto protocol = TIDEMARK_TRY(protocolOf(m_clinic, record.session));
    auto item9 = TIDEMARK_TRY(Scales(m_clinic, m_actor).item9OfVisit(record.session));
    auto facts = TIDEMARK_TRY(m_clinic.store().read([&](storage::Connection& connection) {
        return releaseFacts(m_clinic, connection, record.session, chart);
    }));
    std::optional<rules::SyringeContent> prepared;
    if (record.session.state == SessionState::Arrived) {
        prepared = TIDEMARK_TRY(m_clinic.store().read([&](storage::Connection& connection) {
            return preparedDose(connection, record.session, order);
        }));
    }
    QString ownerName;
    if (!record.session.owner.isNull()) {
        const auto owner = TIDEMARK_TRY(m_clinic.store().read([&](storage::Connection& connection) {
            return storage::StaffRepository::load(connection, record.session.owner);
        }));
        ownerName = owner.displayName;
    }
    return SessionView{std::move(record), std::move(chart), std::move(order), std::move(protocol), item9,
                       std::move(facts),  prepared,         ownerName};
}

Result<std::vector<Session>> SessionViews::running() const {
    TIDEMARK_TRY(rules::authorize(m_actor, rules::Command::ReadSession));
    return m_clinic.store().read([&](storage::Connection& connection) {
        return storage::SessionRepository::plannedBetweenOrRunning(connection, Instant{}, Instant{});
    });
}

Result<std::vector<QString>> SessionViews::effectsByFrequency() const {
    TIDEMARK_TRY(rules::authorize(m_actor, rules::Command::ReadSession));
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
