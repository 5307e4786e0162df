// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/board/SessionBoard.h"

#include "base/Try.h"
#include "rules/access/Authorization.h"
#include "services/base/DayOfClinic.h"
#include "services/board/AttentionLines.h"
#include "services/board/SessionCard.h"
#include "services/sessions/SessionWrite.h"
#include "storage/repositories/orders/TreatmentOrderRepository.h"
#include "storage/repositories/patients/ChartRepository.h"
#include "storage/repositories/patients/PatientRepository.h"
#include "storage/repositories/scales/ScaleResultRepository.h"

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
    const auto item9 =
        TIDEMARK_TRY(session.state == SessionState::Monitoring ? item9OfVisit(clinic, actor, session)
                                                               : Result<std::optional<int>>(std::nullopt));
    const auto scored = TIDEMARK_TRY(storage::ScaleResultRepository::wasAnswered(
        connection, session.patient, ScaleId::Phq9, day.from, day.until));
    std::vector<int> readingMinutes = protocol->readingMinutes;
    return PlannedCard{makeCard({std::move(*record), std::move(*chart), std::move(*order),
                                 std::move(*protocol), item9, scored},
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
        const auto patient = TIDEMARK_TRY(storage::PatientRepository::load(connection, line.patient));
        line.patientName = patient.familyName + QStringLiteral(", ") + patient.givenName;
    }
    return {};
}

} // namespace

Result<std::vector<BoardCard>> SessionBoard::day(const Actor& actor, QDate day) const {
    TIDEMARK_TRY(authorize(actor, Command::ReadSession));
    const DaySpan span = daySpan(day, m_clinic.clock().zone());
    return m_clinic.store().read([&](Connection& connection) -> Result<std::vector<BoardCard>> {
        const auto sessions =
            TIDEMARK_TRY(SessionRepository::plannedBetweenOrRunning(connection, span.from, span.until));
        std::vector<PlannedCard> cards;
        for (const Session& session : sessions) {
            auto card = TIDEMARK_TRY(cardOf(m_clinic, actor, connection, session, span));
            cards.push_back(std::move(card));
        }
        return withStarts(std::move(cards), m_clinic.now());
    });
}

Result<std::vector<AttentionLine>> SessionBoard::attention(const Actor& actor) const {
    TIDEMARK_TRY(authorize(actor, Command::ReadSession));
    AttentionLines lines;
    const auto gather = [&](Connection& connection) {
        return addOfSessions(m_clinic, actor, connection, lines)
            .and_then([&] { return addOfStandings(m_clinic, actor, connection, lines); })
            .and_then([&] { return addNames(connection, lines); });
    };
    TIDEMARK_TRY(m_clinic.store().read(gather));
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
    TIDEMARK_TRY(authorize(actor, Command::ReadSession));
    return m_clinic.store().read(
        [&](Connection& connection) { return SessionRepository::ofPatient(connection, patient); });
}

} // namespace tidemark::services
