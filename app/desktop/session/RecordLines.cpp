// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/session/RecordLines.h"

#include "desktop/protocols/ProtocolWords.h"
#include "rules/dosing/Doses.h"
#include "rules/record/CurrentLines.h"
#include "rules/sessions/CareDetails.h"
#include "rules/sessions/SideEffects.h"
#include "rules/vitals/VitalsLine.h"
#include "text/DoseWords.h"
#include "text/EffectWords.h"
#include "text/LateWords.h"
#include "text/NoteWords.h"
#include "text/PressureWords.h"
#include "text/ReadinessWords.h"
#include "text/ReleaseWords.h"
#include "text/SessionWords.h"

#include <QCoreApplication>

#include <algorithm>

namespace tidemark::app {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(RecordLines)
};

QString readingWords(const Reading& reading) {
    if (reading.notObtained) {
        return Words::tr("Vitals not obtained");
    }
    return Words::tr("Vitals %1").arg(rules::toVitalsLine(reading));
}

QString effectLine(const EffectChange& change) {
    return change.severity
               ? effectWords(change.effectKey) + QStringLiteral(", ") + severityWords(*change.severity)
               : Words::tr("%1 ended").arg(effectWords(change.effectKey));
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
                  stampWords(line.stamp, session.context().clock().zone()), !rules::isCurrent(lines, line)}});
        }
    }
}

/// The highest of each half, which need not be of one set.
QString highestPressure(const SessionRecord& record) {
    Reading highest;
    for (const Reading& reading : record.readings) {
        if (rules::isCurrent(record.readings, reading)) {
            highest.systolic = std::max(highest.systolic, reading.systolic);
            highest.diastolic = std::max(highest.diastolic, reading.diastolic);
        }
    }
    return highest.systolic || highest.diastolic ? Words::tr("%1 mmHg").arg(pressureText(highest))
                                                 : QStringLiteral("–");
}

QString effectsSummary(const SessionRecord& record) {
    QStringList effects;
    for (const auto& course : rules::effectCourses(record.effects)) {
        effects.append(effectWords(course.key) + QLatin1Char(' ') + severityWords(course.worst));
    }
    return effects.isEmpty() ? Words::tr("none") : effects.join(QStringLiteral(", "));
}

/// "Antiemetic: which one, how much": of what was done, what nobody has said.
QString unsaidWords(const SessionRecord& record) {
    QStringList unsaid;
    for (const Intervention* each : rules::unsaidCare(record)) {
        const QString name = interventionWords(each->interventionKey);
        unsaid << (rules::isOxygen(each->interventionKey)
                       ? Words::tr("%1: how many litres a minute").arg(name)
                       : Words::tr("%1: which one, how much").arg(name));
    }
    return unsaid.join(QStringLiteral(", "));
}

QString doseWords(const DoseGiven& dose) {
    QString line =
        Words::tr("Dose %1 given, %2").arg(QString::number(dose.number), milligramWords(dose.amount));
    if (!dose.lot.isEmpty()) {
        line += Words::tr(" · lot %1").arg(dose.lot);
    }
    if (dose.expiry.isValid()) {
        line += Words::tr(" · expires %1").arg(dose.expiry.toString(Qt::ISODate));
    }
    return line;
}

QString dosingWords(const Session& session) {
    switch (session.route) {
    case Route::Intravenous:
        return Words::tr("Infusion");
    case Route::Intramuscular:
        return Words::tr("Injection");
    case Route::Nasal:
        return isGivenInSprays(session.drug) ? Words::tr("First to last spray")
                                             : Words::tr("First to last device");
    }
    return {};
}

/// "12:31", and how where it was before the end.
QString leftWords(const OpenSession& session, const Session& of) {
    const QString at = session.timeText(*of.leftAt);
    return of.dischargeKind && *of.dischargeKind != DischargeKind::Ready
               ? at + QStringLiteral(" · ") + readinessWords(code(*of.dischargeKind))
               : at;
}

} // namespace

std::vector<SummaryRow> summaryRows(const OpenSession& session) {
    const SessionRecord& record = session.record();
    const Session& of = record.session;
    std::vector<SummaryRow> rows;
    if (of.dose && of.startedAt) {
        const auto given = rules::givenDose(record, session.view()->order, session.now());
        rows.push_back(
            {Words::tr("Given"), Words::tr("%1 of %2").arg(milligramWords(given), milligramWords(*of.dose))});
        const Instant end = of.pumpEndedAt.value_or(*of.startedAt);
        rows.push_back({dosingWords(of),
                        session.timeText(*of.startedAt) + QStringLiteral(" – ") + session.timeText(end)});
    }
    rows.push_back({Words::tr("Highest pressure"), highestPressure(record)});
    rows.push_back({Words::tr("Side effects"), effectsSummary(record)});
    if (const QString unsaid = unsaidWords(record); !unsaid.isEmpty()) {
        rows.push_back({Words::tr("Not said"), unsaid});
    }
    if (const QString paper =
            downtimeEntryWords(rules::downtimeEntries(record), session.context().clock().zone());
        !paper.isEmpty()) {
        rows.push_back({Words::tr("From paper"), paper});
    }
    if (of.leftAt) {
        rows.push_back({Words::tr("Left"), leftWords(session, of)});
    }
    if (!of.protocolId.isEmpty()) {
        rows.push_back({Words::tr("Protocol"), Words::tr("%1, version %2")
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
               (answer.yes ? Words::tr("Yes") : Words::tr("No")) +
               (answer.note.isEmpty() ? QString() : QStringLiteral(" · ") + answer.note);
    });
    add(lines, session, record.releases, releaseEntryWords);
    add(lines, session, record.readings, readingWords);
    add(lines, session, record.pump, pumpChangeWords);
    add(lines, session, record.doses, doseWords);
    add(lines, session, record.owners,
        [](const OwnerChange&) { return Words::tr("Runs the session from here on"); });
    add(lines, session, record.effects, effectLine);
    add(lines, session, record.interventions, [](const Intervention& intervention) {
        const QString name = interventionWords(intervention.interventionKey);
        const QString detail = interventionDetailWords(intervention);
        return detail.isEmpty() ? name : name + QStringLiteral(" · ") + detail;
    });
    add(lines, session, record.notes, noteWords);
    add(lines, session, record.decisions, [&](const PressureDecision& decision) {
        return pressureDecisionWords(record, decision, session.view()->protocol.limits);
    });
    add(lines, session, record.leaving,
        [&](const DischargeEntry& entry) { return dischargeEntryWords(entry, record.session.route); });
    std::ranges::stable_sort(lines, {}, &TimedLine::at);
    std::vector<RecordLineRow> rows;
    rows.reserve(lines.size());
    for (TimedLine& line : lines) {
        rows.push_back(std::move(line.row));
    }
    return rows;
}

} // namespace tidemark::app
