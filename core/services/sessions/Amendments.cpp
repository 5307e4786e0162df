// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sessions/Amendments.h"

#include "base/Try.h"
#include "domain/AuditActions.h"
#include "fields/FieldCatalogue.h"
#include "rules/access/Authorization.h"
#include "rules/record/CanonicalRecord.h"
#include "rules/record/CurrentLines.h"
#include "rules/record/SignedMessage.h"
#include "rules/sessions/SessionLifeCycle.h"
#include "rules/vitals/VitalsLine.h"
#include "services/base/AuditLines.h"
#include "services/base/Reasons.h"
#include "services/base/Stamps.h"
#include "services/sessions/SessionStep.h"
#include "storage/repositories/sessions/SessionEventRepository.h"
#include "storage/repositories/sessions/SessionRepository.h"
#include "storage/repositories/sessions/SessionVersionRepository.h"
#include "storage/repositories/vitals/ReadingRepository.h"

#include <algorithm>

namespace tidemark::services {

using rules::Command;
using storage::AuditLine;
using storage::Connection;
using storage::SessionRepository;
using storage::SessionVersionRepository;

namespace {

struct Amendment {
    SessionId session;
    AuditAction action;
    QString reason;
};

/// The record as it is after the amending line, frozen as the next version.
Result<SessionVersion> nextVersion(OpenClinic& clinic, Connection& connection, const Actor& actor,
                                   const Amendment& amendment) {
    const auto record = TIDEMARK_TRY(SessionRepository::loadRecord(connection, amendment.session));
    SessionVersion version;
    version.version = record.session.version + 1;
    version.body = rules::canonicalBytes(record);
    version.recordHash = QString::fromLatin1(rules::recordHash(version.body).toHex());
    version.author = actor.id;
    version.reason = amendment.reason;
    version.madeAt = clinic.now();
    return version;
}

/// Runs `addLine(Connection&, const SessionRecord&)`, which gives the canonical bytes of the line it added.
template <class AddLine>
Result<void> amend(OpenClinic& clinic, const Actor& actor, const Amendment& amendment, AddLine&& addLine) {
    const auto work = [&](Connection& connection, AuditLine& line) -> Result<void> {
        const auto record = TIDEMARK_TRY(SessionRepository::loadRecord(connection, amendment.session));
        TIDEMARK_TRY(rules::authorize(actor, Command::AmendSession,
                                      {record.session.state, hasWritten(record, actor.id)}));
        TIDEMARK_TRY(rules::allows(record.session.state, rules::SessionStep::Amend));
        const QByteArray added = TIDEMARK_TRY(addLine(connection, record));
        const auto version = TIDEMARK_TRY(nextVersion(clinic, connection, actor, amendment));
        line.version = version.version;
        line.body = added + QByteArray::fromHex(version.recordHash.toLatin1());
        const auto frozen = SessionVersionRepository::add(connection, amendment.session, version);
        return frozen ? SessionRepository::updateVersion(connection, amendment.session, version.version)
                      : frozen;
    };
    return clinic.store().write(sessionLine(actor, amendment.session, amendment.action, amendment.reason),
                                work);
}

} // namespace

Result<void> Amendments::amendVitals(const SessionId& session, const EntryId& entry, const QString& line,
                                     const QString& reason, bool keepImplausible) {
    TIDEMARK_TRY(rules::authorize(m_actor, Command::AmendSession));
    const auto checkedReason = TIDEMARK_TRY(requiredReason(reason));
    const auto parsed = TIDEMARK_TRY(rules::parseVitalsLine(line));
    // A set is corrected; the bag was looked at, or it was not.
    if (parsed.bagLeft) {
        return fail(ErrorCode::Impossible, fields::keys::bagLeft);
    }
    const auto addLine = [&](Connection& connection, const SessionRecord& record) -> Result<QByteArray> {
        const auto old = std::ranges::find_if(record.readings, [&](const Reading& reading) {
            return reading.stamp.id == entry && rules::isCurrent(record.readings, reading);
        });
        if (old == record.readings.end()) {
            return fail(ErrorCode::NotFound);
        }
        if (!keepImplausible) {
            TIDEMARK_TRY(rules::mayKeep(parsed));
        }
        Reading corrected = parsed.values;
        corrected.stamp = stampNow(m_clinic.now(), m_actor);
        corrected.stamp.plannedAt = old->stamp.plannedAt;
        corrected.stamp.eventAt = old->stamp.eventAt;
        corrected.stamp.corrects = old->stamp.id;
        corrected.stamp.reason = checkedReason;
        corrected.baseline = old->baseline;
        corrected.keptImplausible = !rules::mayKeep(parsed);
        return storage::ReadingRepository::add(connection, session, corrected).map([&] {
            return rules::canonicalLine(corrected);
        });
    };
    return amend(m_clinic, m_actor, {session, actions::vitalsAmend, checkedReason}, addLine);
}

Result<void> Amendments::amendNote(const SessionId& session, const QString& text, const QString& reason) {
    TIDEMARK_TRY(rules::authorize(m_actor, Command::AmendSession));
    const auto checkedReason = TIDEMARK_TRY(requiredReason(reason));
    const auto checkedText = TIDEMARK_TRY(fields::checkText(fields::keys::note, text));
    const auto addLine = [&](Connection& connection, const SessionRecord&) -> Result<QByteArray> {
        Note note{stampNow(m_clinic.now(), m_actor), NoteKind::Note, checkedText};
        note.stamp.reason = checkedReason;
        return storage::SessionEventRepository::add(connection, session, note).map([&] {
            return rules::canonicalLine(note);
        });
    };
    return amend(m_clinic, m_actor, {session, actions::noteAmend, checkedReason}, addLine);
}

} // namespace tidemark::services
