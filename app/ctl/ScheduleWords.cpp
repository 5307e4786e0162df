// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/ScheduleWords.h"

#include "base/TimeZones.h"
#include "fields/FieldKeys.h"

#include <QRegularExpression>
#include <QTimeZone>

namespace tidemark::ctl {
namespace {

using namespace Qt::StringLiterals;

constexpr int mostSessions = 500;

// A machine that names no zone keeps UTC; one that names a zone nobody knows is asked, not guessed.
QByteArray machineZone() {
    const QByteArray zone = QTimeZone::systemTimeZoneId();
    return zone.isEmpty() ? QByteArrayLiteral("UTC") : zone;
}

// No zone in the text: that has its own word.
std::optional<QDateTime> wallTime(const QString& text) {
    static const QRegularExpression shape(u"^\\d{4}-\\d\\d-\\d\\dT([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?$"_s);
    const QDateTime read = QDateTime::fromString(text + u"Z"_s, Qt::ISODate);
    return shape.match(text).hasMatch() && read.isValid() ? std::optional(read) : std::nullopt;
}

std::optional<std::set<QDate>> closedDays(const QStringList& words) {
    std::set<QDate> days;
    for (const QString& word : words) {
        for (const QString& text : word.split(u',')) {
            const QDate day = QDate::fromString(text, u"yyyy-MM-dd"_s);
            if (!day.isValid()) {
                return std::nullopt;
            }
            days.insert(day);
        }
    }
    return days;
}

std::optional<std::array<bool, 7>> openWeekdays(const QString& text) {
    static const QStringList names{u"mon"_s, u"tue"_s, u"wed"_s, u"thu"_s, u"fri"_s, u"sat"_s, u"sun"_s};
    std::array<bool, 7> open{};
    for (const QString& word : text.split(u',')) {
        const auto index = names.indexOf(word.trimmed().toLower());
        if (index < 0) {
            return std::nullopt;
        }
        open.at(static_cast<std::size_t>(index)) = true;
    }
    return open;
}

} // namespace

Result<rules::ScheduleRequest> readScheduleRequest(const ScheduleWords& words) {
    rules::ScheduleRequest request;
    const auto start = wallTime(words.start);
    if (!start) {
        return fail(ErrorCode::InvalidDate, fields::keys::firstDay);
    }
    request.start = start->date();
    request.time = start->time();
    if (words.zone && words.zone->isEmpty()) {
        return fail(ErrorCode::NotOneOfTheChoices, fields::keys::zone);
    }
    request.zone = words.zone ? words.zone->toUtf8() : machineZone();
    if (!isKnownZone(request.zone)) {
        return fail(ErrorCode::NotOneOfTheChoices, fields::keys::zone);
    }
    const auto closed = closedDays(words.closed);
    if (!closed) {
        return fail(ErrorCode::InvalidDate, fields::keys::closedDay);
    }
    request.days.closed = *closed;
    if (!words.open.isEmpty()) {
        const auto open = openWeekdays(words.open);
        if (!open) {
            return fail(ErrorCode::NotOneOfTheChoices, fields::keys::openDays);
        }
        request.days.open = *open;
    }
    if (!words.sessions.isEmpty()) {
        bool whole = false;
        request.openEndedSessions = words.sessions.toInt(&whole);
        if (!whole || request.openEndedSessions < 0 || request.openEndedSessions > mostSessions) {
            return fail(ErrorCode::Impossible, fields::keys::sessions);
        }
    }
    request.option = words.option;
    return request;
}

} // namespace tidemark::ctl
