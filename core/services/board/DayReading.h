// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/board/AttentionReading.h"
#include "services/board/SessionCard.h"

#include <optional>
#include <set>
#include <utility>

namespace tidemark::services {

/// A DayReading is the sessions of one day and what needs somebody, kept as they were read. Time goes on
/// without reading anything: cards(), and the readings and pressures of attention(), are judged at the
/// present moment. After a write one patient is read alone: the one that somebody names, or those that the
/// audit log names. It lives no longer than the clinic it was made of.
///
/// The reads return the errors of the store, NotPermitted and NotFound; what was read before stays then.
class DayReading {
public:
    DayReading(OpenClinic& clinic, Actor actor) : m_clinic(&clinic), m_actor(std::move(actor)) {}

    /// Reads the sessions planned on `day` and those still running. Of a day that was read before, it reads
    /// only those of the patients who were written to since.
    [[nodiscard]] Result<void> readSessions(QDate day);
    /// Reads what needs somebody, of the whole clinic: its next part, after which isReadingAttention() says
    /// whether there is another. What was read before is given until it is whole. Where it was read before on
    /// this day, it reads at once what concerns the patients who were written to since, and the safe.
    [[nodiscard]] Result<void> readAttention();
    /// Says whether parts of what needs somebody are still to be read.
    [[nodiscard]] bool isReadingAttention() const { return m_parts.has_value(); }
    /// Says whether what needs somebody was ever read whole.
    [[nodiscard]] bool wasAttentionRead() const { return m_attentionRead.day.isValid(); }
    /// Reads one session again, after readSessions(); it returns whose it is. It reads only its sets of
    /// vitals where the audit log says that nothing else was written since.
    [[nodiscard]] Result<PatientId> readSession(const SessionId& session);
    /// Reads the day's sessions of one patient again, after readSessions().
    [[nodiscard]] Result<void> readPatient(const PatientId& patient);
    /// Reads what needs somebody of one patient again, after readAttention(). Where parts are still to be
    /// read, the last of them brings it.
    [[nodiscard]] Result<void> readAttentionOf(const PatientId& patient);

    /// Returns whether the sessions of `day` were read, and nothing was written since the last reading.
    [[nodiscard]] bool holdsSessions(QDate day) const;
    /// Returns the same of what needs somebody.
    [[nodiscard]] bool holdsAttention(QDate day) const;

    /// Returns the cards in order of what is due next, with a start proposed for each that is about to begin.
    [[nodiscard]] std::vector<BoardCard> cards() const;
    /// Lists the most urgent first.
    [[nodiscard]] std::vector<AttentionLine> attention() const;

private:
    /// Mark says of which day something was read, and how long the audit log was then.
    struct Mark {
        QDate day;
        qint64 auditLength = -1;
    };

    [[nodiscard]] Result<void> put(storage::Connection& connection, const Session& session);
    [[nodiscard]] Result<void> readAllSessions(QDate day);
    [[nodiscard]] Result<void> readNextPart();
    [[nodiscard]] Result<void> readAttentionOf(const std::set<PatientId>& patients);
    [[nodiscard]] Result<void> readSafe();
    /// Returns whose records were written to since `mark`; none where all of it is to be read.
    [[nodiscard]] Result<std::optional<std::set<PatientId>>> writtenSince(const Mark& mark, QDate day) const;
    [[nodiscard]] bool isOfTheDay(const Session& session) const;
    [[nodiscard]] Mark markNow(QDate day) const;

    OpenClinic* m_clinic;
    Actor m_actor;
    std::vector<CardSource> m_sources; ///< In the order of their plan.
    AttentionLines m_lines;            ///< Without those of running sessions.
    /// Parts are what needs somebody as it is read part by part, and where the audit log ended when that
    /// began.
    struct Parts {
        AttentionReading reading;
        Mark begun;
    };
    std::optional<Parts> m_parts;
    Mark m_sessionsRead;
    Mark m_attentionRead;
};

} // namespace tidemark::services
