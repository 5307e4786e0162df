// SPDX-License-Identifier: GPL-3.0-or-later
// What sessions and scores need somebody for.
#include "rules/board/Attention.h"
#include "services/board/AttentionLines.h"
#include "services/base/DayOfClinic.h"
#include "services/scales/Scales.h"
#include "services/sessions/SessionWrite.h"
#include "storage/repositories/sessions/SessionListing.h"
#include "storage/repositories/orders/TreatmentOrderRepository.h"

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
    const auto open = Scales(clinic).openItem9(actor);
    if (!open) {
        return tl::unexpected(open.error());
    }
    for (const ScoredResult& each : *open) {
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
    const auto left = SessionRepository::inState(connection, SessionState::Left);
    const auto amended = storage::SessionListing::unsignedAmendments(connection);
    if (!left || !amended) {
        return tl::unexpected(left ? amended.error() : left.error());
    }
    for (const Session& session : *left) {
        add(lineOf(session, session.leftAt.value_or(session.plannedAt)));
    }
    for (const auto& each : *amended) {
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
        const auto sessions = SessionRepository::inState(connection, state);
        if (!sessions) {
            return tl::unexpected(sessions.error());
        }
        for (const Session& session : *sessions) {
            const auto record = SessionRepository::loadRecord(connection, session.id);
            const auto protocol = protocolOf(clinic, session);
            if (!record || !protocol) {
                return tl::unexpected(record ? protocol.error() : record.error());
            }
            for (const auto& each : rules::runningAttention(*record, *protocol, clinic.now())) {
                addLine(lines, each.attention, lineOf(session, each.since));
            }
        }
    }
    return {};
}

Result<void> addWithoutOrder(OpenClinic& clinic, Connection& connection, AttentionLines& lines) {
    const DaySpan span = daySpan(clinic.today(), clinic.clock().zone());
    const auto sessions = SessionRepository::plannedBetweenOrRunning(connection, span.from, span.until);
    if (!sessions) {
        return tl::unexpected(sessions.error());
    }
    for (const Session& session : *sessions) {
        if (session.state != SessionState::Planned) {
            continue;
        }
        const auto order =
            storage::TreatmentOrderRepository::inForce(connection, session.patient, clinic.today());
        if (!order) {
            return tl::unexpected(order.error());
        }
        addLine(lines, rules::orderAttention(order->has_value()), lineOf(session, session.plannedAt));
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
