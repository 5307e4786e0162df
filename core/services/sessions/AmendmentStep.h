// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Try.h"
#include "domain/AuditActions.h"
#include "domain/Session.h"
#include "rules/access/Authorization.h"
#include "rules/record/CurrentLines.h"
#include "rules/sessions/SessionLifeCycle.h"
#include "services/base/AuditLines.h"
#include "services/base/OpenClinic.h"
#include "services/sessions/SessionStep.h"
#include "storage/repositories/sessions/SessionRepository.h"
#include "storage/repositories/sessions/SessionVersionRepository.h"

#include <algorithm>
#include <utility>
#include <vector>

/// This is the frame of every amendment of a signed session: right and state are checked, then the amending
/// line and the next version of the record are written in one transaction with one entry of the audit log.
namespace tidemark::services {

/// An Amendment says what is amended, how the audit log calls it, and why.
struct Amendment {
    SessionId session;
    AuditAction action;
    QString reason;
};

/// Returns the record as it is with the amending line, as the version with that number.
[[nodiscard]] Result<SessionVersion> frozenVersion(OpenClinic& clinic, storage::Connection& connection,
                                                   const Actor& actor, const Amendment& amendment,
                                                   int number);

/// Returns the line with that id, where it counts; null for another.
template <class Line>
[[nodiscard]] const Line* countedLine(const std::vector<Line>& lines, const EntryId& entry);

/// Returns the stamp of a line that takes the place of `old` at its time.
[[nodiscard]] Stamp amendingStamp(const OpenClinic& clinic, const Actor& actor, const Stamp& old,
                                  const QString& reason);

/// Runs `addLine(Connection&, const SessionRecord&)`, which gives the canonical bytes of the line it added.
template <class AddLine>
[[nodiscard]] Result<void> amendSession(OpenClinic& clinic, const Actor& actor, const Amendment& amendment,
                                        AddLine&& addLine) {
    const auto work = [&](storage::Connection& connection, storage::AuditLine& line) -> Result<void> {
        const auto record =
            TIDEMARK_TRY(storage::SessionRepository::loadRecord(connection, amendment.session));
        TIDEMARK_TRY(rules::authorize(actor, rules::Command::AmendSession,
                                      {record.session.state, hasWritten(record, actor.id)}));
        TIDEMARK_TRY(rules::allows(record.session.state, rules::SessionStep::Amend));
        const QByteArray added = TIDEMARK_TRY(addLine(connection, record));
        const auto version =
            TIDEMARK_TRY(frozenVersion(clinic, connection, actor, amendment, record.session.version + 1));
        line.version = version.version;
        line.body = added + QByteArray::fromHex(version.recordHash.toLatin1());
        const auto frozen = storage::SessionVersionRepository::add(connection, amendment.session, version);
        return frozen
                   ? storage::SessionRepository::updateVersion(connection, amendment.session, version.version)
                   : frozen;
    };
    return clinic.store().write(sessionLine(actor, amendment.session, amendment.action, amendment.reason),
                                work);
}

/// Returns the line of that entry where it still counts; null where there is none, or a correction has
/// replaced it.
template <class Line>
const Line* countedLine(const std::vector<Line>& lines, const EntryId& entry) {
    const auto found = std::ranges::find_if(
        lines, [&](const Line& line) { return line.stamp.id == entry && rules::isCurrent(lines, line); });
    return found == lines.end() ? nullptr : &*found;
}

} // namespace tidemark::services
