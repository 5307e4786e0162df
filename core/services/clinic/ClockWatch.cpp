// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/clinic/ClockWatch.h"

#include "base/Try.h"
#include "domain/AuditActions.h"
#include "services/base/AuditLines.h"
#include "storage/audit/AuditLog.h"
#include "storage/repositories/sessions/SessionRepository.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace tidemark::services {
namespace {

const QString expectedKey = QStringLiteral("expected");
const QString foundKey = QStringLiteral("found");

QByteArray clockBody(const ClockReading& before, const ClockReading& now) {
    const QJsonObject body{
        {expectedKey, toMilliseconds(wallWithoutChange(before, now))},
        {foundKey, toMilliseconds(now.wall)},
        {QStringLiteral("same_boot"), before.bootId == now.bootId},
    };
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

/// Whether it is written between the change of the clock and the moment in which somebody is at the desk.
bool belongsToComing(const QString& action) {
    return action == actions::signIn || action == actions::unlockByPin || action == actions::unlockRefuse;
}

} // namespace

Result<void> noteClockChange(storage::Store& store, const Actor& actor, const ClockReading& now) {
    const auto last = TIDEMARK_TRY(
        store.read([](storage::Connection& connection) { return storage::AuditLog::last(connection, 1); }));
    if (last.empty()) {
        return {};
    }
    const storage::AuditEntry& entry = last.front();
    const ClockReading before{entry.at, entry.bootId, entry.sinceBoot};
    const auto change = clockChange(before, now);
    if (!change) {
        return {};
    }
    return store.write(auditLine(actor, actions::clockChange, "staff", actor.id, clockBody(before, now)),
                       [&](storage::Connection& connection) {
                           return storage::SessionRepository::shiftRunningClocks(connection, *change);
                       });
}

Duration clockChangeAtSignIn(const OpenClinic& clinic) {
    // The change is noted before the sign-in, and before the wrong PINs of the locks that it ends.
    constexpr int newest = 64;
    const auto entries = clinic.store().read(
        [](storage::Connection& connection) { return storage::AuditLog::last(connection, newest); });
    for (const storage::AuditEntry& entry : entries.value_or(std::vector<storage::AuditEntry>())) {
        if (entry.line.action == actions::clockChange) {
            const QJsonObject body = QJsonDocument::fromJson(entry.line.body).object();
            return Duration(body[foundKey].toInteger() - body[expectedKey].toInteger());
        }
        if (!belongsToComing(entry.line.action)) {
            break;
        }
    }
    return Duration{0};
}

} // namespace tidemark::services
