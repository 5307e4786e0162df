// SPDX-License-Identifier: GPL-3.0-or-later
// What needs somebody: gathered from all sessions and scores, most urgent first.
#include "rules/Authorization.h"
#include "rules/ReadingPlan.h"
#include "rules/VitalsFlags.h"
#include "services/DayOfClinic.h"
#include "services/Scales.h"
#include "services/SessionBoard.h"
#include "services/SessionWrite.h"
#include "storage/repositories/MonitoringFormRepository.h"
#include "storage/repositories/PatientRepository.h"
#include "storage/repositories/SessionListing.h"
#include "storage/repositories/TreatmentOrderRepository.h"

#include <algorithm>
#include <tuple>

namespace tidemark::services {

using storage::Connection;
using storage::SessionRepository;

namespace {

using Lines = std::vector<AttentionLine>;

AttentionLine lineOf(AttentionKind kind, const Session& session, Instant since) {
    AttentionLine line;
    line.kind = kind;
    line.patient = session.patient;
    line.session = session.id;
    line.since = since;
    return line;
}

Result<void> addItem9(OpenClinic& clinic, const Actor& actor, Lines& lines) {
    const auto open = Scales(clinic).openItem9(actor);
    if (!open) {
        return tl::unexpected(open.error());
    }
    for (const ScoredResult& each : *open) {
        AttentionLine line;
        line.kind = AttentionKind::Item9;
        line.patient = each.result.patient;
        line.session = each.result.session;
        line.scaleResult = each.result.id;
        line.number = rules::item9(each.result).value_or(0);
        line.since = each.result.answeredAt;
        line.urgent = true;
        lines.push_back(std::move(line));
    }
    return {};
}

Result<void> addUnsigned(Connection& connection, Lines& lines) {
    const auto left = SessionRepository::inState(connection, SessionState::Left);
    if (!left) {
        return tl::unexpected(left.error());
    }
    for (const Session& session : *left) {
        lines.push_back(lineOf(AttentionKind::Unsigned, session, session.leftAt.value_or(session.plannedAt)));
    }
    const auto amended = storage::SessionListing::unsignedAmendments(connection);
    if (!amended) {
        return tl::unexpected(amended.error());
    }
    for (const auto& each : *amended) {
        AttentionLine line;
        line.kind = AttentionKind::Unsigned;
        line.patient = each.patient;
        line.session = each.session;
        line.number = each.version;
        line.since = each.madeAt;
        lines.push_back(std::move(line));
    }
    return {};
}

void addLateReading(const SessionRecord& record, const Protocol& protocol, Instant now, Lines& lines) {
    for (const rules::ReadingColumn& column : rules::readingPlan(record, protocol, now)) {
        if (column.state == rules::ColumnState::Late && column.plannedAt) {
            AttentionLine line = lineOf(AttentionKind::ReadingLate, record.session, *column.plannedAt);
            line.number =
                static_cast<int>(std::chrono::floor<std::chrono::minutes>(now - *column.plannedAt).count());
            lines.push_back(std::move(line));
            return;
        }
    }
}

/// The newest set that has a pressure, where it counts as severe: R-BP-6, or an active two-reading rule.
void addSeverePressure(const SessionRecord& record, const ProtocolLimits& limits, Lines& lines) {
    const Reading* last = nullptr;
    for (const Reading& reading : record.readings) {
        if (rules::isCurrent(record.readings, reading) && reading.systolic && reading.diastolic &&
            (last == nullptr || reading.stamp.eventAt >= last->stamp.eventAt)) {
            last = &reading;
        }
    }
    if (last == nullptr) {
        return;
    }
    const auto flags = rules::vitalsFlags(record, *last, limits);
    const bool severe = std::ranges::any_of(flags, [](const rules::VitalsFlag& flag) {
        return flag.level == rules::FlagLevel::Red &&
               (flag.field == QLatin1String("systolic") || flag.field == QLatin1String("diastolic"));
    });
    if (severe) {
        AttentionLine line = lineOf(AttentionKind::PressureHigh, record.session, last->stamp.eventAt);
        line.number = *last->systolic;
        line.urgent = true;
        lines.push_back(std::move(line));
    }
}

Result<void> addRunning(OpenClinic& clinic, Connection& connection, Lines& lines) {
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
            addLateReading(*record, *protocol, clinic.now(), lines);
            addSeverePressure(*record, protocol->limits, lines);
        }
    }
    return {};
}

Result<void> addWithoutOrder(Connection& connection, QDate today, const DaySpan& span, Lines& lines) {
    const auto sessions = SessionRepository::plannedBetweenOrRunning(connection, span.from, span.until);
    if (!sessions) {
        return tl::unexpected(sessions.error());
    }
    for (const Session& session : *sessions) {
        if (session.state != SessionState::Planned) {
            continue;
        }
        const auto order = storage::TreatmentOrderRepository::inForce(connection, session.patient, today);
        if (!order) {
            return tl::unexpected(order.error());
        }
        if (!*order) {
            lines.push_back(lineOf(AttentionKind::OrderMissing, session, session.plannedAt));
        }
    }
    return {};
}

Result<void> addForms(Connection& connection, QDate today, const QByteArray& zone, Lines& lines) {
    constexpr int soonDays = 3;
    const auto forms = storage::MonitoringFormRepository::open(connection);
    if (!forms) {
        return tl::unexpected(forms.error());
    }
    for (const MonitoringForm& form : *forms) {
        const auto left = static_cast<int>(today.daysTo(form.dueOn));
        if (left > soonDays) {
            continue;
        }
        AttentionLine line;
        line.kind = AttentionKind::FormDue;
        line.patient = form.patient;
        line.session = form.session;
        line.number = left;
        line.since = daySpan(form.dueOn, zone).until;
        line.urgent = left < 0;
        lines.push_back(std::move(line));
    }
    return {};
}

Result<void> addNames(Connection& connection, Lines& lines) {
    for (AttentionLine& line : lines) {
        const auto patient = storage::PatientRepository::load(connection, line.patient);
        if (!patient) {
            return tl::unexpected(patient.error());
        }
        line.patientName = patient->familyName + QStringLiteral(", ") + patient->givenName;
    }
    return {};
}

int rankOf(AttentionKind kind) {
    switch (kind) {
    case AttentionKind::PressureHigh:
        return 0;
    case AttentionKind::Item9:
        return 1;
    case AttentionKind::ReadingLate:
        return 2;
    case AttentionKind::OrderMissing:
        return 3;
    case AttentionKind::FormDue:
        return 4;
    case AttentionKind::Unsigned:
        return 5;
    }
    return 6;
}

} // namespace

Result<std::vector<AttentionLine>> SessionBoard::attention(const Actor& actor) const {
    if (const auto right = rules::authorize(actor, rules::Command::ReadSession); !right) {
        return tl::unexpected(right.error());
    }
    const QDate today = m_clinic.today();
    const DaySpan span = daySpan(today, m_clinic.clock().zone());
    Lines lines;
    const auto gathered = m_clinic.store().read([&](Connection& connection) {
        return addItem9(m_clinic, actor, lines)
            .and_then([&] { return addUnsigned(connection, lines); })
            .and_then([&] { return addRunning(m_clinic, connection, lines); })
            .and_then([&] { return addWithoutOrder(connection, today, span, lines); })
            .and_then([&] { return addForms(connection, today, m_clinic.clock().zone(), lines); })
            .and_then([&] { return addNames(connection, lines); });
    });
    if (!gathered) {
        return tl::unexpected(gathered.error());
    }
    const auto place = [](const AttentionLine& line) {
        return std::tuple(!line.urgent, rankOf(line.kind), line.since, line.patientName);
    };
    std::ranges::stable_sort(lines, [&](const AttentionLine& left, const AttentionLine& right) {
        return place(left) < place(right);
    });
    return lines;
}

} // namespace tidemark::services
