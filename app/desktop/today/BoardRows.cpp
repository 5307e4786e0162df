// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/today/BoardRows.h"

#include "text/DateWords.h"
#include "text/Message.h"
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

Pill pillOf(const services::BoardCard& card) {
    switch (card.session.state) {
    case SessionState::Planned:
        return card.scoresDue ? Pill{scoreDueWords(), Tone::Warn}
                              : Pill{Words::tr("Not arrived"), Tone::Neutral};
    case SessionState::Arrived:
        if (card.onHold) {
            return {Words::tr("On hold"), Tone::Bad};
        }
        if (card.releaseAsked) {
            return {Words::tr("Release asked"), Tone::Warn};
        }
        return card.scoresDue ? Pill{scoreDueWords(), Tone::Warn} : Pill{Words::tr("Arrived"), Tone::Active};
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
    if (card.lastReading && card.lastReading->systolic && card.lastReading->diastolic) {
        return Words::tr("last %1/%2").arg(*card.lastReading->systolic).arg(*card.lastReading->diastolic);
    }
    return {};
}

/// From Start to now, on the card's bar.
double shareOf(const services::BoardCard& card, Instant now) {
    if (!isUnderWay(card.session.state) || !card.session.startedAt) {
        return -1;
    }
    return std::clamp(minutesBetween(*card.session.startedAt, now) / std::max(1.0, double(card.span.value)),
                      0.0, 1.0);
}

QString tickKind(rules::ColumnState state) {
    switch (state) {
    case rules::ColumnState::Taken:
        return QStringLiteral("done");
    case rules::ColumnState::NotObtained:
    case rules::ColumnState::Missed:
        return QStringLiteral("missed");
    case rules::ColumnState::Late:
        return QStringLiteral("late");
    case rules::ColumnState::Due:
    case rules::ColumnState::Future:
        return QStringLiteral("open");
    }
    return {};
}

QVariantList ticksOf(const services::BoardCard& card) {
    QVariantList ticks;
    for (const services::CheckMark& check : card.checks) {
        ticks << QVariantMap{{QStringLiteral("at"), std::min(1.0, check.minute / double(card.span.value))},
                             {QStringLiteral("kind"), tickKind(check.state)}};
    }
    return ticks;
}

QString progressWords(const services::BoardCard& card, Instant now) {
    if (card.session.state == SessionState::Dosing && card.session.startedAt) {
        const int minutes = minutesBetween(*card.session.startedAt, now);
        return card.duration.value > 0
                   ? Words::tr("%1 of %2 min").arg(minutes).arg(card.duration.value)
                   : Words::tr("%1 of %n device(s)", nullptr, card.devices.planned).arg(card.devices.given);
    }
    if (card.session.state == SessionState::Monitoring && card.session.pumpEndedAt) {
        const int minutes = minutesBetween(*card.session.pumpEndedAt, now);
        return card.readyToLeave ? Words::tr("complete")
                                 : Words::tr("%1 of %2 min").arg(minutes).arg(card.minimumStay.value);
    }
    return {};
}

/// The gap to the next reading. Its state is "ahead", "due" from its time on, or "late"; empty for none.
struct Gap {
    QString words;
    QString state;
};

Gap gapOf(const services::BoardCard& card, Instant now) {
    if (!isUnderWay(card.session.state) || !card.nextReading || card.readyToLeave) {
        return {};
    }
    const int minutes = minutesBetween(now, *card.nextReading);
    if (card.nextIsLate) {
        return {Words::tr("Check %1 min late").arg(minutesBetween(*card.nextReading, now)),
                QStringLiteral("late")};
    }
    return minutes > 0 ? Gap{Words::tr("Check in %1 min").arg(minutes), QStringLiteral("ahead")}
                       : Gap{Words::tr("Check due now"), QStringLiteral("due")};
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

QStringList boardRoles() {
    return {QStringLiteral("sessionId"), QStringLiteral("name"),         QStringLiteral("place"),
            QStringLiteral("ordinal"),   QStringLiteral("pill"),         QStringLiteral("tone"),
            QStringLiteral("dots"),      QStringLiteral("dotsDone"),     QStringLiteral("dotHalf"),
            QStringLiteral("share"),     QStringLiteral("progressLeft"), QStringLiteral("progressRight"),
            QStringLiteral("gap"),       QStringLiteral("gapState"),     QStringLiteral("ticks"),
            QStringLiteral("startAt"),   QStringLiteral("effects")};
}

QVariantMap boardRow(const services::BoardCard& card, Instant now, const QByteArray& zone) {
    const Pill pill = pillOf(card);
    const Gap gap = gapOf(card, now);
    const bool over = card.session.state == SessionState::Left || card.session.state == SessionState::Signed;
    return {{QStringLiteral("sessionId"), card.session.id.text()},
            {QStringLiteral("name"), card.patient.familyName + QStringLiteral(", ") + card.patient.givenName},
            {QStringLiteral("place"), placeLine(card, zone)},
            {QStringLiteral("ordinal"), ordinalWords(card.session)},
            {QStringLiteral("pill"), pill.text},
            {QStringLiteral("tone"), toneKey(pill.tone)},
            {QStringLiteral("dots"), card.session.phase == CoursePhase::Induction
                                         ? std::max(card.session.plannedInPhase, card.session.ordinal)
                                         : 0},
            {QStringLiteral("dotsDone"), dotsDone(card.session)},
            {QStringLiteral("dotHalf"), !over},
            {QStringLiteral("share"), shareOf(card, now)},
            {QStringLiteral("progressLeft"), progressWords(card, now)},
            {QStringLiteral("progressRight"), isUnderWay(card.session.state) ? lastReading(card) : QString()},
            {QStringLiteral("gap"), gap.words},
            {QStringLiteral("gapState"), gap.state},
            {QStringLiteral("ticks"), ticksOf(card)},
            {QStringLiteral("startAt"), startWords(card, now, zone)},
            {QStringLiteral("effects"), static_cast<int>(card.openEffects.size())}};
}

ChairWords chairWords(const services::BoardCard& card, Instant now) {
    const Gap gap = gapOf(card, now);
    return {gap.words.isEmpty() ? pillOf(card).text : gap.words, gap.state};
}

QStringList wallRoles() {
    return {QStringLiteral("sessionId"), QStringLiteral("initials"), QStringLiteral("room"),
            QStringLiteral("stage"),     QStringLiteral("tone"),     QStringLiteral("minutes"),
            QStringLiteral("gap"),       QStringLiteral("gapState"), QStringLiteral("share"),
            QStringLiteral("ticks")};
}

QVariantMap wallRow(const services::BoardCard& card, Instant now) {
    // What is asked or decided before the dose is for nobody in the corridor.
    const Pill pill = card.session.state == SessionState::Arrived ? Pill{Words::tr("Arrived"), Tone::Neutral}
                                                                  : pillOf(card);
    const Gap gap = gapOf(card, now);
    return {{QStringLiteral("sessionId"), card.session.id.text()},
            {QStringLiteral("initials"), initialsOf(card.patient)},
            {QStringLiteral("room"), card.session.room},
            {QStringLiteral("stage"), pill.text},
            {QStringLiteral("tone"), toneKey(pill.tone)},
            {QStringLiteral("minutes"),
             card.session.startedAt ? Words::tr("%1 min").arg(minutesBetween(*card.session.startedAt, now))
                                    : QString()},
            {QStringLiteral("gap"), gap.words},
            {QStringLiteral("gapState"), gap.state},
            {QStringLiteral("share"), shareOf(card, now)},
            {QStringLiteral("ticks"), ticksOf(card)}};
}

} // namespace tidemark::app
