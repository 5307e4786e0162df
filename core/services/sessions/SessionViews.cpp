// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sessions/SessionViews.h"

#include "base/Try.h"
#include "rules/access/Authorization.h"
#include "rules/sessions/SideEffects.h"
#include "services/orders/Orders.h"
#include "services/patients/Patients.h"
#include "services/protocols/ClinicProtocols.h"
#include "services/scales/Scales.h"
#include "services/sessions/PlaceCheck.h"
#include "services/sessions/PreparedDose.h"
#include "services/sessions/ReleaseFacts.h"
#include "storage/repositories/clinic/StaffRepository.h"
#include "storage/repositories/sessions/SessionEntryRepository.h"
#include "storage/repositories/sessions/SessionRepository.h"
#include "storage/repositories/vitals/ReadingRepository.h"
#include "storage/repositories/vitals/ReadingsWritten.h"
#include "storage/Store.h"

#include <algorithm>

namespace tidemark::services {

Result<Session> SessionViews::session(const SessionId& session) const {
    TIDEMARK_TRY(rules::authorize(m_actor, rules::Command::ReadSession));
    return m_clinic.store().read([&](storage::Connection& connection) {
        return storage::SessionRepository::load(connection, session);
    });
}

Result<SessionView> SessionViews::view(const SessionId& session) const {
    TIDEMARK_TRY(rules::authorize(m_actor, rules::Command::ReadSession));
    // Before anything is read: what is written from here on is kept apart from what was read.
    const qint64 auditLength = m_clinic.store().auditHead().length;
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
    std::optional<ClinicDayFacts> place;
    if (record.session.state == SessionState::Arrived) {
        place = TIDEMARK_TRY(m_clinic.store().read(
            [&](storage::Connection& connection) { return placeToday(m_clinic, connection); }));
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
    return SessionView{
        std::move(record), std::move(chart), std::move(order), std::move(protocol), item9,
        std::move(facts),  prepared,         std::move(place), ownerName,           m_clinic.today(),
        auditLength};
}

Result<std::optional<SessionView>> SessionViews::withNewReadings(const SessionView& before) const {
    using Found = Result<std::optional<SessionView>>;
    TIDEMARK_TRY(rules::authorize(m_actor, rules::Command::ReadSession));
    const SessionId& session = before.record.session.id;
    const storage::LogStretch since{before.auditLength, m_clinic.store().auditHead().length};
    return m_clinic.store().read([&](storage::Connection& connection) -> Found {
        const auto readingsAlone = TIDEMARK_TRY(storage::ReadingsWritten::alone(connection, session, since));
        if (!readingsAlone || before.readOn != m_clinic.today()) {
            return std::nullopt;
        }
        auto readings = TIDEMARK_TRY(storage::ReadingRepository::ofSession(connection, session));
        std::optional<SessionView> view(before);
        view->record.readings = std::move(readings);
        view->auditLength = since.until;
        return view;
    });
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
