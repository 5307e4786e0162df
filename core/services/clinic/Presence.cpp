// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/clinic/Presence.h"

#include "base/SideFile.h"

namespace tidemark::services {
namespace {

constexpr QByteArrayView magic("tidemark-alive-1");

/// One line: magic, milliseconds, session running, closed cleanly.
QByteArray lastSeenLine(const LastSeen& seen) {
    return magic.toByteArray() + ' ' + QByteArray::number(toMilliseconds(seen.at)) +
           (seen.sessionRunning ? " 1" : " 0") + (seen.closedCleanly ? " 1\n" : " 0\n");
}

std::optional<LastSeen> readLine(const QByteArray& line) {
    const QList<QByteArray> parts = line.split(' ');
    bool isNumber = false;
    if (parts.size() != 4 || parts[0] != magic || !line.endsWith('\n')) {
        return std::nullopt;
    }
    const qint64 at = parts[1].toLongLong(&isNumber);
    return isNumber ? std::optional(LastSeen{fromMilliseconds(at), parts[2] == "1", parts[3] == "1\n"})
                    : std::nullopt;
}

} // namespace

Presence::Presence(QString file, const Clock& clock)
    : m_file(std::move(file)), m_clock(clock), m_before(readLine(readSideFile(m_file, 256))) {}

std::optional<LastSeen> Presence::gap() const {
    return m_before && m_before->sessionRunning && !m_before->closedCleanly ? m_before : std::nullopt;
}

Result<void> Presence::beat(bool sessionRunning) {
    return write({m_clock.now(), sessionRunning, false});
}

Result<void> Presence::closeCleanly() {
    return write({m_clock.now(), false, true});
}

Result<void> Presence::write(const LastSeen& seen) const {
    return writeSideFile(m_file, lastSeenLine(seen), Durable::Later);
}

} // namespace tidemark::services
