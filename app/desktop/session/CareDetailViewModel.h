// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/session/SessionPart.h"

namespace tidemark::app {

class UndoViewModel;

/// Which medicine it was and how much, and at what flow the oxygen runs. The tap records the intervention;
/// what is said of it afterwards takes its place.
class CareDetailViewModel final : public tidemark::app::SessionPart {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the session.")
    Q_PROPERTY(bool medicineAsked READ isMedicineAsked NOTIFY changed)
    Q_PROPERTY(bool flowAsked READ isFlowAsked NOTIFY changed)
    Q_PROPERTY(QString about READ about NOTIFY changed)

public:
    CareDetailViewModel(OpenSession& session, UndoViewModel& undo);

    /// The newest intervention of which something is to be said is a medicine.
    [[nodiscard]] bool isMedicineAsked() const;
    /// Says the same of oxygen.
    [[nodiscard]] bool isFlowAsked() const;
    /// Returns "Antiemetic, 10:21"; empty while nothing is to be said.
    [[nodiscard]] QString about() const;

    Q_INVOKABLE bool sayMedicine(const QString& medicine, const QString& milligrams);
    Q_INVOKABLE bool sayFlow(const QString& litresPerMinute);

protected:
    void begin() override { m_asked.clear(); }

private:
    [[nodiscard]] const Intervention* unsaid() const;
    bool said(const Result<EntryId>& written, const QString& name, const QString& typed);

    UndoViewModel& m_undo;
    QString m_asked; ///< The unusual amount that was asked about last.

};

} // namespace tidemark::app
