// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sessions/LoggedSessions.h"

#include "rules/record/SignedMessage.h"

namespace tidemark::services {
namespace {

constexpr qsizetype hashSize = 32;

LoggedSignature signatureOf(const storage::AuditEntry& entry) {
    auto line = rules::signatureInEntry(entry.line.body);
    if (!line) {
        line.emplace();
        line->version = entry.line.version;
        line->signer = entry.line.actor;
    }
    return {entry.sequence, entry.line.actor, std::move(*line)};
}

} // namespace

bool LoggedSessions::take(const storage::AuditEntry& entry) {
    if (entry.line.entity != QLatin1String("session")) {
        return false;
    }
    const bool isSignature = entry.line.action == QString(actions::sessionSign);
    if (!isSignature && entry.line.version < 2) {
        return false;
    }
    LoggedSession& session = m_sessions[SessionId(entry.line.entityId)];
    if (isSignature) {
        LoggedSignature made = signatureOf(entry);
        session.hashes.emplace(made.line.version, QByteArray::fromHex(made.line.recordHash.toLatin1()));
        session.signatures.push_back(std::move(made));
    } else {
        // Every amendment ends with the hash of the version that it made.
        session.hashes.emplace(entry.line.version, entry.line.body.right(hashSize));
    }
    return isSignature;
}

const LoggedSession& LoggedSessions::of(const SessionId& session) const {
    static const LoggedSession none;
    const auto found = m_sessions.find(session);
    return found == m_sessions.end() ? none : found->second;
}

} // namespace tidemark::services
