// SPDX-License-Identifier: GPL-3.0-or-later
// What sessions and scores need somebody for.
#include "base/Try.h"
#include "rules/board/Attention.h"
#include "services/base/DayOfClinic.h"
#include "services/board/AttentionLines.h"
#include "services/scales/Scales.h"
#include "services/sessions/SessionWrite.h"
#include "storage/repositories/orders/TreatmentOrderRepository.h"
#include "storage/repositories/sessions/SessionListing.h"

namespace tidemark::services {

using storage::Connection;
using storage::SessionRepository;

namespace {

AttentionLine lineOf(const Session& session, Instant since) {
    AttentionLine line;
    line.patient = session.patient;
    line.session = session.id;
    line.since = since;
    return line;
}

Result<void> addItem9(OpenClinic& clinic, const Actor& actor, AttentionLines& lines) {
    const auto open = TIDEMARK_TRY(Scales(clinic).openItem9(actor));
    for (const ScoredResult& each : open) {
        AttentionLine line;
        line.patient = each.result.patient;
        line.session = each.result.session;
        line.scaleResult = each.result.id;
        line.since = each.result.answeredAt;
        addLine(lines, rules::item9Attention(rules::item9(each.result)), std::move(line));
    }
    return {};
}

Result<void> addUnsigned(OpenClinic& clinic, Connection& connection, AttentionLines& lines) {
    const auto add = [&](AttentionLine line) {
        const QDate day = toLocal(line.since, clinic.clock().zone()).date();
        addLine(lines, rules::unsignedAttention(day, clinic.today()), std::move(line));
    };
    const auto left = TIDEMARK_TRY(SessionRepository::inState(connection, SessionState::Left));
    const auto amended = TIDEMARK_TRY(storage::SessionListing::unsignedAmendments(connection));
    for (const Session& session : left) {
        add(lineOf(session, session.leftAt.value_or(session.plannedAt)));
    }
    for (const auto& each : amended) {
        AttentionLine line;
        line.patient = each.patient;
        line.session = each.session;
        line.since = each.madeAt;
        add(std::move(line));
    }
    return {};
}

Result<void> addRunning(OpenClinic& clinic, Connection& connection, AttentionLines& lines) {
    for (const SessionState state : {SessionState::Arrived, SessionState::Dosing, SessionState::Monitoring}) {
        const auto sessions = TIDEMARK_TRY(SessionRepository::inState(connection, state));
        for (const Session& session : sessions) {
            const auto record = TIDEMARK_TRY(SessionRepository::loadRecord(connection, session.id));
            const auto protocol = TIDEMARK_TRY(protocolOf(clinic, session));
            for (const auto& each : rules::runningAttention(record, protocol, clinic.now())) {
                addLine(lines, each.attention, lineOf(session, each.since));
            }
        }
    }
    return {};
}

Result<void> addWithoutOrder(OpenClinic& clinic, Connection& connection, AttentionLines& lines) {
    const DaySpan span = daySpan(clinic.today(), clinic.clock().zone());
    const auto sessions =
        TIDEMARK_TRY(SessionRepository::plannedBetweenOrRunning(connection, span.from, span.until));
    for (const Session& session : sessions) {
        if (session.state != SessionState::Planned) {
            continue;
        }
        const auto order = TIDEMARK_TRY(
            storage::TreatmentOrderRepository::inForce(connection, session.patient, clinic.today()));
        addLine(lines, rules::orderAttention(order.has_value()), lineOf(session, session.plannedAt));
    }
    return {};
}

} // namespace

Result<void> addOfSessions(OpenClinic& clinic, const Actor& actor, Connection& connection,
                           AttentionLines& lines) {
    return addItem9(clinic, actor, lines)
        .and_then([&] { return addUnsigned(clinic, connection, lines); })
        .and_then([&] { return addRunning(clinic, connection, lines); })
        .and_then([&] { return addWithoutOrder(clinic, connection, lines); });
}

} // namespace tidemark::services
