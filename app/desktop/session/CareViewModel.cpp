// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/session/CareViewModel.h"

#include "desktop/session/SessionRows.h"
#include "desktop/session/UndoViewModel.h"
#include "rules/record/CurrentLines.h"
#include "rules/sessions/SessionLifeCycle.h"
#include "rules/sessions/SideEffects.h"
#include "services/sessions/SessionEvents.h"
#include "text/DateWords.h"
#include "text/EffectWords.h"
#include "text/NoteWords.h"

#include <algorithm>

namespace tidemark::app {

CareViewModel::CareViewModel(OpenSession& session, UndoViewModel& undo)
    : SessionPart(session), m_undo(undo), m_note(session, QStringLiteral("note")) {
    connect(&m_note, &KeptDraft::textChanged, this, &CareViewModel::noteChanged);
}

bool CareViewModel::isOpen() const {
    return shown() && rules::allows(session().state(), rules::SessionStep::RecordNote).has_value();
}

void CareViewModel::setNote(const QString& note) {
    if (note != m_note.text()) {
        setError({});
        m_note.setText(note);
    }
}

QString CareViewModel::doctor() const {
    return shown() ? session().view()->order.prescriberName : QString();
}

QString CareViewModel::lastEntry() const {
    if (!shown()) {
        return {};
    }
    const SessionRecord& record = session().record();
    Instant last{};
    const auto look = [&last](const auto& lines) {
        for (const auto& line : lines) {
            last = std::max(last, line.stamp.enteredAt);
        }
    };
    look(record.readings);
    look(record.effects);
    look(record.pump);
    look(record.interventions);
    look(record.notes);
    look(record.checklist);
    look(record.releases);
    look(record.decisions);
    look(record.leaving);
    return last == Instant{} ? QString() : secondWords(last, session().context().clock().zone());
}

bool CareViewModel::intervene(const QString& interventionKey, const QString& detail) {
    const auto written = session().service<services::SessionEvents>().recordIntervention(
        session().id(), interventionKey, detail);
    if (!settle(written)) {
        return false;
    }
    m_undo.offer(*written, interventionWords(interventionKey));
    return true;
}

bool CareViewModel::addNote() {
    const auto written =
        session().service<services::SessionEvents>().recordNote(session().id(), m_note.text());
    if (!settle(written)) {
        return false;
    }
    m_note.forget();
    m_undo.offer(*written, tr("Note recorded"));
    return true;
}

bool CareViewModel::toldDoctor(const QString& name) {
    const auto written =
        session().service<services::SessionEvents>().recordNote(session().id(), name, NoteKind::ToldDoctor);
    if (!settle(written)) {
        return false;
    }
    m_undo.offer(*written, tr("Told %1").arg(name));
    return true;
}

void CareViewModel::refresh() {
    const auto done = rules::current(session().record().interventions);
    std::vector<InterventionRow> rows;
    for (const QString& key : rules::interventionCatalogue()) {
        InterventionRow row{key, interventionWords(key), {}, false, key == QLatin1String("other")};
        int times = 0;
        for (const Intervention& intervention : done) {
            if (intervention.interventionKey == key) {
                row.done = true;
                row.minute = session().minuteText(intervention.stamp.eventAt);
                ++times;
            }
        }
        if (times > 1) {
            row.minute += QStringLiteral(" (%1×)").arg(times);
        }
        rows.push_back(row);
    }
    m_interventions.show(rows);

    std::vector<RecordLineRow> notes;
    for (const Note& note : rules::current(session().record().notes)) {
        notes.insert(notes.begin(), {session().timeText(note.stamp.eventAt),
                                     session().minuteText(note.stamp.eventAt),
                                     noteWords(note),
                                     {},
                                     false});
    }
    m_notes.show(notes);
}

} // namespace tidemark::app
