// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/clinic/ClockWatch.h"

#include "base/Try.h"
#include "services/base/AuditLines.h"
#include "storage/audit/AuditLog.h"
#include "storage/repositories/sessions/SessionRepository.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace tidemark::services {
namespace {

QByteArray bodyOf(const ClockReading& before, const ClockReading& now, bool wentOn) {
    const QJsonObject body{
        {QStringLiteral("expected"), toMilliseconds(wallWithoutChange(before, now))},
        {QStringLiteral("found"), toMilliseconds(now.wall)},
        {QStringLiteral("same_boot"), before.bootId == now.bootId},
        {QStringLiteral("went_on_unchanged"), wentOn},
    };
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

Result<bool> isAnyRunning(storage::Store& store) {
    return store
        .read([](storage::Connection& connection) {
            return storage::SessionRepository::plannedBetweenOrRunning(connection, Instant{}, Instant{});
        })
        .map([](const std::vector<Session>& running) { return !running.empty(); });
}

} // namespace

Result<void> noteClockChange(storage::Store& store, const Actor& actor, const Clock& clock) {
    const auto last = TIDEMARK_TRY(
        store.read([](storage::Connection& connection) { return storage::AuditLog::last(connection, 1); }));
    if (last.empty()) {
        return {};
    }
    const storage::AuditEntry& entry = last.front();
    const ClockReading before{entry.at, entry.bootId, entry.sinceBoot};
    const ClockReading now = clock.reading();
    if (!clockChange(before, now)) {
        return {};
    }
    const auto running = TIDEMARK_TRY(isAnyRunning(store));
    if (running) {
        clock.goOnFrom(before);
    }
    return store.write(
        auditLine(actor, actions::clockChange, "staff", actor.id, bodyOf(before, now, running)),
        [](storage::Connection&) -> Result<void> { return {}; });
}

} // namespace tidemark::services
