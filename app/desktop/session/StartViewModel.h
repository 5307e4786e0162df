// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/models/RowList.h"
#include "desktop/session/DevicesViewModel.h"
#include "desktop/session/SessionPart.h"
#include "desktop/session/SessionRows.h"
#include "rules/dosing/Dosing.h"

namespace tidemark::app {

class DevicesViewModel;

/// What is still missing before Start, the read-back, and Start itself.
class StartViewModel final : public tidemark::app::SessionPart {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the session.")
    Q_PROPERTY(bool offered READ isOffered NOTIFY changed)
    Q_PROPERTY(bool ready READ isReady NOTIFY changed)
    Q_PROPERTY(tidemark::app::RowList* blockers READ blockers CONSTANT)
    Q_PROPERTY(tidemark::app::BlockerRow first READ first NOTIFY changed)
    Q_PROPERTY(QString dose READ dose NOTIFY changed)
    Q_PROPERTY(QString rate READ rate NOTIFY changed)
    Q_PROPERTY(QString birthDate READ birthDate NOTIFY changed)
    Q_PROPERTY(QString preparation READ preparation NOTIFY changed)
    Q_PROPERTY(QString action READ action NOTIFY changed)

public:
    StartViewModel(OpenSession& session, DevicesViewModel& devices);

    [[nodiscard]] bool isOffered() const;
    [[nodiscard]] bool isReady() const { return isOffered() && m_blockers.count() == 0; }
    /// Of BlockerRow, in the order in which they are put right.
    [[nodiscard]] RowList* blockers() { return &m_blockers; }
    /// The first of them; an empty one where none is left.
    [[nodiscard]] BlockerRow first() const { return m_blockers.rowAs<BlockerRow>(0); }
    /// "ketamine IV 41 mg", "esketamine nasal 84 mg"
    [[nodiscard]] QString dose() const;
    /// "150 mL/h over 40 min", "3 devices of 28 mg, 5 min apart"
    [[nodiscard]] QString rate() const;
    [[nodiscard]] QString birthDate() const;
    /// "0.82 mL of 50 mg/mL in 100 mL"
    [[nodiscard]] QString preparation() const;

    /// "Start the infusion", "Give device 1 of 3" or "Give the injection".
    [[nodiscard]] QString action() const;

    /// The pump, the first device or the injection.
    Q_INVOKABLE void start();

protected:
    void refresh() override;

private:
    [[nodiscard]] Route route() const;
    /// None where the order is for devices, or no weight is known.
    [[nodiscard]] std::optional<rules::DoseComputation> computed() const;

    DevicesViewModel& m_devices;
    RowList m_blockers;
};

} // namespace tidemark::app
