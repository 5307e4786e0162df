// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/BoosterWords.h"

#include "base/CalendarDay.h"
#include "text/DateWords.h"
#include "text/DoseWords.h"
#include "text/TrendWords.h"

#include <QCoreApplication>

namespace tidemark::app {
namespace {

using namespace Qt::StringLiterals;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(BoosterWords)
};

QString dayOf(Instant at, const QByteArray& zone) {
    return shortDayWords(calendarDay(at, zone));
}

QString rangeWords(const rules::BoosterProposal& proposal) {
    return proposal.shortestDays == proposal.longestDays
               ? QString()
               : Words::tr(", %1 to %2").arg(proposal.shortestDays).arg(proposal.longestDays);
}

} // namespace

QString boosterDueWords(const rules::BoosterWindow& window, rules::BoosterState state) {
    if (state == rules::BoosterState::Overdue) {
        return Words::tr("Due %1, overdue since %2")
            .arg(shortDayWords(window.due), shortDayWords(window.latest.addDays(1)));
    }
    return Words::tr("Due %1 (%2 to %3)")
        .arg(shortDayWords(window.due), shortDayWords(window.earliest), shortDayWords(window.latest));
}

QStringList wearOffLines(const rules::BoosterProposal& proposal) {
    QStringList lines{Words::tr("Wore off after %1 days (Kaplan-Meier median%2; n = %3)")
                          .arg(QString::number(proposal.medianDays), rangeWords(proposal),
                               QString::number(proposal.crossed + proposal.censored)),
                      Words::tr("%1 − %2 before it = %3")
                          .arg(QString::number(proposal.medianDays), daysWords(proposal.leadDays),
                               daysWords(proposal.intervalDays))};
    if (proposal.censored > 0) {
        lines << Words::tr("In %1 of them the response had not worn off").arg(proposal.censored);
    }
    return lines;
}

QStringList proposalWords(const rules::BoosterProposal& proposal, QDate lastSession) {
    QStringList lines = wearOffLines(proposal);
    lines.insert(2, Words::tr("%1 + %2 = %3")
                        .arg(shortDayWords(lastSession), daysWords(proposal.intervalDays),
                             shortDayWords(proposal.proposed)));
    return lines;
}

QString boosterMoveWords(const rules::BoosterDay& booster) {
    const char* line = nullptr;
    switch (booster.move) {
    case rules::BoosterMove::None:
        return {};
    case rules::BoosterMove::Closed:
        line = booster.outsideWindow
                   ? QT_TRANSLATE_NOOP("BoosterWords", "%1 is closed, as is its whole window: moved to %2")
                   : QT_TRANSLATE_NOOP("BoosterWords", "%1 is closed: moved to %2, the nearest open day");
        break;
    case rules::BoosterMove::Past:
        line = QT_TRANSLATE_NOOP("BoosterWords", "%1 has gone by: moved to %2");
        break;
    case rules::BoosterMove::PastClosed:
        line = QT_TRANSLATE_NOOP("BoosterWords", "%1 has gone by: moved to %2, the next open day");
        break;
    }
    return Words::tr(line).arg(dayWords(booster.due), dayWords(booster.day));
}

QString wearOffWords(const rules::WearOffPoint& point, const QByteArray& zone) {
    const QString from = dayOf(point.from, zone);
    switch (point.kind) {
    case rules::WearOffKind::Crossed:
        return Words::tr("%1: above the line after %n day(s)", nullptr, point.days).arg(from);
    case rules::WearOffKind::Censored:
        return Words::tr("%1: not worn off after %n day(s)", nullptr, point.days).arg(from);
    case rules::WearOffKind::NoResponse:
        return Words::tr("%1: no response").arg(from);
    case rules::WearOffKind::NoScore:
        return Words::tr("%1: no score").arg(from);
    }
    return {};
}

QString decisionWords(const rules::DecisionDue& due) {
    return due.occasion == DecisionOccasion::InductionEnd
               ? Words::tr("The induction is complete: %1 of %2. What follows?")
                     .arg(due.sessionsGiven)
                     .arg(due.planned)
               : Words::tr("%n day(s) since the last session, more than %1. What follows?", nullptr, due.days)
                     .arg(due.limit);
}

QString evidenceWords(const rules::DecisionEvidence& evidence, const QByteArray& zone) {
    if (!evidence.latest) {
        return Words::tr("There is no complete %1.").arg(evidence.scaleName);
    }
    const QString taken =
        evidence.afterLastSession
            ? Words::tr("Taken %1, after the last session.").arg(dayOf(evidence.latest->at, zone))
            : Words::tr("Taken %1, before the last dose.").arg(dayOf(evidence.latest->at, zone));
    if (!evidence.baseline || !evidence.points) {
        return Words::tr("%1 %2, without a baseline to compare it with. %3")
            .arg(evidence.scaleName, QString::number(evidence.latest->total), taken);
    }
    QString change =
        Words::tr("%1 point(s)", nullptr, std::abs(*evidence.points)).arg(signedNumber(*evidence.points));
    if (evidence.percent) {
        change += Words::tr(", %1 %").arg(signedNumber(qRound(*evidence.percent)));
    }
    return Words::tr("%1 %2 → %3: %4, %5. %6")
        .arg(evidence.scaleName, QString::number(evidence.baseline->total),
             QString::number(evidence.latest->total), change, outcomeMessage(evidence.word).text.toLower(),
             taken);
}

QString choiceWords(CourseChoice choice) {
    switch (choice) {
    case CourseChoice::Continue:
        return Words::tr("Continue with boosters or maintenance");
    case CourseChoice::Repeat:
        return Words::tr("Repeat the series");
    case CourseChoice::Stop:
        return Words::tr("Stop");
    case CourseChoice::Change:
        return Words::tr("Change the treatment");
    }
    return {};
}

QString decidedWords(const CourseDecision& decision, const QByteArray& zone) {
    QString line =
        Words::tr("%1: %2, %3")
            .arg(dayOf(decision.decidedAt, zone), choiceWords(decision.choice), decision.authorName);
    if (decision.latest) {
        const QString& scale = rules::shippedScales().responseScale().name;
        line += decision.baseline
                    ? Words::tr(" · %1 %2 → %3").arg(scale).arg(*decision.baseline).arg(*decision.latest)
                    : Words::tr(" · %1 %2").arg(scale).arg(*decision.latest);
    }
    return decision.reason.isEmpty() ? line : line + u" · "_s + decision.reason;
}

} // namespace tidemark::app
