// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/session/SessionPart.h"

#include <QStringList>

namespace tidemark::app {

/// SessionHeaderViewModel is the fixed head of the session: who it is, and the order's arithmetic in full.
class SessionHeaderViewModel final : public tidemark::app::SessionPart {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the session.")
    Q_PROPERTY(QString patientName READ patientName NOTIFY changed)
    Q_PROPERTY(QString birthLine READ birthLine NOTIFY changed)
    Q_PROPERTY(QString otherDay READ otherDay NOTIFY changed)
    Q_PROPERTY(QStringList allergies READ allergies NOTIFY changed)
    Q_PROPERTY(QString allergyAnswer READ allergyAnswer NOTIFY changed)
    Q_PROPERTY(bool allergiesAsked READ areAllergiesAsked NOTIFY changed)
    Q_PROPERTY(QStringList contraindications READ contraindications NOTIFY changed)
    Q_PROPERTY(QStringList cautions READ cautions NOTIFY changed)
    Q_PROPERTY(QStringList severe READ severe NOTIFY changed)
    Q_PROPERTY(QString room READ room NOTIFY changed)
    Q_PROPERTY(QString stateName READ stateName NOTIFY changed)
    Q_PROPERTY(QString course READ course NOTIFY changed)
    Q_PROPERTY(QString orderBefore READ orderBefore NOTIFY changed)
    Q_PROPERTY(QString dose READ dose NOTIFY changed)
    Q_PROPERTY(QString orderAfter READ orderAfter NOTIFY changed)
    Q_PROPERTY(QString pumpNow READ pumpNow NOTIFY moved)
    Q_PROPERTY(QString prescriber READ prescriber NOTIFY changed)
    Q_PROPERTY(QStringList concerns READ concerns NOTIFY changed)

public:
    explicit SessionHeaderViewModel(OpenSession& session);

    [[nodiscard]] QString patientName() const;
    /// Returns "1984-03-02 · 42 y · male".
    [[nodiscard]] QString birthLine() const;
    /// Returns the day of a session that is not of today: "Fri 20 Nov 2026"; empty on its own day.
    [[nodiscard]] QString otherDay() const;
    [[nodiscard]] QStringList allergies() const;
    /// Returns what it means that no allergy is listed: none known, or not asked.
    [[nodiscard]] QString allergyAnswer() const;
    [[nodiscard]] bool areAllergiesAsked() const;
    /// Returns the contraindications that are present (RiskSigns).
    [[nodiscard]] QStringList contraindications() const;
    /// Returns what calls for caution, also what nobody has asked yet (RiskSigns).
    [[nodiscard]] QStringList cautions() const;
    /// Returns every value that is severe now, whichever set has it: "SpO₂ 82".
    [[nodiscard]] QStringList severe() const;
    /// Returns "Cancelled", "Entered in error".
    [[nodiscard]] QString stateName() const;
    [[nodiscard]] QString room() const;
    /// Returns "Induction infusion 2 of 6", "Booster 3".
    [[nodiscard]] QString course() const;
    /// Returns "ketamine IV 0.5 mg/kg × 82.0 kg = ".
    [[nodiscard]] QString orderBefore() const;
    /// Returns "41 mg"; empty while there is no weight.
    [[nodiscard]] QString dose() const;
    /// Returns " over 40 min · 0.82 mL of 50 mg/mL in 100 mL · 150 mL/h".
    [[nodiscard]] QString orderAfter() const;
    /// Returns "now 100 mL/h" once the rate is another than the order's, "paused 4 min: toilet"; else empty.
    [[nodiscard]] QString pumpNow() const;
    /// Returns who wrote the order that the session goes by.
    [[nodiscard]] QString prescriber() const;
    /// Returns the order's soft guard rails in words.
    [[nodiscard]] QStringList concerns() const;

signals:
    /// Tells that the clock or the record moved.
    void moved();

protected:
    void tick() override { emit moved(); }
};

} // namespace tidemark::app
