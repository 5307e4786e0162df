// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/patient/PatientBoosterViewModel.h"

#include "fields/TypedDays.h"
#include "text/BoosterWords.h"
#include "text/ClosedDayWords.h"
#include "text/DateWords.h"

#include <QTime>

#include <algorithm>

namespace tidemark::app {

using namespace Qt::StringLiterals;

QString PatientBoosterViewModel::standing() const {
    if (!m_view) {
        return {};
    }
    if (m_view->planned) {
        return tr("Planned for %1")
            .arg(dayAndClockWords(m_view->planned->plannedAt, context().clock().zone()));
    }
    return m_view->window ? boosterDueWords(*m_view->window, m_view->state) : tr("Nothing is decided yet.");
}

Tone PatientBoosterViewModel::tone() const {
    if (!m_view || m_view->planned) {
        return Tone::Good;
    }
    return m_view->state == rules::BoosterState::Overdue ? Tone::Bad
           : m_view->state == rules::BoosterState::Due   ? Tone::Warn
                                                         : Tone::Neutral;
}

QString PatientBoosterViewModel::pill() const {
    if (!m_view) {
        return {};
    }
    if (m_view->planned) {
        return tr("planned");
    }
    return m_view->state == rules::BoosterState::Overdue ? tr("overdue")
           : m_view->state == rules::BoosterState::Due   ? tr("due")
                                                         : QString();
}

QStringList PatientBoosterViewModel::arithmetic() const {
    if (!m_view) {
        return {};
    }
    if (m_view->proposal && m_view->window) {
        // What was decided is the answer; the arithmetic beside it names no other day.
        return QStringList{tr("Decided: every %n day(s).", nullptr, *m_view->course.boosterIntervalDays)} +
               wearOffLines(*m_view->proposal) + movedWords();
    }
    if (m_view->proposal) {
        return proposalWords(*m_view->proposal, m_view->lastSession) + movedWords();
    }
    const QString reason =
        m_view->wearOff.crossed == 0
            ? tr("No proposal: no response has been seen to wear off yet.")
            : tr("No proposal: more than half of the responses had not worn off when last asked.");
    return QStringList{reason} + movedWords();
}

QStringList PatientBoosterViewModel::movedWords() const {
    const QString line = m_view->day ? boosterMoveWords(*m_view->day) : QString();
    return line.isEmpty() ? QStringList() : QStringList{line};
}

QList<WearOffMark> PatientBoosterViewModel::points() const {
    QList<WearOffMark> rows;
    if (m_view) {
        for (const rules::WearOffPoint& point : m_view->wearOff.points) {
            const bool crossed = point.kind == rules::WearOffKind::Crossed;
            if (crossed || point.kind == rules::WearOffKind::Censored) {
                rows.append({point.days, crossed, wearOffWords(point, context().clock().zone())});
            }
        }
    }
    return rows;
}

double PatientBoosterViewModel::longestDays() const {
    int longest = 28;
    if (m_view) {
        for (const rules::WearOffPoint& point : m_view->wearOff.points) {
            longest = std::max(longest, point.days);
        }
    }
    return longest;
}

QDate PatientBoosterViewModel::proposed() const {
    return m_view && m_view->day ? m_view->day->day : QDate();
}

QString PatientBoosterViewModel::proposedDay() const {
    return proposed().toString(Qt::ISODate);
}

QString PatientBoosterViewModel::proposedWords() const {
    return proposed().isValid() ? dayWords(proposed()) : QString();
}

QString PatientBoosterViewModel::interval() const {
    return m_view && m_view->course.boosterIntervalDays ? QString::number(*m_view->course.boosterIntervalDays)
                                                        : QString();
}

bool PatientBoosterViewModel::plan(const QString& day, const QString& time, const QString& reason) {
    services::Boosters boosters(context().clinic(), context().actor());
    const services::BoosterVisit visit{
        patient(), day, fields::readTimeOfDay(time).value_or(QTime()), {}, reason.trimmed()};
    const auto questions = boosters.questions(visit);
    if (questions && !m_asked.settles(*questions, visit.reason)) {
        setError(m_asked.words());
        return false;
    }
    m_asked.clear();
    return questions ? settle(boosters.plan(visit)) : settle(questions);
}

void PatientBoosterViewModel::forgetPlan() {
    m_asked.clear();
    setError({});
}

QString PatientBoosterViewModel::dayWarning(const QString& day) const {
    // The page may ask while the clinic is being left.
    if (!context().isSeated()) {
        return {};
    }
    const auto opening = services::OpeningDays(context().clinic(), context().actor()).view();
    return opening ? closedDayWarning(*opening, day) : QString();
}

bool PatientBoosterViewModel::keepInterval(const QString& days) {
    return m_view && settle(services::Boosters(context().clinic(), context().actor())
                                .setInterval({m_view->course.id, days}));
}

void PatientBoosterViewModel::read() {
    m_view = taken(services::Boosters(context().clinic(), context().actor()).ofPatient(patient()));
}

} // namespace tidemark::app
