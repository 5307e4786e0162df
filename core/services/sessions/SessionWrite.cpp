// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sessions/SessionWrite.h"

#include "base/Try.h"
#include "fields/FieldCatalogue.h"
#include "rules/sessions/PaperEntry.h"
#include "services/protocols/ClinicProtocols.h"
#include "services/scales/Scales.h"

#include <algorithm>

namespace tidemark::services {
namespace {

template <class Line>
bool wrote(const std::vector<Line>& lines, const StaffId& person) {
    return std::ranges::any_of(lines, [&](const Line& line) { return line.stamp.author == person; });
}

template <class Line>
QByteArray bodyWith(const Session& session, std::vector<Line> SessionRecord::*lines, const Line& line) {
    SessionRecord record;
    record.session = session;
    (record.*lines).push_back(line);
    return rules::canonicalBytes(record);
}

} // namespace

storage::LedgerLine sessionLine(const Actor& actor, const SessionId& session, const QString& action,
                                const QString& reason) {
    storage::LedgerLine line;
    line.actor = actor.id;
    line.role = code(actor.role);
    line.action = action;
    line.entity = QStringLiteral("session");
    line.entityId = session.text();
    if (!reason.isEmpty()) {
        line.reason = reason;
    }
    return line;
}

QByteArray bodyOf(const Session& session) {
    SessionRecord record;
    record.session = session;
    return rules::canonicalBytes(record);
}

QByteArray bodyOf(const Session& session, const PumpChange& line) {
    return bodyWith(session, &SessionRecord::pump, line);
}

QByteArray bodyOf(const Session& session, const DoseGiven& line) {
    return bodyWith(session, &SessionRecord::doses, line);
}

QByteArray bodyOf(const Session& session, const OwnerChange& line) {
    return bodyWith(session, &SessionRecord::owners, line);
}

Stamp stampNow(Instant now, const Actor& actor) {
    Stamp stamp;
    stamp.id = EntryId::make(now);
    stamp.eventAt = now;
    stamp.enteredAt = now;
    stamp.author = actor.id;
    return stamp;
}

Result<Instant> eventTimeOf(const Session& session, Instant now, std::optional<Instant> at) {
    if (!at) {
        return now;
    }
    if (*at > now || !session.arrivedAt || *at < *session.arrivedAt) {
        return fail(ErrorCode::InvalidDate, fields::keys::eventTime);
    }
    return *at;
}

Result<Stamp> stampOf(Instant now, const Actor& actor, const Session& session,
                      std::optional<Instant> happenedAt, const QString& reason) {
    return eventTimeOf(session, now, happenedAt).map([&](Instant at) {
        Stamp stamp = stampNow(now, actor);
        stamp.eventAt = at;
        stamp.reason = happenedAt ? rules::paperReason(reason) : reason;
        return stamp;
    });
}

Result<QString> requiredReason(const QString& text) {
    auto checked = fields::checkText(fields::keys::reason, text);
    if (!checked && checked.error().code == ErrorCode::Empty) {
        return fail(ErrorCode::ReasonRequired, fields::keys::reason);
    }
    return checked;
}

Result<QString> optionalReason(const QString& text) {
    return text.trimmed().isEmpty() ? Result<QString>(QString())
                                    : fields::checkText(fields::keys::reason, text);
}

Result<Protocol> protocolOf(const OpenClinic& clinic, const Session& session) {
    return protocolVersion(clinic, session.protocolId, session.protocolVersion);
}

Result<std::optional<int>> item9OfVisit(OpenClinic& clinic, const Actor& actor, const Session& session) {
    const QDate day = toLocal(session.arrivedAt.value_or(session.plannedAt), clinic.clock().zone()).date();
    const auto results = TIDEMARK_TRY(Scales(clinic).ofVisit(actor, session.patient, session.id, day));
    std::optional<int> latest;
    for (const ScoredResult& each : results) {
        if (const auto answer = clinic.scales().safetyAnswer(each.result)) {
            latest = answer;
        }
    }
    return latest;
}

Result<void> runsSession(const Actor& actor, const Session& session) {
    return session.owner.isNull() || session.owner == actor.id ? Result<void>() : fail(ErrorCode::NotOwner);
}

bool hasWritten(const SessionRecord& record, const StaffId& person) {
    return wrote(record.readings, person) || wrote(record.effects, person) || wrote(record.pump, person) ||
           wrote(record.doses, person) || wrote(record.interventions, person) ||
           wrote(record.notes, person) || wrote(record.checklist, person) ||
           wrote(record.decisions, person) || wrote(record.leaving, person);
}

} // namespace tidemark::services
