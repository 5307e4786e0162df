// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/drugs/WitnessChoice.h"
#include "desktop/session/SessionPart.h"
#include "desktop/shell/FieldErrors.h"
#include "desktop/shell/KeyWork.h"
#include "services/drugs/DrugUse.h"

namespace tidemark::app {

/// DrugUseViewModel shows the vials and devices of the shown session: drawing up before Start, and what
/// becomes of the remainder.
class DrugUseViewModel final : public tidemark::app::SessionPart {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the session.")
    Q_PROPERTY(bool drawOpen READ isDrawOpen NOTIFY changed)
    Q_PROPERTY(bool missing READ isMissing NOTIFY changed)
    Q_PROPERTY(bool stockless READ isStockless NOTIFY changed)
    Q_PROPERTY(QStringList offers READ offers NOTIFY changed)
    Q_PROPERTY(int offer READ offer WRITE setOffer NOTIFY changed)
    Q_PROPERTY(QString arithmetic READ arithmetic NOTIFY changed)
    Q_PROPERTY(QString concern READ concern NOTIFY changed)
    Q_PROPERTY(QString vialTotal READ vialTotal NOTIFY changed)
    Q_PROPERTY(QString vialStrength READ vialStrength NOTIFY changed)
    Q_PROPERTY(bool otherStrength READ isOtherStrength NOTIFY changed)
    Q_PROPERTY(QStringList drawn READ drawn NOTIFY changed)
    Q_PROPERTY(bool wasteOpen READ isWasteOpen NOTIFY changed)
    Q_PROPERTY(bool unused READ isUnused NOTIFY changed)
    Q_PROPERTY(QString proposal READ proposal NOTIFY changed)
    Q_PROPERTY(QString rest READ rest NOTIFY changed)
    Q_PROPERTY(bool devices READ isDevices NOTIFY changed)
    Q_PROPERTY(bool witnessNeeded READ isWitnessNeeded NOTIFY changed)
    Q_PROPERTY(bool busy READ isBusy NOTIFY busyChanged)
    Q_PROPERTY(QStringList closed READ closed NOTIFY changed)
    Q_PROPERTY(QStringList witnesses READ witnesses NOTIFY changed)
    Q_PROPERTY(int proposedWitness READ proposedWitness NOTIFY changed)
    Q_PROPERTY(tidemark::app::FieldErrors errors READ errors NOTIFY errorsChanged)

public:
    explicit DrugUseViewModel(OpenSession& session);

    /// Returns true before Start, while nothing is drawn up or something is.
    [[nodiscard]] bool isDrawOpen() const;
    /// Returns true after Start, where stock is kept and no vial was entered.
    [[nodiscard]] bool isMissing() const;
    /// Returns whether nothing in the safe fits the order.
    [[nodiscard]] bool isStockless() const { return m_offers.empty(); }
    /// Returns "Lot KT-100 · 50 mg/mL, 10 mL · 5 vials · expires 2027-03-31".
    [[nodiscard]] QStringList offers() const;
    [[nodiscard]] int offer() const { return m_offer; }
    void setOffer(int index);
    /// Returns "41 mg = 0.82 mL of 1 vial (500 mg)".
    [[nodiscard]] QString arithmetic() const;
    /// Returns what is unusual about the chosen lot: too little for the dose, another strength, soon expired;
    /// else empty.
    [[nodiscard]] QString concern() const;
    /// Returns "500 mg": all that is in the vial; empty for a device.
    [[nodiscard]] QString vialTotal() const;
    /// Returns "50 mg/mL × 10 mL".
    [[nodiscard]] QString vialStrength() const;
    /// Returns whether it is not the strength that the order names: drawing up asks for a reason.
    [[nodiscard]] bool isOtherStrength() const;
    /// Returns what was taken out and is still open, a line each.
    [[nodiscard]] QStringList drawn() const;
    /// Says whether what is left can be wasted: something is open, and the dose is over.
    [[nodiscard]] bool isWasteOpen() const;
    /// Returns whether nothing of it was given: it may go back to the safe.
    [[nodiscard]] bool isUnused() const;
    /// Returns "Removed 500 mg − given 41 mg =".
    [[nodiscard]] QString proposal() const;
    /// Returns how much is left of what was taken out; empty while the dose goes on.
    [[nodiscard]] QString rest() const;
    /// Returns whether they are devices or sprays, which leave the safe by the key that gives them; devices
    /// are discarded before a witness even when empty.
    [[nodiscard]] bool isDevices() const;
    /// Says whether closing needs a second person: drug is left, or used devices are discarded.
    [[nodiscard]] bool isWitnessNeeded() const;
    /// Returns what became of the units that are closed, a line each.
    [[nodiscard]] QStringList closed() const;
    [[nodiscard]] QStringList witnesses() const { return m_witness.names(); }
    [[nodiscard]] int proposedWitness() const { return m_witness.proposed(); }
    [[nodiscard]] const FieldErrors& errors() const { return m_errors; }

    /// Draws up. The reason is for a vial of another strength than ordered; else it is empty.
    Q_INVOKABLE void draw(const QString& reason);
    /// Returns whether a PIN is being tried. Nothing else is discarded meanwhile.
    [[nodiscard]] bool isBusy() const { return m_keys.isBusy(); }
    /// Records the use with the remainder wasted in the session that is shown now, and tells with wasted().
    Q_INVOKABLE void waste(int witness, const QString& pin);
    /// Puts unopened units back.
    Q_INVOKABLE void putBack();
    /// Takes away what was said of the fields: something else is being typed.
    Q_INVOKABLE void clearErrors();

signals:
    void errorsChanged();
    void busyChanged();
    /// Tells that waste() recorded it.
    void wasted();

protected:
    void begin() override;
    void refresh() override;
    void refreshReadings() override {}

private:
    /// Returns the line with what its time and reason add: late, from paper, a correction.
    [[nodiscard]] QString withStamp(const QString& line, const DrugMovement& movement) const;
    bool settleUse(const Result<std::vector<DrugMovement>>& written);
    [[nodiscard]] services::DrugUse use() const { return session().service<services::DrugUse>(); }
    [[nodiscard]] const services::DrawOffer* chosen() const;

    KeyWork m_keys;
    WitnessChoice m_witness;
    std::vector<services::DrawOffer> m_offers;
    int m_offer = 0;
    services::UseProposal m_use;
    FieldErrors m_errors;
};

} // namespace tidemark::app
