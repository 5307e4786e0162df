// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/FieldErrors.h"
#include "desktop/shell/KeyWork.h"
#include "desktop/shell/Root.h"
#include "desktop/shell/SignedInContext.h"
#include "desktop/signin/RecoverySheetViewModel.h"
#include "services/clinic/RecoverySheets.h"

#include <QtQml/qqmlregistration.h>

#include <optional>

namespace tidemark::app {

/// RecoveryRenewalViewModel is where an administrator makes a new recovery sheet while signed in. The sheet
/// of before opens the clinic until the last group of the new code was typed back from the paper.
class RecoveryRenewalViewModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the workplace.")
    Q_PROPERTY(tidemark::app::FieldErrors errors READ errors NOTIFY changed)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed)
    Q_PROPERTY(bool drawn READ isDrawn NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(QString done READ done NOTIFY changed)
    Q_PROPERTY(tidemark::app::RecoverySheetViewModel* sheet READ sheet CONSTANT)

public:
    /// Both outlive it.
    RecoveryRenewalViewModel(SignedInContext& context, const Environment& environment,
                             QObject* parent = nullptr);

    /// Begins with nothing said; a code that was drawn and not confirmed is forgotten.
    void open();
    /// Draws a code once the person's own passphrase was right. The error is by the key "password".
    Q_INVOKABLE void draw(const QString& passphrase);

    [[nodiscard]] const FieldErrors& errors() const { return m_errors; }
    [[nodiscard]] bool isBusy() const { return m_keys.isBusy(); }
    [[nodiscard]] bool isDrawn() const { return m_drawn.has_value(); }
    [[nodiscard]] const QString& problem() const { return m_problem; }
    [[nodiscard]] const QString& done() const { return m_done; }
    [[nodiscard]] RecoverySheetViewModel* sheet() { return &m_sheet; }

signals:
    void changed();

private:
    void show(const Result<services::DrawnSheet>& drawn);
    void take();
    void refuse(const Error& error);

    SignedInContext& m_context;
    KeyWork m_keys;
    RecoverySheetViewModel m_sheet;
    std::optional<services::DrawnSheet> m_drawn;
    FieldErrors m_errors;
    QString m_problem;
    QString m_done;
};

class RecoverySheetRoot final : public tidemark::app::Root {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(tidemark::app::RecoveryRenewalViewModel* viewModel READ viewModel NOTIFY replaced)

public:
    [[nodiscard]] RecoveryRenewalViewModel* viewModel() { return present<RecoveryRenewalViewModel>(); }
};

} // namespace tidemark::app
