// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/session/SessionPart.h"

namespace tidemark::app {

/// OwnerViewModel shows who runs the session, taking it over, and the patient leaving before the end.
class OwnerViewModel final : public tidemark::app::SessionPart {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the session.")
    Q_PROPERTY(QString owner READ owner NOTIFY changed)
    Q_PROPERTY(bool reading READ isReading NOTIFY changed)
    Q_PROPERTY(bool mayTakeOver READ mayTakeOver NOTIFY changed)
    Q_PROPERTY(bool mayBeDischargedEarly READ mayBeDischargedEarly NOTIFY changed)

public:
    explicit OwnerViewModel(OpenSession& session) : SessionPart(session) {}

    [[nodiscard]] QString owner() const;
    /// Returns whether somebody else runs it; this desk reads.
    [[nodiscard]] bool isReading() const;
    [[nodiscard]] bool mayTakeOver() const;
    [[nodiscard]] bool mayBeDischargedEarly() const;

    /// Makes the session this person's. It returns false where it is refused.
    Q_INVOKABLE bool takeOver();
    /// Records that the patient leaves against advice, at any time after Start; a running pump stops with it.
    /// It returns false without a reason.
    Q_INVOKABLE bool leaveAgainstAdvice(const QString& reason);
    /// Records that the patient leaves for emergency care, as leaveAgainstAdvice() does.
    Q_INVOKABLE bool transferToEmergencyCare(const QString& reason);
};

} // namespace tidemark::app
