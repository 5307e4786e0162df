// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/today/AttentionRows.h"

#include "base/CalendarDay.h"
#include "rules/rems/MonitoringForm.h"
#include "text/DateWords.h"
#include "text/DrugWords.h"
#include "text/FieldWords.h"
#include "text/Message.h"
#include "text/PreparationWords.h"
#include "text/ScaleWords.h"
#include "text/TrendWords.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <vector>

namespace tidemark::app {
namespace {

using services::AttentionKind;
using services::AttentionLevel;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Board)
};

/// The time alone where it was today, else the day.
QString sinceWords(Instant since, Instant now, const QByteArray& zone) {
    const QDate day = toLocal(since, zone).date();
    const QDate today = toLocal(now, zone).date();
    return day == today ? clockWords(since, zone) : recentDayWords(day, today);
}

/// The day of the session that a form is about: the form is due until the end of its last day.
QString treatedWords(const services::AttentionLine& line, Instant now, const QByteArray& zone) {
    const QDate dueOn = calendarDay(line.since - Duration(1), zone);
    return recentDayWords(dueOn.addDays(-rules::formDueDays), calendarDay(now, zone));
}

QString daysWords(int days) {
    return Words::tr("%n day(s)", nullptr, days);
}

/// "today", "tomorrow", "in 3 days", "2 days ago"
QString dueWords(int daysLeft) {
    if (daysLeft < 0) {
        return Words::tr("%1 ago").arg(daysWords(-daysLeft));
    }
    if (daysLeft == 0) {
        return Words::tr("today");
    }
    return daysLeft == 1 ? Words::tr("tomorrow") : Words::tr("in %1").arg(daysWords(daysLeft));
}

QString titleOf(const services::AttentionLine& line) {
    switch (line.kind) {
    case AttentionKind::ReleaseAsked:
        return Words::tr("Release asked");
    case AttentionKind::SevereReading:
        return Words::tr("%1 %2").arg(fieldWords(line.field)).arg(line.number);
    case AttentionKind::BagDiffers:
        return bagDifferenceWords(line.number);
    case AttentionKind::Item9:
        return safetyAnswerWords(line.field, line.number);
    case AttentionKind::AfterDischarge:
        return Words::tr("After leaving: event, worries or not reached");
    case AttentionKind::ReadingLate:
        return Words::tr("Reading late by %1 min").arg(line.number);
    case AttentionKind::BagEmpty:
        return Words::tr("Bag empty for %1 min").arg(line.number);
    case AttentionKind::OrderMissing:
        return Words::tr("No order in force");
    case AttentionKind::AuthorisationEnded:
        return Words::tr("Authorisation ended %1").arg(dueWords(line.number));
    case AttentionKind::AuthorisationEnding:
        return Words::tr("Authorisation ends %1").arg(dueWords(line.number));
    case AttentionKind::ContactDue:
        return Words::tr("Contact after leaving");
    case AttentionKind::FormDue:
        return line.number < 0 ? Words::tr("Monitoring form overdue")
                               : Words::tr("Monitoring form due %1").arg(dueWords(line.number));
    case AttentionKind::DecisionPending:
        return Words::tr("Decision pending");
    case AttentionKind::BoosterOverdue:
        return Words::tr("Booster overdue by %1").arg(daysWords(line.number));
    case AttentionKind::DrugDiscrepancy:
        return line.number < 0 ? Words::tr("Count of a lot: %1 too few").arg(-line.number)
                               : Words::tr("Count of a lot: %1 too many").arg(line.number);
    case AttentionKind::DrugExpiry:
        return line.number < 0 ? Words::tr("Lot has expired")
                               : Words::tr("Lot expires %1").arg(dueWords(line.number));
    case AttentionKind::Unsigned:
        return Words::tr("Session not signed");
    case AttentionKind::OrderEnding:
        return Words::tr("Order ends %1").arg(dueWords(line.number));
    case AttentionKind::ProtocolDraft:
        return Words::tr("Protocol to approve");
    }
    return {};
}

/// What to do, or since when.
QString nextOf(const services::AttentionLine& line, Instant now, const QByteArray& zone) {
    switch (line.kind) {
    case AttentionKind::ReleaseAsked:
        return line.number < 1 ? Words::tr("the prescriber decides")
                               : Words::tr("waits %1 min for the prescriber").arg(line.number);
    case AttentionKind::SevereReading:
        return Words::tr("measure again");
    case AttentionKind::BagDiffers:
        return Words::tr("look at the pump");
    case AttentionKind::Item9:
        return Words::tr("review before dosing");
    case AttentionKind::AfterDischarge:
        return Words::tr("the prescriber looks, since %1").arg(sinceWords(line.since, now, zone));
    case AttentionKind::ReadingLate:
        return Words::tr("measure now");
    case AttentionKind::BagEmpty:
        return Words::tr("say what the pump shows: complete, or the rate");
    case AttentionKind::OrderMissing:
        return Words::tr("ask the psychiatrist");
    case AttentionKind::AuthorisationEnded:
        return Words::tr("no dose without a new one");
    case AttentionKind::AuthorisationEnding:
        return line.level == AttentionLevel::Due ? Words::tr("before the next session")
                                                 : Words::tr("renew it");
    case AttentionKind::ContactDue:
        return line.number < 0 ? Words::tr("was due %1").arg(dueWords(line.number)) : Words::tr("call today");
    case AttentionKind::FormDue: {
        const QString what = line.number < 0 ? Words::tr("was due %1").arg(dueWords(line.number))
                                             : Words::tr("submit it by hand");
        return Words::tr("session of %1 · %2").arg(treatedWords(line, now, zone), what);
    }
    case AttentionKind::DecisionPending:
        return line.number > 0 ? Words::tr("last session %1 ago").arg(daysWords(line.number))
                               : Words::tr("last session today");
    case AttentionKind::BoosterOverdue:
        return Words::tr("nothing is planned");
    case AttentionKind::DrugDiscrepancy:
    case AttentionKind::DrugExpiry:
        return Words::tr("lot %1").arg(line.lot ? line.lot->lot : QString());
    case AttentionKind::Unsigned:
    case AttentionKind::ProtocolDraft:
        return Words::tr("since %1").arg(sinceWords(line.since, now, zone));
    case AttentionKind::OrderEnding:
        return line.level == AttentionLevel::Due ? Words::tr("before the next session")
                                                 : Words::tr("write the next one");
    }
    return {};
}

/// Several lines of one kind as one: how many, and since when or until when the first of them.
struct Folded {
    QString title;
    QString next;
};

std::optional<Folded> foldedWords(const services::AttentionLine& first, int count, Instant now,
                                  const QByteArray& zone) {
    if (first.kind == AttentionKind::Unsigned) {
        return Folded{Words::tr("%n session(s) not signed", nullptr, count),
                      Words::tr("the oldest since %1").arg(sinceWords(first.since, now, zone))};
    }
    if (first.kind == AttentionKind::ContactDue) {
        return Folded{Words::tr("%n contact(s) after leaving", nullptr, count),
                      first.number < 0 ? Words::tr("the first was due %1").arg(dueWords(first.number))
                                       : Words::tr("call today")};
    }
    if (first.kind == AttentionKind::FormDue) {
        return Folded{Words::tr("%n monitoring form(s) to submit", nullptr, count),
                      first.number < 0 ? Words::tr("the first was due %1").arg(dueWords(first.number))
                                       : Words::tr("the first due %1").arg(dueWords(first.number))};
    }
    if (first.kind == AttentionKind::DecisionPending) {
        return Folded{Words::tr("%n decision(s) pending", nullptr, count), nextOf(first, now, zone)};
    }
    if (first.kind == AttentionKind::AuthorisationEnding) {
        return Folded{Words::tr("%n authorisation(s) end soon", nullptr, count),
                      Words::tr("the first %1").arg(dueWords(first.number))};
    }
    if (first.kind == AttentionKind::ReadingLate) {
        return Folded{Words::tr("%n reading(s) late", nullptr, count), {}};
    }
    if (first.kind == AttentionKind::DrugExpiry) {
        return first.number < 0
                   ? Folded{Words::tr("%n lot(s) have expired", nullptr, count), Words::tr("to be sent back")}
                   : Folded{Words::tr("%n lot(s) expire", nullptr, count),
                            Words::tr("the first %1").arg(dueWords(first.number))};
    }
    return std::nullopt;
}

/// Of these the oldest is the most pressing. The others run out with the days.
bool waits(AttentionKind kind) {
    return kind == AttentionKind::Unsigned || kind == AttentionKind::DecisionPending;
}

/// What waits, by its age; what runs out, by the days that are left.
bool comesFirst(const services::AttentionLine& one, const services::AttentionLine& other) {
    const bool byAge = waits(one.kind) || one.kind == AttentionKind::ReadingLate;
    return !byAge && one.number != other.number ? one.number < other.number : one.since < other.since;
}

/// Lines that may be one row: in their order, which of them is shown, and how they read as one, where they
/// do.
struct Group {
    std::vector<services::AttentionLine> lines;
    services::AttentionLine first;
    std::optional<Folded> folded;
};

template <class IsSame>
Group groupOf(std::span<const services::AttentionLine> lines, IsSame isSame, Instant now,
              const QByteArray& zone) {
    Group group;
    std::ranges::copy_if(lines, std::back_inserter(group.lines), isSame);
    group.first = *std::ranges::min_element(group.lines, comesFirst);
    if (group.lines.size() > 1) {
        group.folded = foldedWords(group.first, static_cast<int>(std::ssize(group.lines)), now, zone);
    }
    return group;
}

/// Late readings of several patients: one row with their names, for who does not measure.
void foldReadings(Group& group, LateReadings late) {
    if (late == LateReadings::Each || !group.folded) {
        group.folded.reset();
        return;
    }
    QStringList names;
    for (const services::AttentionLine& line : group.lines) {
        names << line.patientName;
    }
    names.removeDuplicates();
    group.folded->next = names.join(QStringLiteral("; "));
}

Tone toneOf(AttentionLevel level) {
    switch (level) {
    case AttentionLevel::Urgent:
        return Tone::Bad;
    case AttentionLevel::Due:
        return Tone::Warn;
    case AttentionLevel::Soon:
        return Tone::Info;
    }
    return Tone::Neutral;
}

/// Who signs, measures or fills the form in is led to the session; who decides, to the patient.
AttentionPlace placeOf(const services::AttentionLine& line) {
    if (line.kind == AttentionKind::DrugExpiry || line.kind == AttentionKind::DrugDiscrepancy) {
        return AttentionPlace::Drugs;
    }
    const bool ofPatient = line.session.isNull() || line.kind == AttentionKind::Item9 ||
                           line.kind == AttentionKind::OrderMissing;
    return ofPatient ? AttentionPlace::Patient : AttentionPlace::Session;
}

} // namespace

AttentionRow attentionRow(const services::AttentionLine& line, Instant now, const QByteArray& zone) {
    const QString subject = line.lot ? productWords(*line.lot) : line.patientName;
    AttentionRow row;
    row.key = QStringLiteral("%1 %2 %3 %4 %5 %6")
                  .arg(static_cast<int>(line.kind))
                  .arg(line.session.text(), line.patient.text(), line.scaleResult.text(),
                       line.lot ? line.lot->id.text() : QString(), line.field);
    row.title = titleOf(line);
    row.next = nextOf(line, now, zone);
    row.detail = subject + QStringLiteral(" · ") + row.next;
    row.tone = toneOf(line.level);
    row.sessionId = line.session.text();
    row.patientId = line.patient.text();
    row.place = placeOf(line);
    return row;
}

std::vector<AttentionRow> boardAttentionRows(std::span<const services::AttentionLine> lines,
                                             const std::set<QString>& opened, Instant now,
                                             const QByteArray& zone, LateReadings late) {
    std::vector<AttentionRow> rows;
    std::set<QString> told;
    for (const services::AttentionLine& line : lines) {
        // What waits is counted once, from today or from before: "5 sessions not signed".
        const bool anyLevel = waits(line.kind);
        const int level = anyLevel ? 0 : static_cast<int>(line.level);
        const QString fold = QStringLiteral("%1 %2").arg(static_cast<int>(line.kind)).arg(level);
        if (told.contains(fold)) {
            continue;
        }
        const auto isSame = [&](const services::AttentionLine& other) {
            return other.kind == line.kind && (anyLevel || other.level == line.level);
        };
        Group group = groupOf(lines, isSame, now, zone);
        if (line.kind == AttentionKind::ReadingLate) {
            foldReadings(group, late);
        }
        if (!group.folded) {
            rows.push_back(attentionRow(line, now, zone));
            continue;
        }
        told.insert(fold);
        AttentionRow row = attentionRow(group.first, now, zone);
        row.key = fold;
        row.title = group.folded->title;
        row.detail = group.folded->next;
        row.next = group.folded->next;
        row.place = AttentionPlace::Fold;
        row.fold = fold;
        row.opened = opened.contains(fold);
        const bool isOpen = row.opened;
        rows.push_back(std::move(row));
        if (!isOpen) {
            continue;
        }
        for (const services::AttentionLine& one : group.lines) {
            rows.push_back(attentionRow(one, now, zone));
            rows.back().inFold = true;
        }
    }
    return rows;
}

QList<AttentionRow> foldedAttentionRows(std::span<const services::AttentionLine> lines, Instant now,
                                        const QByteArray& zone) {
    QList<AttentionRow> rows;
    std::set<AttentionKind> told;
    for (const services::AttentionLine& line : lines) {
        if (!told.insert(line.kind).second) {
            continue;
        }
        const auto isSame = [&](const services::AttentionLine& other) { return other.kind == line.kind; };
        Group group = groupOf(lines, isSame, now, zone);
        if (line.kind == AttentionKind::ReadingLate) {
            group.folded.reset();
        }
        AttentionRow row = attentionRow(group.first, now, zone);
        // The lines are in the order of urgency.
        row.tone = toneOf(line.level);
        if (group.folded) {
            row.title = group.folded->title;
            row.next = group.folded->next;
        }
        rows.append(row);
    }
    return rows;
}

} // namespace tidemark::app
