// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/board/SessionBoard.h"

#include "rules/access/Authorization.h"
#include "services/board/AttentionLines.h"
#include "services/base/DayOfClinic.h"
#include "services/board/SessionCard.h"
#include "services/sessions/SessionWrite.h"
#include "storage/repositories/patients/ChartRepository.h"
#include "storage/repositories/patients/PatientRepository.h"
#include "storage/repositories/scales/ScaleResultRepository.h"
#include "storage/repositories/orders/TreatmentOrderRepository.h"

#include <algorithm>
#include <tuple>

namespace tidemark::services {

using rules::authorize;
using rules::Command;
using storage::Connection;
using storage::SessionRepository;

namespace {

constexpr std::chrono::minutes aboutToStart(30);

bool isAboutToStart(const Session& session, Instant now) {
    return session.state == SessionState::Arrived ||
           (session.state == SessionState::Planned && session.plannedAt <= now + aboutToStart);
}

/// A card, and the checks of its protocol.
struct PlannedCard {
    BoardCard card;
    std::vector<int> readingMinutes;
};

Result<PlannedCard> cardOf(OpenClinic& clinic, const Actor& actor, Connection& connection,
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
    std::vector<int> readingMinutes = protocol->readingMinutes;
    return PlannedCard{makeCard({std::move(*record), std::move(*chart), std::move(*order),
                                 std::move(*protocol), *item9, *scored},
                                clinic.now()),
                       std::move(readingMinutes)};
}

std::vector<BoardCard> withStarts(std::vector<PlannedCard> planned, Instant now) {
    std::vector<StartSource> starting;
    std::vector<Instant> dueTimes;
    for (PlannedCard& each : planned) {
        // Whoever may leave has no check to wait for.
        if (!each.card.readyToLeave) {
            dueTimes.insert(dueTimes.end(), each.card.checksAhead.begin(), each.card.checksAhead.end());
        }
        if (isAboutToStart(each.card.session, now)) {
            starting.push_back({&each.card, each.readingMinutes});
        }
    }
    proposeStarts(std::move(starting), std::move(dueTimes), now);
    std::vector<BoardCard> cards;
    cards.reserve(planned.size());
    for (PlannedCard& each : planned) {
        cards.push_back(std::move(each.card));
    }
    sortByNextDue(cards);
    return cards;
}

Result<void> addNames(Connection& connection, AttentionLines& lines) {
    for (AttentionLine& line : lines) {
        if (line.patient.isNull()) {
            continue;
        }
        const auto patient = storage::PatientRepository::load(connection, line.patient);
        if (!patient) {
            return tl::unexpected(patient.error());
        }
        line.patientName = patient->familyName + QStringLiteral(", ") + patient->givenName;
    }
    return {};
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
        std::vector<PlannedCard> cards;
        for (const Session& session : *sessions) {
            auto card = cardOf(m_clinic, actor, connection, session, span);
            if (!card) {
                return tl::unexpected(card.error());
            }
            cards.push_back(std::move(*card));
        }
        return withStarts(std::move(cards), m_clinic.now());
    });
}

Result<std::vector<AttentionLine>> SessionBoard::attention(const Actor& actor) const {
    if (const auto right = authorize(actor, Command::ReadSession); !right) {
        return tl::unexpected(right.error());
    }
    AttentionLines lines;
    const auto gathered = m_clinic.store().read([&](Connection& connection) {
        return addOfSessions(m_clinic, actor, connection, lines)
            .and_then([&] { return addOfStandings(m_clinic, actor, connection, lines); })
            .and_then([&] { return addNames(connection, lines); });
    });
    if (!gathered) {
        return tl::unexpected(gathered.error());
    }
    std::ranges::stable_sort(lines, {}, [](const AttentionLine& line) {
        return std::tuple(line.level, line.kind, line.since, line.patientName);
    });
    return lines;
}

Result<std::vector<AttentionLine>> SessionBoard::attentionOf(const Actor& actor,
                                                             const PatientId& patient) const {
    return attention(actor).map([&](AttentionLines lines) {
        std::erase_if(lines, [&](const AttentionLine& line) { return line.patient != patient; });
        return lines;
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
