// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/session/RecordLines.h"

#include "text/DoseWords.h"
#include "text/EffectWords.h"
#include "text/LateWords.h"
#include "text/PressureWords.h"
#include "desktop/protocols/ProtocolWords.h"
#include "text/SessionWords.h"
#include "rules/dosing/Doses.h"
#include "rules/sessions/SessionLifeCycle.h"
#include "rules/sessions/SideEffects.h"
#include "rules/vitals/VitalsLine.h"

#include <QCoreApplication>

#include <algorithm>

namespace tidemark::app {

namespace {

QString words(const char* text) {
    return QCoreApplication::translate("RecordLines", text);
}

QString pumpWords(const PumpChange& change) {
    switch (change.kind) {
    case PumpChangeKind::Start:
        return words(QT_TRANSLATE_NOOP("RecordLines", "Infusion started at %1"))
            .arg(pumpRateWords(change.rate));
    case PumpChangeKind::Pause:
        return words(QT_TRANSLATE_NOOP("RecordLines", "Infusion paused"));
    case PumpChangeKind::Resume:
        return words(QT_TRANSLATE_NOOP("RecordLines", "Infusion resumed at %1"))
            .arg(pumpRateWords(change.rate));
    case PumpChangeKind::Rate:
        return words(QT_TRANSLATE_NOOP("RecordLines", "Rate changed to %1")).arg(pumpRateWords(change.rate));
    case PumpChangeKind::StopEarly:
        return words(QT_TRANSLATE_NOOP("RecordLines", "Infusion stopped early"));
    case PumpChangeKind::Complete:
        break;
    }
    return words(QT_TRANSLATE_NOOP("RecordLines", "Infusion ended"));
}

QString readingWords(const Reading& reading) {
    if (reading.notObtained) {
        return words(QT_TRANSLATE_NOOP("RecordLines", "Vitals not obtained"));
    }
    return words(QT_TRANSLATE_NOOP("RecordLines", "Vitals %1")).arg(rules::toVitalsLine(reading));
}

QString effectLine(const EffectChange& change) {
    return change.severity
               ? effectWords(change.effectKey) + QStringLiteral(", ") + severityWords(*change.severity)
               : words(QT_TRANSLATE_NOOP("RecordLines", "%1 ended")).arg(effectWords(change.effectKey));
}

QString noteWords(const Note& note) {
    return note.kind == NoteKind::ToldDoctor
               ? words(QT_TRANSLATE_NOOP("RecordLines", "Told %1")).arg(note.text)
               : note.text;
}

struct TimedLine {
    Instant at;
    RecordLineRow row;
};

/// Adds every line that was not undone; a replaced one is struck.
template <class Line, class Words>
void add(std::vector<TimedLine>& into, const OpenSession& session, const std::vector<Line>& lines,
         Words wordsFor) {
    for (const Line& line : lines) {
        if (!line.stamp.undone) {
            const Instant at = line.stamp.eventAt;
            into.push_back(
                {at,
                 {session.timeText(at), session.minuteText(at), wordsFor(line),
                  stampWords(line.stamp, session.desk().clock().zone()), !rules::isCurrent(lines, line)}});
        }
    }
}

QString highestPressure(const SessionRecord& record) {
    const Reading* highest = nullptr;
    for (const Reading& reading : record.readings) {
        if (rules::isCurrent(record.readings, reading) && reading.systolic && reading.diastolic &&
            (highest == nullptr || *reading.systolic > *highest->systolic)) {
            highest = &reading;
        }
    }
    return highest ? QStringLiteral("%1/%2 mmHg").arg(*highest->systolic).arg(*highest->diastolic)
                   : QStringLiteral("–");
}

QString effectsSummary(const SessionRecord& record) {
    QStringList effects;
    for (const auto& course : rules::effectCourses(record.effects)) {
        effects.append(effectWords(course.key) + QLatin1Char(' ') + severityWords(course.worst));
    }
    return effects.isEmpty() ? words(QT_TRANSLATE_NOOP("RecordLines", "none"))
                             : effects.join(QStringLiteral(", "));
}

QString doseWords(const DoseGiven& dose) {
    QString line = words(QT_TRANSLATE_NOOP("RecordLines", "Dose %1 given, %2"))
                       .arg(QString::number(dose.number), milligramWords(dose.amount));
    if (!dose.lot.isEmpty()) {
        line += words(QT_TRANSLATE_NOOP("RecordLines", " · lot %1")).arg(dose.lot);
    }
    if (dose.expiry.isValid()) {
        line +=
            words(QT_TRANSLATE_NOOP("RecordLines", " · expires %1")).arg(dose.expiry.toString(Qt::ISODate));
    }
    return line;
}

QString dosingWords(Route route) {
    switch (route) {
    case Route::Intravenous:
        return words(QT_TRANSLATE_NOOP("RecordLines", "Infusion"));
    case Route::Intramuscular:
        return words(QT_TRANSLATE_NOOP("RecordLines", "Injection"));
    case Route::Nasal:
        return words(QT_TRANSLATE_NOOP("RecordLines", "First to last device"));
    }
    return {};
}

/// "12:31", and how where it was before the end.
QString leftWords(const OpenSession& session, const Session& of) {
    const QString at = session.timeText(*of.leftAt);
    return of.leaveKind && *of.leaveKind != LeaveKind::Ready
               ? at + QStringLiteral(" · ") + readinessWords(code(*of.leaveKind))
               : at;
}

} // namespace

std::vector<SummaryRow> summaryRows(const OpenSession& session) {
    const SessionRecord& record = session.record();
    const Session& of = record.session;
    std::vector<SummaryRow> rows;
    if (of.dose && of.startedAt) {
        const auto given = rules::givenDose(record, session.view()->order, session.now());
        rows.push_back({words(QT_TRANSLATE_NOOP("RecordLines", "Given")),
                        words(QT_TRANSLATE_NOOP("RecordLines", "%1 of %2"))
                            .arg(milligramWords(given), milligramWords(*of.dose))});
        const Instant end = of.pumpEndedAt.value_or(*of.startedAt);
        rows.push_back({dosingWords(of.route),
                        session.timeText(*of.startedAt) + QStringLiteral(" – ") + session.timeText(end)});
    }
    rows.push_back({words(QT_TRANSLATE_NOOP("RecordLines", "Highest pressure")), highestPressure(record)});
    rows.push_back({words(QT_TRANSLATE_NOOP("RecordLines", "Side effects")), effectsSummary(record)});
    if (const QString paper = paperEntryWords(rules::paperEntries(record), session.desk().clock().zone());
        !paper.isEmpty()) {
        rows.push_back({words(QT_TRANSLATE_NOOP("RecordLines", "From paper")), paper});
    }
    if (of.leftAt) {
        rows.push_back({words(QT_TRANSLATE_NOOP("RecordLines", "Left")), leftWords(session, of)});
    }
    if (!of.protocolId.isEmpty()) {
        rows.push_back({words(QT_TRANSLATE_NOOP("RecordLines", "Protocol")),
                        words(QT_TRANSLATE_NOOP("RecordLines", "%1, version %2"))
                            .arg(protocolNameWords(session.view()->protocol))
                            .arg(of.protocolVersion)});
    }
    return rows;
}

std::vector<RecordLineRow> recordLines(const OpenSession& session) {
    const SessionRecord& record = session.record();
    std::vector<TimedLine> lines;
    add(lines, session, record.checklist, [](const ChecklistAnswer& answer) {
        return checklistQuestion(answer.itemKey) + QLatin1Char(' ') +
               (answer.yes ? words(QT_TRANSLATE_NOOP("RecordLines", "Yes"))
                           : words(QT_TRANSLATE_NOOP("RecordLines", "No"))) +
               (answer.note.isEmpty() ? QString() : QStringLiteral(" · ") + answer.note);
    });
    add(lines, session, record.releases,
        [](const ReleaseEntry& entry) { return releaseWords(entry.decision); });
    add(lines, session, record.readings, readingWords);
    add(lines, session, record.pump, pumpWords);
    add(lines, session, record.doses, doseWords);
    add(lines, session, record.owners, [](const OwnerChange&) {
        return words(QT_TRANSLATE_NOOP("RecordLines", "Runs the session from here on"));
    });
    add(lines, session, record.effects, effectLine);
    add(lines, session, record.interventions, [](const Intervention& intervention) {
        const QString name = interventionWords(intervention.interventionKey);
        const QString detail = interventionDetailWords(intervention);
        return detail.isEmpty() ? name : name + QStringLiteral(" · ") + detail;
    });
    add(lines, session, record.notes, noteWords);
    add(lines, session, record.decisions,
        [&](const PressureDecision& decision) { return pressureDecisionWords(record, decision); });
    add(lines, session, record.leaving,
        [&](const LeaveEntry& entry) { return readinessWords(entry.pointKey, record.session.route); });
    std::ranges::stable_sort(lines, {}, &TimedLine::at);
    std::vector<RecordLineRow> rows;
    rows.reserve(lines.size());
    for (TimedLine& line : lines) {
        rows.push_back(std::move(line.row));
    }
    return rows;
}

} // namespace tidemark::app
