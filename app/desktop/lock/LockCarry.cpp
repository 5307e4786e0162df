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
            {QStringLiteral("nextReading"), fromInstant(room.nextReading)},
            {QStringLiteral("lateFrom"), fromInstant(room.lateFrom)}};
}

LockedRoom toRoom(const QJsonObject& object) {
    return {object[QLatin1String("room")].toString(), object[QLatin1String("dosing")].toBool(),
            toInstant(object[QLatin1String("startedAt")]), toInstant(object[QLatin1String("nextReading")]),
            toInstant(object[QLatin1String("lateFrom")])};
}

QString fromBytesOf(const QByteArray& bytes) {
    return QString::fromLatin1(bytes.toBase64());
}

QByteArray toBytesOf(const QJsonValue& value) {
    return QByteArray::fromBase64(value.toString().toLatin1());
}

QJsonObject fromPin(const services::PinOffer& offer) {
    QJsonObject object{{QStringLiteral("state"), static_cast<int>(offer.state)}};
    if (offer.lock) {
        const services::PinLock& lock = *offer.lock;
        object.insert(QStringLiteral("person"), lock.person.text());
        object.insert(QStringLiteral("secret"), fromBytesOf(lock.secret));
        object.insert(QStringLiteral("salt"), fromBytesOf(lock.salt));
        object.insert(QStringLiteral("passes"), static_cast<qint64>(lock.cost.passes));
        object.insert(QStringLiteral("memory"), static_cast<qint64>(lock.cost.memoryBytes));
        object.insert(QStringLiteral("key"), lock.key);
        object.insert(QStringLiteral("passphraseAt"), static_cast<qint64>(lock.passphraseAt.count()));
        object.insert(QStringLiteral("wrongTries"), lock.wrongTries);
    }
    return object;
}

/// Whatever is not exactly what fromPin() writes asks for the passphrase.
services::PinOffer toPin(const QJsonObject& object) {
    using services::PinState;
    const int state = object[QLatin1String("state")].toInt(static_cast<int>(PinState::NotPossible));
    if (state < static_cast<int>(PinState::Ready) || state > static_cast<int>(PinState::NotPossible)) {
        return {};
    }
    services::PinOffer offer{static_cast<PinState>(state), std::nullopt};
    if (offer.state == PinState::Ready) {
        services::PinLock lock;
        lock.person = StaffId(object[QLatin1String("person")].toString());
        lock.secret = toBytesOf(object[QLatin1String("secret")]);
        lock.salt = toBytesOf(object[QLatin1String("salt")]);
        lock.cost = {static_cast<quint32>(object[QLatin1String("passes")].toInteger()),
                     static_cast<quint64>(object[QLatin1String("memory")].toInteger())};
        lock.key = object[QLatin1String("key")].toInt();
        lock.passphraseAt = Duration{object[QLatin1String("passphraseAt")].toInteger()};
        lock.wrongTries = object[QLatin1String("wrongTries")].toInt();
        offer.lock = lock;
    }
    return offer;
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
        {QStringLiteral("lockedBy"), lockedBy},
        {QStringLiteral("pin"), fromPin(pin)},
        {QStringLiteral("rooms"), roomArray},
        {QStringLiteral("roomsUnread"), roomsUnread},
        {QStringLiteral("window"), QJsonArray{window.x(), window.y(), window.width(), window.height()}},
        {QStringLiteral("windowVisibility"), windowVisibility}};
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
    carry.lockedBy = object[QLatin1String("lockedBy")].toString();
    carry.pin = toPin(object[QLatin1String("pin")].toObject());
    carry.roomsUnread = object[QLatin1String("roomsUnread")].toBool();
    carry.windowVisibility = object[QLatin1String("windowVisibility")].toInt();
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
