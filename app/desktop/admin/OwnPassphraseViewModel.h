// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/FieldErrors.h"
#include "desktop/shell/KeyWork.h"
#include "desktop/shell/Root.h"
#include "desktop/shell/SignedInContext.h"

#include <QtQml/qqmlregistration.h>

namespace tidemark::app {

/// OwnPassphraseViewModel is where somebody changes their own passphrase, knowing the present one.
class OwnPassphraseViewModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the workplace.")
    Q_PROPERTY(tidemark::app::FieldErrors errors READ errors NOTIFY changed)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(QString done READ done NOTIFY changed)

public:
    explicit OwnPassphraseViewModel(SignedInContext& context, QObject* parent = nullptr);

    /// Begins with nothing said.
    void open();
    /// Changes it, and tells with passphraseChanged(). The errors are by the keys "present", "password" and
    /// "repeated".
    Q_INVOKABLE void change(const QString& present, const QString& next, const QString& repeated);

    [[nodiscard]] const FieldErrors& errors() const { return m_errors; }
    [[nodiscard]] bool isBusy() const { return m_keys.isBusy(); }
    [[nodiscard]] const QString& problem() const { return m_problem; }
    [[nodiscard]] const QString& done() const { return m_done; }

signals:
    void changed();
    /// Tells that the new passphrase is in force: what was typed is to be emptied.
    void passphraseChanged();

private:
    void refuse(const Error& error);

    SignedInContext& m_context;
    KeyWork m_keys;
    FieldErrors m_errors;
    QString m_problem;
    QString m_done;
};

class OwnPassphraseRoot final : public tidemark::app::Root {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(tidemark::app::OwnPassphraseViewModel* viewModel READ viewModel NOTIFY replaced)

public:
    [[nodiscard]] OwnPassphraseViewModel* viewModel() { return present<OwnPassphraseViewModel>(); }
};

} // namespace tidemark::app
