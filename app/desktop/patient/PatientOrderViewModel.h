// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/looks/Tones.h"
#include "desktop/patient/PatientPart.h"
#include "domain/Order.h"
#include "text/OrderWords.h"

#include <optional>

namespace tidemark::app {

/// PatientOrderViewModel shows the order in force on the patient page: the dose, until when, on hold or not,
/// the payer's authorisation.
class PatientOrderViewModel final : public tidemark::app::PatientPart {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the patient page.")
    Q_PROPERTY(bool exists READ exists NOTIFY changed)
    Q_PROPERTY(QString line READ line NOTIFY changed)
    Q_PROPERTY(QString validity READ validity NOTIFY changed)
    Q_PROPERTY(QString authorisation READ authorisation NOTIFY changed)
    Q_PROPERTY(int tone READ toneNumber NOTIFY changed)
    Q_PROPERTY(QString holdWords READ holdWords NOTIFY changed)
    Q_PROPERTY(bool mayOrder READ mayOrder NOTIFY changed)

public:
    using PatientPart::PatientPart;

    [[nodiscard]] bool exists() const { return m_order.has_value(); }
    /// Says, without an order, what is missing and who writes it.
    [[nodiscard]] QString line() const;
    /// Returns what of the order ends soon or has ended; empty where nothing does.
    [[nodiscard]] const QString& validity() const { return m_standing.validity; }
    /// Returns the authorisation with the days that are left; empty where none is needed.
    [[nodiscard]] const QString& authorisation() const { return m_standing.authorisation; }
    /// Returns Bad without an order in force or with one on hold, else that of orderStanding().
    [[nodiscard]] Tone tone() const;
    [[nodiscard]] int toneNumber() const { return numberOfTone(tone()); }
    /// Returns "On hold: new chest pain"; empty where it is not.
    [[nodiscard]] QString holdWords() const;
    [[nodiscard]] bool mayOrder() const { return may(rules::Command::WriteOrder); }

    /// Stops the treatment for now. It returns false without a reason or without an order, and for who is no
    /// prescriber.
    Q_INVOKABLE bool hold(const QString& reason);
    /// Lets sessions start by the order again. It returns false where none is on hold, and for who is no
    /// prescriber.
    Q_INVOKABLE bool liftHold();

protected:
    void forget() override;
    void read() override;

private:
    std::optional<Order> m_order;
    OrderStanding m_standing;
};

} // namespace tidemark::app
