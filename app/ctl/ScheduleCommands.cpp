// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/ScheduleCommands.h"

#include "base/Try.h"
#include "ctl/ScheduleWords.h"
#include "fields/FieldKeys.h"
#include "rules/courses/ScheduleNotes.h"
#include "rules/protocols/ProtocolCodes.h"
#include "rules/protocols/Protocols.h"
#include "rules/protocols/ShippedProtocols.h"
#include "text/DateWords.h"

#include <QJsonArray>

#include <algorithm>

namespace tidemark::ctl {
namespace {

using namespace Qt::StringLiterals;

QJsonArray numbers(const std::vector<int>& values) {
    QJsonArray list;
    for (const int value : values) {
        list.append(value);
    }
    return list;
}

QJsonObject phaseJson(const PhasePlan& phase) {
    return {{u"phase"_s, code(phase.phase)},
            {u"option"_s, phase.option.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(phase.option)},
            {u"sessions"_s, phase.sessions > 0 ? QJsonValue(phase.sessions) : QJsonValue(QJsonValue::Null)},
            {u"gapsDays"_s, numbers(phase.gapsDays)},
            {u"toleranceDays"_s, phase.toleranceDays},
            {u"minimumGapDays"_s, phase.minimumGapDays}};
}

QJsonObject sessionJson(const rules::PlannedSession& session, const QByteArray& zone) {
    return {{u"number"_s, session.number},
            {u"phase"_s, code(session.phase)},
            {u"ordinal"_s, session.ordinal},
            {u"plannedInPhase"_s,
             session.plannedInPhase > 0 ? QJsonValue(session.plannedInPhase) : QJsonValue(QJsonValue::Null)},
            {u"local"_s, toLocal(session.at, zone).toString(u"yyyy-MM-ddTHH:mm:ss"_s)},
            {u"utc"_s, toLocal(session.at, "UTC").toString(u"yyyy-MM-ddTHH:mm:ss'Z'"_s)},
            {u"earliest"_s, session.earliest.toString(Qt::ISODate)},
            {u"latest"_s, session.latest.toString(Qt::ISODate)},
            {u"outsideTolerance"_s, session.outsideTolerance}};
}

QString noteCode(rules::ScheduleNoteKind kind) {
    switch (kind) {
    case rules::ScheduleNoteKind::OutsideTolerance:
        return u"outside-tolerance"_s;
    case rules::ScheduleNoteKind::GapForReview:
        return u"gap-for-review"_s;
    case rules::ScheduleNoteKind::SeriesTooShort:
        return u"series-too-short"_s;
    case rules::ScheduleNoteKind::SeriesTooLong:
        return u"series-too-long"_s;
    }
    return {};
}

QString noteLine(const rules::ScheduleNote& note) {
    switch (note.kind) {
    case rules::ScheduleNoteKind::OutsideTolerance:
        return u"Note: session %1 is outside the days that the protocol allows."_s.arg(note.number);
    case rules::ScheduleNoteKind::GapForReview:
        return u"Note: %2 days lie before session %1; from %3 on the prescriber reviews the course."_s
            .arg(note.number)
            .arg(note.days)
            .arg(note.limit);
    case rules::ScheduleNoteKind::SeriesTooShort:
        return u"Note: the series takes %1 days; the protocol wants at least %2."_s.arg(note.days).arg(
            note.limit);
    case rules::ScheduleNoteKind::SeriesTooLong:
        return u"Note: the series takes %1 days; the protocol allows at most %2."_s.arg(note.days).arg(
            note.limit);
    }
    return {};
}

QString sessionLine(const rules::PlannedSession& session, const QByteArray& zone) {
    const QString place = session.plannedInPhase > 0
                              ? u"%1 of %2"_s.arg(session.ordinal).arg(session.plannedInPhase)
                              : QString::number(session.ordinal);
    const QDateTime local = toLocal(session.at, zone);
    return u"%1  %2 %3  %4 %5  %6 UTC  from %7 to %8%9"_s.arg(session.number, 3)
        .arg(code(session.phase), place, app::shortWeekdayName(local.date()), app::dayNumbersAndClock(local),
             app::dayNumbersAndClock(session.at, "UTC"), session.earliest.toString(Qt::ISODate),
             session.latest.toString(Qt::ISODate),
             session.outsideTolerance ? u"  outside the tolerance"_s : QString());
}

// Where nothing else is planned, some of the open-ended phase are.
constexpr int openEndedAlone = 4;

} // namespace

Result<Outcome> protocolsCommand() {
    QJsonArray list;
    QStringList lines;
    for (const Protocol& protocol : rules::shippedProtocols()) {
        QJsonArray phases;
        for (const PhasePlan& phase : protocol.phases) {
            phases.append(phaseJson(phase));
        }
        list.append(QJsonObject{{u"id"_s, protocol.id},
                                {u"version"_s, protocol.version},
                                {u"status"_s, codeIn(rules::protocolStatusCodes, protocol.status)},
                                {u"title"_s, protocol.title},
                                {u"route"_s, code(protocol.route)},
                                {u"drug"_s, code(protocol.drug)},
                                {u"phases"_s, phases}});
        lines << u"%1  version %2  %3  %4  %5"_s.arg(protocol.id, -17)
                     .arg(protocol.version)
                     .arg(code(protocol.drug), -10)
                     .arg(code(protocol.route), -13)
                     .arg(protocol.title);
    }
    lines << u"Each is an %1."_s.arg(codeIn(rules::protocolStatusCodes, ProtocolStatus::Example));
    Outcome outcome;
    outcome.json = {{u"protocols"_s, list}};
    outcome.text = lines.join(u'\n');
    return outcome;
}

Result<Outcome> scheduleCommand(const Options& options) {
    const auto protocol = rules::newestProtocol(options.arguments.at(0));
    if (!protocol) {
        return fail(ErrorCode::NotOneOfTheChoices, fields::keys::protocol);
    }
    auto request = TIDEMARK_TRY(readScheduleRequest(options.schedule));
    if (options.schedule.sessions.isEmpty() && protocol->phases.front().sessions == 0) {
        request.openEndedSessions = openEndedAlone;
    }
    const auto plan = TIDEMARK_TRY(rules::schedule(*protocol, request));
    // The calendar that is written has four digits for the year.
    if (std::ranges::any_of(plan,
                            [](const rules::PlannedSession& each) { return each.latest.year() > 9999; })) {
        return fail(ErrorCode::Impossible, fields::keys::firstDay);
    }
    QJsonArray sessions;
    QStringList lines{u"%1, version %2 (%3)"_s.arg(protocol->title)
                          .arg(protocol->version)
                          .arg(codeIn(rules::protocolStatusCodes, protocol->status))};
    for (const rules::PlannedSession& session : plan) {
        sessions.append(sessionJson(session, request.zone));
        lines << sessionLine(session, request.zone);
    }
    QJsonArray notes;
    for (const rules::ScheduleNote& note : rules::scheduleNotes(*protocol, plan)) {
        notes.append(QJsonObject{{u"note"_s, noteCode(note.kind)},
                                 {u"number"_s, note.number},
                                 {u"days"_s, note.days},
                                 {u"limit"_s, note.limit}});
        lines << noteLine(note);
    }
    Outcome outcome;
    outcome.json = {{u"protocol"_s, protocol->id}, {u"version"_s, protocol->version},
                    {u"title"_s, protocol->title}, {u"zone"_s, QString::fromLatin1(request.zone)},
                    {u"sessions"_s, sessions},     {u"notes"_s, notes}};
    outcome.text = lines.join(u'\n');
    return outcome;
}

} // namespace tidemark::ctl
