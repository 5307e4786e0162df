// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/printing/SheetLists.h"

#include "rules/record/CurrentLines.h"
#include "text/AftercareWords.h"
#include "text/DateWords.h"
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
#include <functional>

namespace tidemark::app {
namespace {

using namespace Qt::StringLiterals;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SessionSheet)
};

struct TimedLine {
    Instant at;
    QString text;
};

QString withReason(const QString& text, const QString& reason) {
    return reason.isEmpty() ? text : text + u": "_s + reason;
}

QString pumpWords(const PumpChange& change) {
    switch (change.kind) {
    case PumpChangeKind::Start:
        return withReason(Words::tr("Pump started, %1").arg(pumpRateWords(change.rate)),
                          reasonWords(change.stamp));
    case PumpChangeKind::Pause:
        return withReason(Words::tr("Paused"), reasonWords(change.stamp));
    case PumpChangeKind::Resume:
        return withReason(Words::tr("Resumed, %1").arg(pumpRateWords(change.rate)),
                          reasonWords(change.stamp));
    case PumpChangeKind::Rate:
        return withReason(Words::tr("Rate changed to %1").arg(pumpRateWords(change.rate)),
                          reasonWords(change.stamp));
    case PumpChangeKind::StopEarly:
        return withReason(Words::tr("Stopped early"), reasonWords(change.stamp));
    case PumpChangeKind::Complete:
        return withReason(Words::tr("Infusion complete"), reasonWords(change.stamp));
    }
    return {};
}

template <class Lines, class ToWords>
void add(std::vector<TimedLine>& all, const Lines& lines, ToWords toWords) {
    for (const auto& line : rules::current(lines)) {
        all.push_back({line.stamp.eventAt, toWords(line)});
    }
}

} // namespace

QString personWords(const reports::SessionSheet& sheet, const StaffId& person) {
    const auto found = std::find_if(sheet.people.begin(), sheet.people.end(),
                                    [&person](const auto& entry) { return entry.first == person; });
    return found == sheet.people.end() ? QString() : found->second;
}

QStringList effectLines(const reports::SessionSheet& sheet) {
    // Where not all of them fit, the severe ones do.
    auto effects = sheet.effects;
    std::ranges::stable_sort(effects, std::greater(), &rules::EffectCourse::worst);
    QStringList lines;
    for (const rules::EffectCourse& effect : effects) {
        const QString end =
            effect.endedAt ? clockWords(*effect.endedAt, sheet.zone) : Words::tr("still open");
        lines << u"%1–%2  %3, %4"_s.arg(clockWords(effect.onset, sheet.zone), end, effectWords(effect.key),
                                        severityWords(effect.worst));
    }
    return lines;
}

QStringList eventLines(const reports::SessionSheet& sheet) {
    const SessionRecord& record = sheet.view.record;
    std::vector<TimedLine> all;
    add(all, record.pump, [](const PumpChange& change) { return pumpWords(change); });
    add(all, record.interventions, [](const Intervention& line) {
        return withReason(interventionWords(line.interventionKey), interventionDetailWords(line));
    });
    add(all, record.notes, noteWords);
    add(all, record.releases,
        [](const ReleaseEntry& entry) { return withReason(releaseEntryWords(entry), entry.stamp.reason); });
    add(all, record.decisions, [&](const PressureDecision& decision) {
        // A line of its own, so that no part of it is cut off.
        const QString more = stampWords(decision.stamp, sheet.zone);
        const QString said = pressureDecisionWords(record, decision, sheet.view.protocol.limits);
        return more.isEmpty() ? said : said + u'\n' + more;
    });
    add(all, record.gaps, [&sheet](const Gap& gap) {
        return Words::tr("Not recorded from %1 to %2")
            .arg(clockWords(gap.from, sheet.zone), clockWords(gap.until, sheet.zone));
    });
    std::stable_sort(all.begin(), all.end(),
                     [](const TimedLine& left, const TimedLine& right) { return left.at < right.at; });
    QStringList lines;
    for (const TimedLine& line : all) {
        const QStringList parts = line.text.split(u'\n');
        lines << clockWords(line.at, sheet.zone) + u"  "_s + parts.front();
        for (const QString& more : parts.mid(1)) {
            lines << u"    "_s + more;
        }
    }
    if (const QString paper = downtimeEntryWords(rules::downtimeEntries(record), sheet.zone);
        !paper.isEmpty()) {
        lines.prepend(paper);
    }
    return lines;
}

QStringList checklistLines(const reports::SessionSheet& sheet) {
    QStringList lines;
    for (const ChecklistAnswer& answer : rules::current(sheet.view.record.checklist)) {
        for (const ChecklistItem& item : sheet.view.protocol.checklist) {
            if (item.key == answer.itemKey && item.safeAnswerIsYes != answer.yes) {
                lines << withReason(checklistQuestion(item.key) + u" "_s +
                                        (answer.yes ? Words::tr("Yes") : Words::tr("No")),
                                    answer.note);
            }
        }
    }
    return lines;
}

QStringList leavingLines(const reports::SessionSheet& sheet) {
    QStringList lines;
    const Session& session = sheet.view.record.session;
    if (session.leftAt) {
        lines << Words::tr("Left at %1").arg(clockWords(*session.leftAt, sheet.zone));
    }
    for (const DischargeEntry& entry : rules::current(sheet.view.record.leaving)) {
        const QString words = dischargeEntryWords(entry, session.route);
        lines << (entry.confirmed ? words : withReason(words, entry.stamp.reason));
    }
    return lines;
}

QStringList afterLines(const reports::SessionSheet& sheet) {
    QStringList lines;
    for (const ContactEntry& entry : sheet.after.contacts) {
        lines << contactWords(entry, sheet.zone);
    }
    for (const LaterEvent& event : sheet.after.events) {
        if (event.withdrawnReason.isEmpty()) {
            lines << laterEventWords(event, sheet.zone) + u" · "_s + laterEventDetailWords(event, sheet.zone);
        }
    }
    return lines;
}

} // namespace tidemark::app
