// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/looks/Tones.h"

#include <QList>
#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

namespace tidemark::app {

/// This is what the calendar and the plan of a course show.

/// A ScheduleVisit is one session as the calendar shows it.
struct ScheduleVisit {
    Q_GADGET
    QML_VALUE_TYPE(scheduleVisit)
    Q_PROPERTY(QString sessionId MEMBER sessionId CONSTANT)
    Q_PROPERTY(QString patientId MEMBER patientId CONSTANT)
    Q_PROPERTY(QString day MEMBER day CONSTANT)
    Q_PROPERTY(QString time MEMBER time CONSTANT)
    Q_PROPERTY(QString name MEMBER name CONSTANT)
    Q_PROPERTY(QString place MEMBER place CONSTANT)
    Q_PROPERTY(QString state MEMBER state CONSTANT)
    Q_PROPERTY(int tone READ toneNumber CONSTANT)
    Q_PROPERTY(QString mark MEMBER mark CONSTANT)
    Q_PROPERTY(bool calledOff MEMBER calledOff CONSTANT)
    Q_PROPERTY(bool movable MEMBER movable CONSTANT)
    Q_PROPERTY(QString from MEMBER from CONSTANT)

public:
    QString sessionId;
    QString patientId;
    QString day;  ///< ISO 8601.
    QString time; ///< "10:00"
    QString name;
    QString place; ///< Its place in the course.
    QString state; ///< In words.
    Tone tone = Tone::Neutral;
    QString mark; ///< What a person should look at.
    bool calledOff = false;
    bool movable = false;
    QString from; ///< The day it would leave, where it would come to this one.

    [[nodiscard]] int toneNumber() const { return numberOfTone(tone); }

    friend bool operator==(const ScheduleVisit&, const ScheduleVisit&) = default;
};

/// VisitDetails is what is said of the chosen session besides.
struct VisitDetails {
    Q_GADGET
    QML_VALUE_TYPE(visitDetails)
    Q_PROPERTY(QString when MEMBER when CONSTANT)
    Q_PROPERTY(QString window MEMBER window CONSTANT)
    Q_PROPERTY(QString room MEMBER room CONSTANT)
    Q_PROPERTY(QString protocol MEMBER protocol CONSTANT)

public:
    QString when;
    QString window; ///< The days it may be moved in.
    QString room;
    QString protocol;

    friend bool operator==(const VisitDetails&, const VisitDetails&) = default;
};

/// A CalendarDay is one day of the calendar.
struct CalendarDay {
    Q_GADGET
    QML_VALUE_TYPE(calendarDay)
    Q_PROPERTY(QString day MEMBER day CONSTANT)
    Q_PROPERTY(QString weekday MEMBER weekday CONSTANT)
    Q_PROPERTY(QString title MEMBER title CONSTANT)
    Q_PROPERTY(bool closed MEMBER closed CONSTANT)
    Q_PROPERTY(QString note MEMBER note CONSTANT)
    Q_PROPERTY(bool today MEMBER today CONSTANT)
    Q_PROPERTY(QList<tidemark::app::ScheduleVisit> visits MEMBER visits CONSTANT)

public:
    QString day; ///< ISO 8601.
    QString weekday;
    QString title;
    bool closed = false;
    QString note; ///< Why it is closed.
    bool today = false;
    QList<ScheduleVisit> visits;

    friend bool operator==(const CalendarDay&, const CalendarDay&) = default;
};

/// A PlannedSessionRow is one session of a proposed course.
struct PlannedSessionRow {
    Q_GADGET
    QML_VALUE_TYPE(plannedSessionRow)
    Q_PROPERTY(int number MEMBER number CONSTANT)
    Q_PROPERTY(QString place MEMBER place CONSTANT)
    Q_PROPERTY(QString when MEMBER when CONSTANT)
    Q_PROPERTY(QString window MEMBER window CONSTANT)
    Q_PROPERTY(bool outside MEMBER outside CONSTANT)

public:
    int number = 0;
    QString place;
    QString when;
    QString window;
    bool outside = false; ///< Outside its window.

    friend bool operator==(const PlannedSessionRow&, const PlannedSessionRow&) = default;
};

namespace schedule_step {
Q_NAMESPACE
QML_NAMED_ELEMENT(ScheduleStep)

/// Code says what is asked about the chosen session, before it is kept.
enum class Code { None, Move, Missed, NoShow, Stop };
Q_ENUM_NS(Code)
} // namespace schedule_step

} // namespace tidemark::app
