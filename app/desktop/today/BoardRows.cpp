// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/today/BoardRows.h"

#include "services/sessions/MistakenSteps.h"
#include "text/DateWords.h"
#include "text/FieldWords.h"
#include "text/Message.h"
#include "text/PressureWords.h"
#include "text/SessionWords.h"
#include "text/TrendWords.h"

#include <QCoreApplication>

#include <algorithm>

namespace tidemark::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Board)
};

struct Pill {
    QString text;
    Tone tone = Tone::Neutral;
};

bool isUnderWay(SessionState state) {
    return state == SessionState::Dosing || state == SessionState::Monitoring;
}

QString dosingWords(Route route) {
    switch (route) {
    case Route::Intravenous:
        return Words::tr("Infusing");
    case Route::Nasal:
        return Words::tr("Spraying");
    case Route::Intramuscular:
        break;
    }
    return Words::tr("Dosing");
}

QString routeWords(Route route) {
    switch (route) {
    case Route::Intravenous:
        return Words::tr("IV");
    case Route::Intramuscular:
        return Words::tr("IM");
    case Route::Nasal:
        return Words::tr("Spray");
    }
    return {};
}

Pill pillOf(const services::BoardCard& card, Instant now) {
    if (!card.severe.empty()) {
        const rules::Attention& worst = card.severe.front();
        return {QStringLiteral("%1 %2").arg(fieldWords(worst.field)).arg(worst.number), Tone::Bad};
    }
    switch (card.session.state) {
    case SessionState::Planned:
        if (const int late = minutesBetween(card.session.plannedAt, now); late > 0) {
            return {Words::tr("%1 late").arg(lengthWords(late)), Tone::Warn};
        }
        return card.scoresDue ? Pill{scoreDueWords(card.scaleName), Tone::Warn}
                              : Pill{Words::tr("Not arrived"), Tone::Neutral};
    case SessionState::Arrived:
        if (card.onHold) {
            return {Words::tr("On hold"), Tone::Bad};
        }
        if (card.releaseAsked) {
            return {Words::tr("Release asked"), Tone::Warn};
        }
        return card.scoresDue ? Pill{scoreDueWords(card.scaleName), Tone::Warn}
                              : Pill{Words::tr("Arrived"), Tone::Active};
    case SessionState::Dosing:
        if (card.onHold) {
            return {Words::tr("On hold"), Tone::Warn};
        }
        if (card.releaseAsked) {
            return {Words::tr("Prescriber asked"), Tone::Warn};
        }
        return card.paused ? Pill{Words::tr("Paused"), Tone::Warn}
                           : Pill{dosingWords(card.session.route), Tone::Active};
    case SessionState::Monitoring:
        if (card.releaseAsked) {
            return {Words::tr("Prescriber asked"), Tone::Warn};
        }
        if (card.readyToLeave && card.overridden) {
            return {Words::tr("Overridden, may leave"), Tone::Warn};
        }
        return card.readyToLeave ? Pill{Words::tr("Ready to leave"), Tone::Good}
                                 : Pill{Words::tr("Monitoring"), Tone::Active};
    case SessionState::Left:
        return {Words::tr("To sign"), Tone::Info};
    case SessionState::Signed:
        return {Words::tr("Signed"), Tone::Good};
    case SessionState::Cancelled:
        return {Words::tr("Cancelled"), Tone::Neutral};
    case SessionState::Missed:
        return {Words::tr("Missed"), Tone::Neutral};
    case SessionState::NoShow:
        return {Words::tr("Did not come"), Tone::Neutral};
    case SessionState::EnteredInError:
        return {Words::tr("Entered in error"), Tone::Neutral};
    }
    return {};
}

/// "11:00 · Room 2 · IV 38 mg", with what is known.
QString placeLine(const services::BoardCard& card, const QByteArray& zone) {
    QStringList parts;
    const bool past = card.session.state == SessionState::Left || card.session.state == SessionState::Signed;
    if (past && card.session.startedAt && card.session.leftAt) {
        parts << clockWords(*card.session.startedAt, zone) + QStringLiteral("–") +
                     clockWords(*card.session.leftAt, zone);
    } else if (card.session.state == SessionState::Planned || card.session.state == SessionState::Arrived) {
        parts << clockWords(card.session.plannedAt, zone);
    }
    if (!card.session.room.isEmpty() && !past) {
        parts << card.session.room;
    }
    if (card.dose) {
        parts << Words::tr("%1 %2 mg")
                     .arg(routeWords(card.session.route))
                     .arg(card.dose->value, 0, 'f', 1)
                     .replace(QLatin1String(".0 mg"), QLatin1String(" mg"));
    }
    return parts.join(QStringLiteral(" · "));
}

QString lastReading(const services::BoardCard& card) {
    const QString pressure = card.lastReading ? pressureText(*card.lastReading) : QString();
    return pressure.isEmpty() ? QString() : Words::tr("last %1").arg(pressure);
}

/// From Start to now, on the card's bar.
double shareOf(const services::BoardCard& card, Instant now) {
    if (!isUnderWay(card.session.state) || !card.session.startedAt) {
        return -1;
    }
    return std::clamp(minutesBetween(*card.session.startedAt, now) / std::max(1.0, double(card.span.value)),
                      0.0, 1.0);
}

TickKind tickKind(rules::ColumnState state) {
    switch (state) {
    case rules::ColumnState::Taken:
        return TickKind::Done;
    case rules::ColumnState::NotObtained:
    case rules::ColumnState::Missed:
        return TickKind::Missed;
    case rules::ColumnState::Late:
        return TickKind::Late;
    case rules::ColumnState::Due:
    case rules::ColumnState::Future:
        return TickKind::Open;
    }
    return TickKind::Open;
}

QList<CheckTick> ticksOf(const services::BoardCard& card) {
    QList<CheckTick> ticks;
    for (const services::CheckMark& check : card.checks) {
        ticks.append({std::min(1.0, check.minute / double(card.span.value)), tickKind(check.state)});
    }
    return ticks;
}

QString progressWords(const services::BoardCard& card, Instant now) {
    if (card.session.state == SessionState::Dosing && card.session.startedAt) {
        const int minutes = minutesBetween(*card.session.startedAt, now);
        if (card.duration.value > 0) {
            return Words::tr("%1 of %2 min").arg(minutes).arg(card.duration.value);
        }
        return (isGivenInSprays(card.session.drug)
                    ? Words::tr("%1 of %n spray(s)", nullptr, card.devices.planned)
                    : Words::tr("%1 of %n device(s)", nullptr, card.devices.planned))
            .arg(card.devices.given);
    }
    if (card.session.state == SessionState::Monitoring && card.session.pumpEndedAt) {
        const int minutes = minutesBetween(*card.session.pumpEndedAt, now);
        return card.readyToLeave ? Words::tr("complete")
                                 : Words::tr("%1 of %2 min").arg(minutes).arg(card.minimumStay.value);
    }
    return {};
}

/// The gap to the next reading, and how it is drawn.
struct Gap {
    QString words;
    GapState state = GapState::None;
};

Gap gapOf(const services::BoardCard& card, Instant now) {
    // Who is ready to leave waits for no further check; one that is late stays so, here as in the list.
    if (!isUnderWay(card.session.state) || !card.nextReading || (card.readyToLeave && !card.nextIsLate)) {
        return {};
    }
    const int minutes = minutesBetween(now, *card.nextReading);
    if (card.nextIsLate) {
        return {Words::tr("Check %1 min late").arg(minutesBetween(*card.nextReading, now)), GapState::Late};
    }
    return minutes > 0 ? Gap{Words::tr("Check in %1 min").arg(minutes), GapState::Ahead}
                       : Gap{Words::tr("Check due now"), GapState::Due};
}

/// When to start so that no two checks fall together; empty where it makes no difference.
QString startWords(const services::BoardCard& card, Instant now, const QByteArray& zone) {
    const Instant from = card.session.state == SessionState::Planned ? card.session.plannedAt : now;
    if (!card.start || card.start->at <= std::max(from, now)) {
        return {};
    }
    return staggerWords(*card.start, zone);
}

QString firstLetter(const QString& name) {
    const bool pair = name.size() > 1 && name.front().isHighSurrogate();
    return name.left(pair ? 2 : 1).toUpper();
}

/// How many sessions of the phase are done, this one counted as half while it runs.
int dotsDone(const Session& session) {
    const bool over = session.state == SessionState::Left || session.state == SessionState::Signed;
    return over ? session.ordinal : session.ordinal - 1;
}

bool isBeforeDose(SessionState state) {
    return state == SessionState::Planned || state == SessionState::Arrived;
}

/// Where something was recorded since the arrival, the session is opened to see what.
QList<CallOffChoice> choicesOf(const Session& session, Instant now) {
    const bool justArrived = session.state == SessionState::Arrived && session.arrivedAt &&
                             now - *session.arrivedAt <= services::arrivalTakenBackWithin;
    return isBeforeDose(session.state) ? callOffChoices(session, {justArrived, false}, now)
                                       : QList<CallOffChoice>();
}

} // namespace

QString staggerWords(const rules::StaggeredStart& start, const QByteArray& zone) {
    const QString clock = clockWords(start.at, zone);
    return start.minutesApart == rules::checksApartMinutes
               ? Words::tr("Start at %1 and no two checks fall together").arg(clock)
               : Words::tr("Start at %1 and the checks are %2 min apart").arg(clock).arg(start.minutesApart);
}

QString initialsOf(const Patient& patient) {
    return firstLetter(patient.givenName) + firstLetter(patient.familyName);
}

QString initialsAmong(const Patient& patient, std::span<const services::BoardCard> others) {
    const auto lettersOf = [](const Patient& each, qsizetype letters) {
        const QString first = firstLetter(each.givenName);
        return first + each.givenName.mid(first.size(), letters) + firstLetter(each.familyName);
    };
    const auto isShared = [&](qsizetype letters) {
        return std::ranges::any_of(others, [&](const services::BoardCard& other) {
            return other.patient.id != patient.id &&
                   lettersOf(other.patient, letters) == lettersOf(patient, letters);
        });
    };
    for (qsizetype letters = 0; letters < std::max<qsizetype>(1, patient.givenName.size()); ++letters) {
        if (!isShared(letters)) {
            return lettersOf(patient, letters);
        }
    }
    return initialsOf(patient) + QLatin1Char(' ') + patient.number;
}

BoardRow boardRow(const services::BoardCard& card, Instant now, const QByteArray& zone) {
    const Pill pill = pillOf(card, now);
    const Gap gap = gapOf(card, now);
    const bool over = card.session.state == SessionState::Left || card.session.state == SessionState::Signed;
    BoardRow row;
    row.sessionId = card.session.id.text();
    row.name = listName(card.patient);
    row.place = placeLine(card, zone);
    row.ordinal = ordinalWords(card.session);
    row.pill = pill.text;
    row.tone = pill.tone;
    row.dots = card.session.phase == CoursePhase::Induction
                   ? std::max(card.session.plannedInPhase, card.session.ordinal)
                   : 0;
    row.dotsDone = dotsDone(card.session);
    row.dotHalf = !over;
    row.share = shareOf(card, now);
    row.progressLeft = progressWords(card, now);
    row.progressRight = isUnderWay(card.session.state) ? lastReading(card) : QString();
    row.gap = gap.words;
    row.gapState = gap.state;
    row.ticks = ticksOf(card);
    row.startAt = startWords(card, now, zone);
    row.choices = choicesOf(card.session, now);
    return row;
}

ChairWords chairWords(const services::BoardCard& card, Instant now) {
    const Gap gap = gapOf(card, now);
    return {gap.words.isEmpty() ? pillOf(card, now).text : gap.words, gap.state};
}

WallRow wallRow(const services::BoardCard& card, Instant now, std::span<const services::BoardCard> others) {
    // What is asked or decided before the dose is for nobody in the corridor.
    const Pill pill = card.session.state == SessionState::Arrived ? Pill{Words::tr("Arrived"), Tone::Neutral}
                                                                  : pillOf(card, now);
    const Gap gap = gapOf(card, now);
    WallRow row;
    row.sessionId = card.session.id.text();
    row.initials = initialsAmong(card.patient, others);
    row.room = card.session.room;
    row.stage = pill.text;
    row.tone = pill.tone;
    row.minutes = card.session.startedAt
                      ? Words::tr("%1 min").arg(minutesBetween(*card.session.startedAt, now))
                      : QString();
    row.gap = gap.words;
    row.gapState = gap.state;
    row.share = shareOf(card, now);
    row.ticks = ticksOf(card);
    return row;
}

} // namespace tidemark::app
