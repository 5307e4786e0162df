// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/session/SessionPart.h"
#include "desktop/session/SessionStates.h"

namespace tidemark::app {

/// The prescriber's release where the blood pressure is above the limit before the dose (R-BP-1).
class ReleaseViewModel final : public tidemark::app::SessionPart {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the session.")
    Q_PROPERTY(bool needed READ isNeeded NOTIFY changed)
    Q_PROPERTY(bool released READ isReleased NOTIFY changed)
    Q_PROPERTY(bool canAsk READ canAsk NOTIFY changed)
    Q_PROPERTY(bool canDecide READ canDecide NOTIFY changed)
    Q_PROPERTY(QString pressure READ pressure NOTIFY changed)
    Q_PROPERTY(QString standing READ standing NOTIFY changed)

public:
    using SessionPart::SessionPart;

    /// Shown: the baseline is above the limit, or a decision of the prescriber is recorded.
    [[nodiscard]] bool isNeeded() const;
    [[nodiscard]] bool isReleased() const;
    [[nodiscard]] bool canAsk() const;
    [[nodiscard]] bool canDecide() const;
    /// "152/94 mmHg, above 140/90"
    [[nodiscard]] QString pressure() const;
    /// Its state: asked at 10:12, released at 10:14 with its reason.
    [[nodiscard]] QString standing() const;

    Q_INVOKABLE void ask();
    /// Proceed, Recheck or Hold.
    Q_INVOKABLE bool decide(tidemark::app::release_decision::Code decision, const QString& reason);

private:
    [[nodiscard]] bool beforeDose() const;
    [[nodiscard]] bool isBlocking() const;
    [[nodiscard]] const ReleaseEntry* latest() const;
};

} // namespace tidemark::app
