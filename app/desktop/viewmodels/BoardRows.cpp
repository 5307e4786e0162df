// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/viewmodels/BoardRows.h"

#include "desktop/messages/DateWords.h"
#include "desktop/messages/Message.h"
#include "desktop/messages/SessionWords.h"

#include <QCoreApplication>

#include <algorithm>

namespace tidemark::app {
namespace {

QString words(const char* text) {
    return QCoreApplication::translate("Board", text);
}

struct Pill {
    QString text;
    Tone tone = Tone::Neutral;
};

Pill readingPill(const services::BoardCard& card, Instant now, const Pill& otherwise) {
    if (!card.nextReading) {
        return otherwise;
    }
    const int minutes = minutesBetween(now, *card.nextReading);
    if (minutes > 0) {
        return otherwise;
    }
    return {minutes < -5 ? words("Reading late") : words("Reading due"), Tone::Warn};
}

QString dosingWords(Route route) {
    return route == Route::Nasal ? words("Spraying") : words("Infusing");
}

QString routeWords(Route route) {
    switch (route) {
    case Route::Intravenous:
        return words("IV");
    case Route::Intramuscular:
        return words("IM");
    case Route::Nasal:
        return words("Spray");
    }
    return {};
}

Pill pillOf(const services::BoardCard& card, Instant now) {
    switch (card.session.state) {
    case SessionState::Planned:
        return card.scoresDue ? Pill{words("PHQ-9 due"), Tone::Warn}
                              : Pill{words("Not arrived"), Tone::Neutral};
    case SessionState::Arrived:
        if (card.onHold) {
            return {words("On hold"), Tone::Bad};
        }
        if (card.releaseAsked) {
            return {words("Release asked"), Tone::Warn};
        }
        return card.scoresDue ? Pill{words("PHQ-9 due"), Tone::Warn} : Pill{words("Arrived"), Tone::Active};
    case SessionState::Dosing:
        return card.paused ? Pill{words("Paused"), Tone::Warn}
                           : readingPill(card, now, {dosingWords(card.session.route), Tone::Active});
    case SessionState::Monitoring:
        return card.readyToLeave ? Pill{words("Ready to leave"), Tone::Good}
                                 : readingPill(card, now, {words("Monitoring"), Tone::Active});
    case SessionState::Left:
        return {words("To sign"), Tone::Info};
    case SessionState::Signed:
        return {words("Signed"), Tone::Good};
    case SessionState::Cancelled:
        return {words("Cancelled"), Tone::Neutral};
    case SessionState::Missed:
        return {words("Missed"), Tone::Neutral};
    case SessionState::NoShow:
        return {words("Did not come"), Tone::Neutral};
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
        parts << words("%1 %2 mg")
                     .arg(routeWords(card.session.route))
                     .arg(card.dose->value, 0, 'f', 1)
                     .replace(QLatin1String(".0 mg"), QLatin1String(" mg"));
    }
    return parts.join(QStringLiteral(" · "));
}

QString lastReading(const services::BoardCard& card) {
    if (card.lastReading && card.lastReading->systolic && card.lastReading->diastolic) {
        return words("last %1/%2").arg(*card.lastReading->systolic).arg(*card.lastReading->diastolic);
    }
    return {};
}

void addProgress(QVariantMap& row, const services::BoardCard& card, Instant now) {
    double share = -1;
    QString left;
    QString right;
    if (card.session.state == SessionState::Dosing && card.session.startedAt) {
        const int minutes = minutesBetween(*card.session.startedAt, now);
        const bool infusion = card.duration.value > 0;
        share = infusion ? static_cast<double>(minutes) / card.duration.value : 0;
        left = infusion ? words("%1 of %2 min").arg(minutes).arg(card.duration.value)
                        : words("%1 min since the first").arg(minutes);
        if (card.nextReading) {
            const int next = minutesBetween(now, *card.nextReading);
            right = next > 0 ? words("BP due in %1 min").arg(next) : words("BP due now");
        }
    } else if (card.session.state == SessionState::Monitoring && card.session.pumpEndedAt) {
        const int minutes = minutesBetween(*card.session.pumpEndedAt, now);
        const double stay = std::max(1, card.minimumStay.value);
        share = card.readyToLeave ? 1 : std::min(0.95, minutes / stay);
        left = card.readyToLeave ? words("complete") : words("%1 min since end").arg(minutes);
        right = lastReading(card);
    }
    row.insert(QStringLiteral("share"), std::clamp(share, -1.0, 1.0));
    row.insert(QStringLiteral("progressLeft"), left);
    row.insert(QStringLiteral("progressRight"), right);
}

/// How many sessions of the phase are done, this one counted as half while it runs.
int dotsDone(const Session& session) {
    const bool over = session.state == SessionState::Left || session.state == SessionState::Signed;
    return over ? session.ordinal : session.ordinal - 1;
}

/// The time alone where it was today, else the day.
QString sinceWords(Instant since, Instant now, const QByteArray& zone) {
    const QDate day = toLocal(since, zone).date();
    return day == toLocal(now, zone).date() ? clockWords(since, zone) : dayWords(day);
}

} // namespace

QStringList boardRoles() {
    return {QStringLiteral("sessionId"), QStringLiteral("name"),         QStringLiteral("place"),
            QStringLiteral("ordinal"),   QStringLiteral("pill"),         QStringLiteral("tone"),
            QStringLiteral("dots"),      QStringLiteral("dotsDone"),     QStringLiteral("dotHalf"),
            QStringLiteral("share"),     QStringLiteral("progressLeft"), QStringLiteral("progressRight"),
            QStringLiteral("effects")};
}

QVariantMap boardRow(const services::BoardCard& card, Instant now, const QByteArray& zone) {
    const Pill pill = pillOf(card, now);
    const bool over = card.session.state == SessionState::Left || card.session.state == SessionState::Signed;
    QVariantMap row{
        {QStringLiteral("sessionId"), card.session.id.text()},
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
        {QStringLiteral("effects"), static_cast<int>(card.openEffects.size())}};
    addProgress(row, card, now);
    return row;
}

QStringList attentionRoles() {
    return {QStringLiteral("key"),  QStringLiteral("title"),     QStringLiteral("detail"),
            QStringLiteral("tone"), QStringLiteral("sessionId"), QStringLiteral("patientId")};
}

namespace {

/// The day of a monitoring form, seen from today.
QString formDueWords(int daysLeft) {
    if (daysLeft < 0) {
        return words("%1 d ago").arg(-daysLeft);
    }
    return daysLeft == 0 ? words("today") : words("in %1 d").arg(daysLeft);
}

} // namespace

QVariantMap attentionRow(const services::AttentionLine& line, Instant now, const QByteArray& zone) {
    QString title;
    QString next;
    Tone tone = line.urgent ? Tone::Bad : Tone::Warn;
    switch (line.kind) {
    case services::AttentionKind::Item9:
        title = words("PHQ-9 item 9 answered %1").arg(line.number);
        next = words("review before dosing");
        tone = Tone::Bad;
        break;
    case services::AttentionKind::Unsigned:
        title = words("Session not signed");
        next = words("since %1").arg(sinceWords(line.since, now, zone));
        tone = line.urgent ? Tone::Warn : Tone::Info;
        break;
    case services::AttentionKind::ReadingLate:
        title = words("Reading late by %1 min").arg(line.number);
        next = words("measure now");
        break;
    case services::AttentionKind::PressureHigh:
        title = words("Systolic pressure %1").arg(line.number);
        next = words("measure again");
        tone = Tone::Bad;
        break;
    case services::AttentionKind::OrderMissing:
        title = words("No order in force");
        next = words("ask the psychiatrist");
        break;
    case services::AttentionKind::FormDue:
        title = line.number < 0 ? words("Monitoring form overdue") : words("Monitoring form due");
        next = formDueWords(line.number);
        break;
    }
    return {{QStringLiteral("key"), QStringLiteral("%1 %2 %3")
                                            .arg(static_cast<int>(line.kind))
                                            .arg(line.session.text(), line.patient.text()) +
                                        line.scaleResult.text()},
            {QStringLiteral("title"), title},
            {QStringLiteral("detail"), line.patientName + QStringLiteral(" · ") + next},
            {QStringLiteral("tone"), toneKey(tone)},
            {QStringLiteral("sessionId"), line.session.text()},
            {QStringLiteral("patientId"), line.patient.text()}};
}

} // namespace tidemark::app
