// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sessions/Amendments.h"

#include "base/Try.h"
#include "fields/FieldCatalogue.h"
#include "rules/record/CanonicalRecord.h"
#include "rules/vitals/VitalsLine.h"
#include "services/base/Reasons.h"
#include "services/base/Stamps.h"
#include "services/sessions/AmendmentStep.h"
#include "storage/repositories/sessions/SessionEventRepository.h"
#include "storage/repositories/vitals/ReadingRepository.h"

namespace tidemark::services {

using rules::Command;
using storage::Connection;

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
        const Reading* old = countedLine(record.readings, entry);
        if (old == nullptr) {
            return fail(ErrorCode::NotFound);
        }
        if (!keepImplausible) {
            TIDEMARK_TRY(rules::mayKeep(parsed));
        }
        Reading corrected = parsed.values;
        corrected.stamp = amendingStamp(m_clinic, m_actor, old->stamp, checkedReason);
        corrected.baseline = old->baseline;
        corrected.keptImplausible = !rules::mayKeep(parsed);
        return storage::ReadingRepository::add(connection, session, corrected).map([&] {
            return rules::canonicalLine(corrected);
        });
    };
    return amendSession(m_clinic, m_actor, {session, actions::vitalsAmend, checkedReason}, addLine);
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
    return amendSession(m_clinic, m_actor, {session, actions::noteAmend, checkedReason}, addLine);
}

} // namespace tidemark::services
