// SPDX-License-Identifier: GPL-3.0-or-later
// The day's cards; what needs somebody stands in SessionAttention.cpp.
#include "services/SessionBoard.h"

#include "rules/Authorization.h"
#include "services/DayOfClinic.h"
#include "services/SessionCard.h"
#include "services/SessionWrite.h"
#include "storage/repositories/ChartRepository.h"
#include "storage/repositories/ScaleResultRepository.h"
#include "storage/repositories/TreatmentOrderRepository.h"

namespace tidemark::services {

using rules::authorize;
using rules::Command;
using storage::Connection;
using storage::SessionRepository;

namespace {

Result<BoardCard> cardOf(OpenClinic& clinic, const Actor& actor, Connection& connection,
                         const Session& session, const DaySpan& day) {
    auto record = SessionRepository::loadRecord(connection, session.id);
    auto chart = storage::ChartRepository::load(connection, session.patient);
    auto order = storage::TreatmentOrderRepository::load(connection, session.order);
    auto protocol = protocolOf(clinic, session);
    if (!record || !chart || !order || !protocol) {
        return fail(ErrorCode::ReadFailed);
    }
    const auto item9 = session.state == SessionState::Monitoring ? item9OfVisit(clinic, actor, session)
                                                                 : Result<std::optional<int>>(std::nullopt);
    const auto scored = storage::ScaleResultRepository::wasAnswered(connection, session.patient,
                                                                    ScaleId::Phq9, day.from, day.until);
    if (!item9 || !scored) {
        return tl::unexpected(item9 ? scored.error() : item9.error());
    }
    return makeCard(
        {std::move(*record), std::move(*chart), std::move(*order), std::move(*protocol), *item9, *scored},
        clinic.now());
}

} // namespace

Result<std::vector<BoardCard>> SessionBoard::day(const Actor& actor, QDate day) const {
    if (const auto right = authorize(actor, Command::ReadSession); !right) {
        return tl::unexpected(right.error());
    }
    const DaySpan span = daySpan(day, m_clinic.clock().zone());
    return m_clinic.store().read([&](Connection& connection) -> Result<std::vector<BoardCard>> {
        const auto sessions = SessionRepository::plannedBetweenOrRunning(connection, span.from, span.until);
        if (!sessions) {
            return tl::unexpected(sessions.error());
        }
        std::vector<BoardCard> cards;
        for (const Session& session : *sessions) {
            auto card = cardOf(m_clinic, actor, connection, session, span);
            if (!card) {
                return tl::unexpected(card.error());
            }
            cards.push_back(std::move(*card));
        }
        sortByNextDue(cards);
        return cards;
    });
}

Result<std::vector<Session>> SessionBoard::ofPatient(const Actor& actor, const PatientId& patient) const {
    if (const auto right = authorize(actor, Command::ReadSession); !right) {
        return tl::unexpected(right.error());
    }
    return m_clinic.store().read(
        [&](Connection& connection) { return SessionRepository::ofPatient(connection, patient); });
}

} // namespace tidemark::services
