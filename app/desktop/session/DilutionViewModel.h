// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/models/RowList.h"
#include "desktop/session/SessionPart.h"
#include "desktop/shell/FieldErrors.h"

namespace tidemark::app {

class UndoViewModel;

/// DilutionViewModel shows what the dose is diluted with, one tap; the final volume is the order's.
class DilutionViewModel final : public tidemark::app::SessionPart {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the session.")
    Q_PROPERTY(bool offered READ isOffered NOTIFY changed)
    Q_PROPERTY(bool mandatory READ isMandatory NOTIFY changed)
    Q_PROPERTY(QString volume READ volume NOTIFY changed)
    Q_PROPERTY(tidemark::app::RowList* diluents READ diluents CONSTANT)
    Q_PROPERTY(QString done READ done NOTIFY changed)
    Q_PROPERTY(QString keptUntil READ keptUntil NOTIFY changed)
    Q_PROPERTY(tidemark::app::FieldErrors errors READ errors NOTIFY errorsChanged)

public:
    DilutionViewModel(OpenSession& session, UndoViewModel& undo);

    /// Returns whether it is an infusion that has not begun and whose dose is known.
    [[nodiscard]] bool isOffered() const;
    /// Returns whether the strength is one that is never given undiluted by vein.
    [[nodiscard]] bool isMandatory() const;
    /// Returns the order's bag, in mL: "100".
    [[nodiscard]] QString volume() const;
    /// The rows are DiluentRow.
    [[nodiscard]] RowList* diluents() { return &m_diluents; }
    /// Returns "100 mL of saline 0.9 %, 0.41 mg/mL · 10:12"; empty before.
    [[nodiscard]] QString done() const;
    /// Returns "11:12": by then it is given or discarded.
    [[nodiscard]] QString keptUntil() const;
    [[nodiscard]] const FieldErrors& errors() const { return m_errors; }

    /// Returns true when it was recorded.
    Q_INVOKABLE bool dilute(const QString& diluent, const QString& finalMillilitres);

signals:
    void errorsChanged();

protected:
    void begin() override;
    void refresh() override;

private:
    [[nodiscard]] const Intervention* present() const;

    UndoViewModel& m_undo;
    RowList m_diluents;
    FieldErrors m_errors;
};

} // namespace tidemark::app
