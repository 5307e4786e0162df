// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/session/SessionPart.h"
#include "desktop/shell/AskedValue.h"

namespace tidemark::app {

class UndoViewModel;

/// CareDetailViewModel asks which medicine it was and how much, and at what flow the oxygen runs. The tap
/// records the intervention; what is said of it afterwards takes its place.
class CareDetailViewModel final : public tidemark::app::SessionPart {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the session.")
    Q_PROPERTY(bool medicineAsked READ isMedicineAsked NOTIFY changed)
    Q_PROPERTY(bool flowAsked READ isFlowAsked NOTIFY changed)
    Q_PROPERTY(QString about READ about NOTIFY changed)
    Q_PROPERTY(QString askedId READ askedId NOTIFY changed)

public:
    CareDetailViewModel(OpenSession& session, UndoViewModel& undo);

    /// Says whether the intervention of which something is to be said is a medicine: the newest one, or the
    /// one that hold() keeps.
    [[nodiscard]] bool isMedicineAsked() const;
    /// Says the same of oxygen.
    [[nodiscard]] bool isFlowAsked() const;
    /// Returns "Antiemetic, 10:21"; empty while nothing is to be said.
    [[nodiscard]] QString about() const;

    /// Returns the entry of which something is to be said; empty where there is none. What is typed is about
    /// it.
    [[nodiscard]] QString askedId() const;
    /// Keeps the entry that is asked about while something is typed for it, whatever is tapped meanwhile.
    Q_INVOKABLE void hold(bool typed);

    /// Says which medicine was given and how much, in milligrams, as typed. An implausible amount is asked
    /// about; the same text again for the same entry keeps it. It returns false where it is refused and where
    /// nothing is asked for.
    Q_INVOKABLE bool sayMedicine(const QString& medicine, const QString& milligrams);
    /// Says how much oxygen flows, in litres per minute, as typed; else it does as sayMedicine().
    Q_INVOKABLE bool sayFlow(const QString& litresPerMinute);

protected:
    void begin() override {
        m_asked.forget();
        m_held = {};
    }

private:
    [[nodiscard]] const Intervention* unsaid() const;
    bool said(const Result<EntryId>& written, const QString& name);

    UndoViewModel& m_undo;
    EntryId m_held; ///< The entry that something is typed for; null where nothing is.
    AskedValue m_asked;
};

} // namespace tidemark::app
