// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Session.h"
#include "storage/audit/AuditLine.h"

#include <map>
#include <vector>

namespace tidemark::services {

/// A LoggedSignature is what an entry session.sign says: who signed what, with which key. An entry whose
/// body is no such thing has a signature without a key, which no row equals.
struct LoggedSignature {
    qint64 sequence = 0;
    StaffId actor;
    SignatureLine line;
};

/// A LoggedSession is what the audit log says of one session that was signed.
struct LoggedSession {
    std::vector<LoggedSignature> signatures; ///< In the order of the log.
    std::map<int, QByteArray> hashes;        ///< The record hash of each version, 32 bytes.
};

/// LoggedSessions are the signed sessions as the audit log has them, and nothing of what the tables say.
class LoggedSessions {
public:
    /// Takes the next entry of the audit log. It returns whether the entry is a signature.
    bool take(const storage::AuditEntry& entry);

    /// Returns what the log says of a session; nothing at all where it was never signed.
    [[nodiscard]] const LoggedSession& of(const SessionId& session) const;
    /// Returns every session that the log names as signed, by its id.
    [[nodiscard]] const std::map<SessionId, LoggedSession>& all() const { return m_sessions; }

private:
    std::map<SessionId, LoggedSession> m_sessions;
};

} // namespace tidemark::services
