// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/looks/Tones.h"
#include "desktop/patient/PatientPart.h"
#include "desktop/patient/PatientRows.h"
#include "desktop/schedule/AskedPlan.h"
#include "services/courses/Boosters.h"

#include <QList>
#include <QStringList>

namespace tidemark::app {

/// PatientBoosterViewModel shows the next booster on the patient page: what is decided, what this patient's
/// own wear-off proposes with its arithmetic and raw points, and the plan.
class PatientBoosterViewModel final : public tidemark::app::PatientPart {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the patient page.")
    Q_PROPERTY(bool shown READ isShown NOTIFY changed)
    Q_PROPERTY(QString standing READ standing NOTIFY changed)
    Q_PROPERTY(int tone READ toneNumber NOTIFY changed)
    Q_PROPERTY(QString pill READ pill NOTIFY changed)
    Q_PROPERTY(QStringList arithmetic READ arithmetic NOTIFY changed)
    Q_PROPERTY(QList<tidemark::app::WearOffMark> points READ points NOTIFY changed)
    Q_PROPERTY(double longestDays READ longestDays NOTIFY changed)
    Q_PROPERTY(QString proposedDay READ proposedDay NOTIFY changed)
    Q_PROPERTY(QString proposedWords READ proposedWords NOTIFY changed)
    Q_PROPERTY(QString interval READ interval NOTIFY changed)
    Q_PROPERTY(bool planned READ isPlanned NOTIFY changed)
    Q_PROPERTY(bool mayPlan READ mayPlan NOTIFY changed)
    Q_PROPERTY(bool reasonAsked READ isReasonAsked NOTIFY errorChanged)

public:
    using PatientPart::PatientPart;

    [[nodiscard]] bool isShown() const { return m_view.has_value(); }
    /// Returns "Booster planned Mon 24 May 2026 · 10:00", "Due …", "No interval decided."
    [[nodiscard]] QString standing() const;
    /// Returns Bad while the booster is overdue, Warn while it is due, Good where it is planned or there is
    /// none, else Neutral.
    [[nodiscard]] Tone tone() const;
    [[nodiscard]] int toneNumber() const { return numberOfTone(tone()); }
    /// Returns "overdue", "due", "planned"; empty otherwise.
    [[nodiscard]] QString pill() const;
    /// Returns how the proposed day comes about, a sentence each; where none is proposed, why.
    [[nodiscard]] QStringList arithmetic() const;
    /// Returns one point for each earlier treatment that says something.
    [[nodiscard]] QList<WearOffMark> points() const;
    /// Returns the end of their axis.
    [[nodiscard]] double longestDays() const;
    /// Returns the proposed day, ISO 8601: by the decided interval, else by wear-off; it is an open day,
    /// never before today. It is empty without either.
    [[nodiscard]] QString proposedDay() const;
    /// Returns proposedDay() in words; empty where none is proposed.
    [[nodiscard]] QString proposedWords() const;
    /// Returns the decided interval in days, as text for its field; empty without one.
    [[nodiscard]] QString interval() const;
    [[nodiscard]] bool isPlanned() const { return m_view && m_view->planned; }
    [[nodiscard]] bool mayPlan() const { return may(rules::Command::PlanCourse); }

    /// Returns whether something is asked about the day: it is planned for a reason only.
    [[nodiscard]] bool isReasonAsked() const { return m_asked.isAsking(); }

    /// Plans the booster: `day` is ISO 8601, `time` "10:00". It returns false where it is refused, or asked
    /// about: `error` says what.
    Q_INVOKABLE bool plan(const QString& day, const QString& time, const QString& reason = {});
    /// Takes back the question about the day: another one is typed, or nobody has a reason.
    Q_INVOKABLE void forgetPlan();
    /// Returns closedDayWarning() of a typed day.
    Q_INVOKABLE QString dayWarning(const QString& day) const;
    /// Keeps the interval between boosters in days, as typed. It returns false where it is refused, and
    /// `error` says why.
    Q_INVOKABLE bool keepInterval(const QString& days);

protected:
    void forget() override {
        m_view.reset();
        m_asked.clear();
    }
    void read() override;

private:
    [[nodiscard]] QDate proposed() const;
    [[nodiscard]] QStringList movedWords() const;

    std::optional<services::BoosterView> m_view;
    AskedPlan m_asked;
};

} // namespace tidemark::app
