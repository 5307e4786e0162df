// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/session/SessionPart.h"
#include "desktop/session/SessionStates.h"
#include "rules/dosing/PumpSegments.h"

namespace tidemark::app {

/// InfusionViewModel shows the pump and the clocks: time since Start, milligrams given, the next reading, and
/// what can be done.
class InfusionViewModel final : public tidemark::app::SessionPart {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the session.")
    Q_PROPERTY(tidemark::app::pump_state::Code pump READ pump NOTIFY moved)
    Q_PROPERTY(int elapsedSeconds READ elapsedSeconds NOTIFY moved)
    Q_PROPERTY(QString given READ given NOTIFY moved)
    Q_PROPERTY(QString dose READ dose NOTIFY changed)
    Q_PROPERTY(bool readingAwaited READ readingAwaited NOTIFY moved)
    Q_PROPERTY(int nextReadingSeconds READ nextReadingSeconds NOTIFY moved)
    Q_PROPERTY(QString nextReadingName READ nextReadingName NOTIFY moved)
    Q_PROPERTY(bool readingLate READ readingLate NOTIFY moved)
    Q_PROPERTY(QString endText READ endText NOTIFY moved)
    Q_PROPERTY(bool bagEmpty READ bagEmpty NOTIFY moved)
    Q_PROPERTY(QString rate READ rate NOTIFY changed)
    Q_PROPERTY(QString rateNumber READ rateNumber NOTIFY changed)

public:
    explicit InfusionViewModel(OpenSession& session);

    [[nodiscard]] pump_state::Code pump() const;
    /// Returns the seconds from Start to now, or to when the patient left; 0 before Start.
    [[nodiscard]] int elapsedSeconds() const;
    /// Returns the milligrams without the unit, "36.1".
    [[nodiscard]] QString given() const;
    /// Returns the dose that the session was started with; empty before.
    [[nodiscard]] QString dose() const;
    /// Says whether another set of vitals is due in this session.
    [[nodiscard]] bool readingAwaited() const;
    /// Returns the seconds until the next reading; below zero it is overdue.
    [[nodiscard]] int nextReadingSeconds() const;
    /// Returns which minute of the session the next set is due at.
    [[nodiscard]] QString nextReadingName() const;
    /// Says whether that set is later than the protocol's patience.
    [[nodiscard]] bool readingLate() const;
    /// Returns "Ends 10:47", "Paused at 10:31", "Ended 10:47 · earliest leave 11:47".
    [[nodiscard]] QString endText() const;
    /// Returns whether by its running time the bag should be empty: the infusion can be ended.
    [[nodiscard]] bool bagEmpty() const;
    /// Returns the rate of a running pump; empty while it does not run.
    [[nodiscard]] QString rate() const;
    /// Returns the rate as a number alone, to be changed in its field.
    [[nodiscard]] QString rateNumber() const;

    /// Stops the pump for now; the reason may be empty. Like the others here it returns false where it is
    /// refused, and `error` says why.
    Q_INVOKABLE bool pause(const QString& reason);
    /// Goes on at the rate before the pause.
    Q_INVOKABLE bool resume();
    /// Records the rate that the pump shows now, in mL/h, as typed. One above the order's is refused until
    /// the same number is typed once more.
    Q_INVOKABLE bool changeRate(const QString& millilitresPerHour, const QString& reason);
    /// Ends the infusion before all of it was given, with why.
    Q_INVOKABLE bool stopEarly(const QString& reason);
    /// Records that all of it was given.
    Q_INVOKABLE bool complete();

signals:
    /// Tells that the clock or the record moved.
    void moved();
    /// Tells that the new rate is above the order's: it is read off the pump and typed once more.
    void rateToReadAgain();

protected:
    void begin() override { m_rateRefused.clear(); }
    void tick() override { emit moved(); }

private:
    [[nodiscard]] rules::PumpState pumpState() const;
    [[nodiscard]] std::optional<Instant> next() const;
    [[nodiscard]] std::optional<Instant> emptyAt() const;
    [[nodiscard]] qint64 minutesSince(Instant at) const;
    [[nodiscard]] MillilitresPerHour presentRate() const;

    QString m_rateRefused; ///< The rate above the order's that was typed once.
};

} // namespace tidemark::app
