// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/lock/LockCarry.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tidemark::app {
namespace {

QJsonValue fromInstant(const std::optional<Instant>& instant) {
    return instant ? QJsonValue(toMilliseconds(*instant)) : QJsonValue();
}

std::optional<Instant> toInstant(const QJsonValue& value) {
    return value.isDouble() ? std::optional(fromMilliseconds(value.toInteger())) : std::nullopt;
}

QJsonObject fromRoom(const LockedRoom& room) {
    return {{QStringLiteral("room"), room.room},
            {QStringLiteral("dosing"), room.dosing},
            {QStringLiteral("startedAt"), fromInstant(room.startedAt)},
            {QStringLiteral("nextReading"), fromInstant(room.nextReading)}};
}

LockedRoom toRoom(const QJsonObject& object) {
    return {object[QLatin1String("room")].toString(), object[QLatin1String("dosing")].toBool(),
            toInstant(object[QLatin1String("startedAt")]), toInstant(object[QLatin1String("nextReading")])};
}

} // namespace

QByteArray LockCarry::toBytes() const {
    QJsonArray roomArray;
    for (const LockedRoom& room : rooms) {
        roomArray.append(fromRoom(room));
    }
    const QJsonObject object{
        {QStringLiteral("folder"), folder},
        {QStringLiteral("signInName"), signInName},
        {QStringLiteral("rooms"), roomArray},
        {QStringLiteral("window"), QJsonArray{window.x(), window.y(), window.width(), window.height()}}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<LockCarry> LockCarry::fromBytes(const QByteArray& bytes) {
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    if (!document.isObject()) {
        return fail(ErrorCode::ReadFailed);
    }
    const QJsonObject object = document.object();
    LockCarry carry;
    carry.folder = object[QLatin1String("folder")].toString();
    carry.signInName = object[QLatin1String("signInName")].toString();
    const QJsonArray rooms = object[QLatin1String("rooms")].toArray();
    for (const auto& room : rooms) {
        carry.rooms.push_back(toRoom(room.toObject()));
    }
    const QJsonArray window = object[QLatin1String("window")].toArray();
    if (window.size() == 4) {
        carry.window = QRect(window[0].toInt(), window[1].toInt(), window[2].toInt(), window[3].toInt());
    }
    return carry;
}

} // namespace tidemark::app
