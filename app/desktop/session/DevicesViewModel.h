// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/session/SessionPart.h"
#include "desktop/session/SessionStates.h"
#include "rules/dosing/Doses.h"
#include "services/drugs/DrugUse.h"
#include "services/sessions/SessionDoses.h"

namespace tidemark::app {

/// DevicesViewModel shows the devices of a nasal spray and the injection: lot and expiry picked once, out of
/// the safe where the clinic keeps its drugs there; the next device, and the two clocks.
class DevicesViewModel final : public tidemark::app::SessionPart {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the session.")
    Q_PROPERTY(tidemark::app::route::Code route READ route NOTIFY changed)
    Q_PROPERTY(bool sprays READ sprays NOTIFY changed)
    Q_PROPERTY(int given READ given NOTIFY changed)
    Q_PROPERTY(int planned READ planned NOTIFY changed)
    Q_PROPERTY(QStringList givenLines READ givenLines NOTIFY changed)
    Q_PROPERTY(bool offered READ isOffered NOTIFY changed)
    Q_PROPERTY(int waitSeconds READ waitSeconds NOTIFY moved)
    Q_PROPERTY(QString lot READ lot WRITE setLot NOTIFY lotChanged)
    Q_PROPERTY(QString expiry READ expiry WRITE setExpiry NOTIFY lotChanged)
    Q_PROPERTY(QStringList safe READ safe NOTIFY changed)
    Q_PROPERTY(int picked READ picked WRITE pick NOTIFY changed)
    Q_PROPERTY(bool lotTyped READ isLotTyped NOTIFY changed)
    Q_PROPERTY(int formMinutes READ formMinutes NOTIFY moved)
    Q_PROPERTY(int stayMinutes READ stayMinutes NOTIFY moved)
    Q_PROPERTY(int minimumStay READ minimumStay NOTIFY changed)
    Q_PROPERTY(QString leaveFrom READ leaveFrom NOTIFY changed)
    Q_PROPERTY(QString stayReason READ stayReason NOTIFY changed)

public:
    explicit DevicesViewModel(OpenSession& session);

    [[nodiscard]] route::Code route() const;
    /// Says that it is racemic ketamine: what is counted are sprays of the clinic's own strength, no devices.
    [[nodiscard]] bool sprays() const;
    [[nodiscard]] int given() const { return progress().given; }
    [[nodiscard]] int planned() const { return progress().planned; }
    /// Lists "1 · 10:07 · lot A123", one line for each.
    [[nodiscard]] QStringList givenLines() const;
    /// Returns true after the first device and before the last.
    [[nodiscard]] bool isOffered() const;
    /// Returns the seconds until the next device; 0 when it may be given.
    [[nodiscard]] int waitSeconds() const;
    [[nodiscard]] const QString& lot() const { return m_lot; }
    [[nodiscard]] const QString& expiry() const { return m_expiry; }
    void setLot(const QString& lot);
    void setExpiry(const QString& expiry);
    /// Returns the lots of the safe that a device can come from, soonest to expire first: "TX-9 · expires
    /// 2027-01-31 · 5 devices".
    [[nodiscard]] QStringList safe() const;
    /// Returns the place of the chosen lot among those in the safe; -1 where none is chosen.
    [[nodiscard]] int picked() const;
    void pick(int index);
    /// Returns whether nothing in the safe says lot and expiry: they are typed, or left open.
    [[nodiscard]] bool isLotTyped() const;
    /// Returns what the next device says of itself.
    [[nodiscard]] services::DoseLot next(const QString& reason = {}) const;
    /// Returns the minutes for the form: from the first device.
    [[nodiscard]] int formMinutes() const;
    /// Returns the minutes for the leave gate: from the last device.
    [[nodiscard]] int stayMinutes() const;
    /// Returns for how many minutes the patient stays after the last device, by the protocol.
    [[nodiscard]] int minimumStay() const;
    /// Returns "12:17"; empty before the last device.
    [[nodiscard]] QString leaveFrom() const;
    /// Says why the gate counts from where it counts.
    [[nodiscard]] QString stayReason() const;

    /// Gives the next device; without a reason it is refused before its time.
    Q_INVOKABLE bool give(const QString& reason = {});
    /// Records that the rest of the devices is not given, with why. It returns false without a reason.
    Q_INVOKABLE bool stop(const QString& reason);

signals:
    void moved();
    void lotChanged();

protected:
    void begin() override;
    void refresh() override;
    void refreshReadings() override {}
    void tick() override { emit moved(); }

private:
    [[nodiscard]] rules::DeviceProgress progress() const;
    [[nodiscard]] rules::SprayClocks clocks() const;

    QString m_lot;
    QString m_expiry;
    std::vector<services::DrawOffer> m_safe;
    DrugLotId m_picked;
    bool m_drawnUp = false;
};

} // namespace tidemark::app
