// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sessions/SessionEvents.h"

#include "base/Try.h"
#include "domain/AuditActions.h"
#include "fields/FieldCatalogue.h"
#include "rules/access/Authorization.h"
#include "rules/record/CanonicalRecord.h"
#include "rules/record/CurrentLines.h"
#include "rules/sessions/SessionLifeCycle.h"
#include "rules/sessions/SideEffects.h"
#include "services/base/AuditLines.h"
#include "services/base/Stamps.h"
#include "services/sessions/SessionStep.h"
#include "services/sessions/SessionViews.h"
#include "storage/repositories/sessions/DischargeRepository.h"
#include "storage/repositories/sessions/SessionDraftRepository.h"
#include "storage/repositories/sessions/SessionEntryRepository.h"
#include "storage/repositories/sessions/SessionEventRepository.h"
#include "storage/repositories/sessions/SessionRepository.h"

#include <algorithm>

namespace tidemark::services {

using rules::Command;
using rules::SessionStep;
using storage::AuditLine;
using storage::Connection;
using storage::EntryKind;
using storage::SessionEntryRepository;
using storage::SessionEventRepository;

namespace {

constexpr Duration undoTime = std::chrono::seconds(10);
const QString noteDraft = QStringLiteral("note");

bool isOpen(const std::vector<EffectChange>& changes, const QString& effectKey) {
    bool open = false;
    for (const EffectChange& change : rules::current(changes)) {
        if (change.effectKey == effectKey) {
            open = change.severity.has_value();
        }
    }
    return open;
}

SessionStep stepOf(EntryKind kind, const Session& session) {
    switch (kind) {
    case EntryKind::Reading:
        return session.startedAt ? SessionStep::RecordReading : SessionStep::RecordBaseline;
    case EntryKind::Effect:
        return SessionStep::RecordEffect;
    case EntryKind::Intervention:
        return SessionStep::RecordIntervention;
    case EntryKind::Decision:
        return SessionStep::DecidePressure;
    case EntryKind::Note:
        return SessionStep::RecordNote;
    }
    return SessionStep::RecordNote;
}

/// Whether this person may take this line back now.
Result<void> mayTakeBack(const storage::EntryTrace& trace, const Session& session, const Actor& actor,
                         Instant now) {
    TIDEMARK_TRY(rules::allows(session.state, stepOf(trace.kind, session)));
    if (trace.author != actor.id) {
        return fail(ErrorCode::NotPermitted);
    }
    if (now - trace.enteredAt > undoTime) {
        return fail(ErrorCode::UndoExpired);
    }
    // The dose was started on this baseline.
    if (trace.undone || (trace.baseline && session.startedAt)) {
        return fail(ErrorCode::WrongState);
    }
    return {};
}

} // namespace

Result<EntryId> SessionEvents::setEffect(const SessionId& session, const QString& effectKey,
                                         std::optional<Severity> severity) {
    if (!rules::isCatalogueEffect(effectKey)) {
        return fail(ErrorCode::NotOneOfTheChoices, fields::keys::effect);
    }
    const StepPlan plan{session, Command::RunSession, SessionStep::RecordEffect, actions::effectSet, {}};
    return takeStep(m_clinic, m_actor, plan,
                    [&](Connection& connection, Session& running, AuditLine& line) -> Result<EntryId> {
                        auto stamp = TIDEMARK_TRY(stampOf(m_clinic.now(), m_actor, running, m_happenedAt));
                        const auto before =
                            TIDEMARK_TRY(SessionEventRepository::effects(connection, session));
                        if (!severity && !isOpen(before, effectKey)) {
                            return fail(ErrorCode::WrongState);
                        }
                        const EffectChange change{std::move(stamp), effectKey, severity};
                        line.body = rules::canonicalLine(change);
                        return SessionEventRepository::add(connection, session, change).map([&] {
                            return change.stamp.id;
                        });
                    });
}

Result<EntryId> SessionEvents::recordIntervention(const SessionId& session, const QString& interventionKey,
                                                  const QString& detail) {
    if (!rules::isKnownIntervention({{}, interventionKey, detail})) {
        return fail(ErrorCode::NotOneOfTheChoices, fields::keys::intervention);
    }
    const auto checked = TIDEMARK_TRY(fields::checkText(fields::keys::interventionDetail, detail));
    const StepPlan plan{
        session, Command::RunSession, SessionStep::RecordIntervention, actions::interventionRecord, {}};
    return takeStep(m_clinic, m_actor, plan,
                    [&](Connection& connection, Session& running, AuditLine& line) -> Result<EntryId> {
                        auto stamp = TIDEMARK_TRY(stampOf(m_clinic.now(), m_actor, running, m_happenedAt));
                        const Intervention entry{std::move(stamp), interventionKey, checked};
                        line.body = rules::canonicalLine(entry);
                        return SessionEventRepository::add(connection, session, entry).map([&] {
                            return entry.stamp.id;
                        });
                    });
}

Result<EntryId> SessionEvents::recordNote(const SessionId& session, const QString& text, NoteKind kind) {
    const auto checked = TIDEMARK_TRY(fields::checkText(
        kind == NoteKind::ToldDoctor ? fields::keys::doctorName : fields::keys::note, text));
    const StepPlan plan{session, Command::RunSession, SessionStep::RecordNote, actions::noteRecord, {}};
    return takeStep(
        m_clinic, m_actor, plan,
        [&](Connection& connection, Session& running, AuditLine& line) -> Result<EntryId> {
            auto stamp = TIDEMARK_TRY(stampOf(m_clinic.now(), m_actor, running, m_happenedAt));
            const Note note{std::move(stamp), kind, checked};
            if (kind == NoteKind::Note) {
                TIDEMARK_TRY(
                    storage::SessionDraftRepository::keep(connection, session, noteDraft, QString()));
            }
            line.body = rules::canonicalLine(note);
            return SessionEventRepository::add(connection, session, note).map([&] { return note.stamp.id; });
        });
}

Result<void> SessionEvents::undo(const SessionId& session, const EntryId& entry) {
    TIDEMARK_TRY(rules::authorize(m_actor, Command::RunSession));
    const auto work = [&](Connection& connection, AuditLine& line) -> Result<void> {
        const auto running = TIDEMARK_TRY(storage::SessionRepository::load(connection, session));
        const auto trace = TIDEMARK_TRY(SessionEntryRepository::find(connection, session, entry));
        if (!trace) {
            return fail(ErrorCode::NotFound);
        }
        TIDEMARK_TRY(mayTakeBack(*trace, running, m_actor, m_clinic.now()));
        line.body = entry.text().toUtf8();
        return SessionEntryRepository::takeBack(connection, session, trace->kind, entry);
    };
    return m_clinic.store().write(sessionLine(m_actor, session, actions::entryUndo), work);
}

Result<int> SessionEvents::markGap(Instant from, Instant until) {
    if (until <= from) {
        return fail(ErrorCode::InvalidDate, fields::keys::gap);
    }
    const auto sessions = TIDEMARK_TRY(SessionViews(m_clinic, m_actor).running());
    int marked = 0;
    for (const Session& session : sessions) {
        // Nobody's decision: whoever signs in first after the crash leaves the mark, whatever their role.
        const StepPlan plan{
            session.id, rules::Command::ReadSession, rules::SessionStep::RecordNote, actions::sessionGap, {}};
        Gap gap;
        gap.stamp = stampNow(m_clinic.now(), m_actor);
        gap.stamp.eventAt = session.ownTime(from);
        gap.from = session.ownTime(from);
        gap.until = session.ownTime(until);
        const auto work = [&](storage::Connection& connection, Session&,
                              storage::AuditLine& line) -> Result<void> {
            line.body = rules::canonicalLine(gap);
            return storage::DischargeRepository::add(connection, session.id, gap);
        };
        TIDEMARK_TRY(takeStep(m_clinic, m_actor, plan, work));
        ++marked;
    }
    return marked;
}

} // namespace tidemark::services
