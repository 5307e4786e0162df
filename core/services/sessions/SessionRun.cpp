// SPDX-License-Identifier: GPL-3.0-or-later
// What is read of sessions, and what belongs to no single step: drafts and gaps.
#include "services/sessions/SessionRun.h"

#include "rules/sessions/SideEffects.h"
#include "services/patients/Patients.h"
#include "services/sessions/SessionWrite.h"
#include "services/orders/Treatment.h"
#include "storage/repositories/sessions/LeavingRepository.h"
#include "storage/repositories/sessions/SessionDraftRepository.h"
#include "storage/repositories/sessions/SessionEntryRepository.h"
#include "storage/repositories/clinic/StaffRepository.h"

#include <algorithm>

namespace tidemark::services {

Result<SessionView> SessionRun::view(const Actor& actor, const SessionId& session) const {
    if (const auto right = rules::authorize(actor, rules::Command::ReadSession); !right) {
        return tl::unexpected(right.error());
    }
    auto record = m_clinic.store().read([&](storage::Connection& connection) {
        return storage::SessionRepository::loadRecord(connection, session);
    });
    if (!record) {
        return tl::unexpected(record.error());
    }
    auto chart = Patients(m_clinic).chart(actor, record->session.patient);
    auto order = orderOf(actor, record->session);
    auto protocol = protocolOf(m_clinic, record->session);
    auto item9 = item9OfVisit(m_clinic, actor, record->session);
    if (!chart) {
        return tl::unexpected(chart.error());
    }
    if (!order) {
        return tl::unexpected(order.error());
    }
    if (!protocol) {
        return tl::unexpected(protocol.error());
    }
    if (!item9) {
        return tl::unexpected(item9.error());
    }
    QString ownerName;
    if (!record->session.owner.isNull()) {
        const auto owner = m_clinic.store().read([&](storage::Connection& connection) {
            return storage::StaffRepository::load(connection, record->session.owner);
        });
        if (!owner) {
            return tl::unexpected(owner.error());
        }
        ownerName = owner->displayName;
    }
    return SessionView{std::move(*record), std::move(*chart), std::move(*order), std::move(*protocol), *item9,
                       ownerName};
}

Result<Order> SessionRun::orderOf(const Actor& actor, const Session& session) const {
    Treatment treatment(m_clinic);
    if (!session.startedAt) {
        auto inForce = treatment.orderInForce(actor, session.patient);
        if (!inForce) {
            return tl::unexpected(inForce.error());
        }
        if (*inForce) {
            return std::move(**inForce);
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
    if (const auto right = rules::authorize(actor, rules::Command::ReadSession); !right) {
        return tl::unexpected(right.error());
    }
    return m_clinic.store().read([&](storage::Connection& connection) {
        return storage::SessionRepository::plannedBetweenOrRunning(connection, Instant{}, Instant{});
    });
}

Result<int> SessionRun::markGap(const Actor& actor, Instant from, Instant until) {
    if (until <= from) {
        return fail(ErrorCode::InvalidDate, QStringLiteral("gap"));
    }
    const auto sessions = running(actor);
    if (!sessions) {
        return tl::unexpected(sessions.error());
    }
    int marked = 0;
    for (const Session& session : *sessions) {
        // Nobody's decision: whoever signs in first after the crash leaves the mark, whatever their role.
        const StepPlan plan{session.id,
                            rules::Command::ReadSession,
                            rules::SessionStep::RecordNote,
                            QStringLiteral("session.gap"),
                            {}};
        Gap gap;
        gap.stamp = stampNow(m_clinic.now(), actor);
        gap.stamp.eventAt = from;
        gap.from = from;
        gap.until = until;
        const auto done = takeStep(
            m_clinic, actor, plan,
            [&](storage::Connection& connection, Session&, storage::LedgerLine& line) -> Result<void> {
                line.body = rules::canonicalLine(gap);
                return storage::LeavingRepository::add(connection, session.id, gap);
            });
        if (!done) {
            return tl::unexpected(done.error());
        }
        ++marked;
    }
    return marked;
}

Result<std::vector<QString>> SessionRun::effectsByFrequency(const Actor& actor) const {
    if (const auto right = rules::authorize(actor, rules::Command::ReadSession); !right) {
        return tl::unexpected(right.error());
    }
    const auto counts = m_clinic.store().read([](storage::Connection& connection) {
        return storage::SessionEntryRepository::effectCounts(connection);
    });
    if (!counts) {
        return tl::unexpected(counts.error());
    }
    const auto countOf = [&](const QString& key) -> qint64 {
        const auto found = std::ranges::find(*counts, key, &std::pair<QString, qint64>::first);
        return found == counts->end() ? 0 : found->second;
    };
    const auto catalogue = rules::effectCatalogue();
    std::vector<QString> keys(catalogue.begin(), catalogue.end());
    std::ranges::stable_sort(keys, std::ranges::greater{}, countOf);
    return keys;
}

} // namespace tidemark::services
