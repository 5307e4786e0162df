// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/FieldErrors.h"
#include "desktop/shell/Root.h"
#include "desktop/shell/SignedInContext.h"

#include <QtQml/qqmlregistration.h>

namespace tidemark::app {

/// LockRulesViewModel says after how many minutes the program locks, and whether a PIN opens it again.
class LockRulesViewModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the workplace.")
    Q_PROPERTY(QString idleMinutes READ idleMinutes NOTIFY changed)
    Q_PROPERTY(bool pinUnlock READ pinUnlock NOTIFY changed)
    Q_PROPERTY(tidemark::app::FieldErrors errors READ errors NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(QString done READ done NOTIFY changed)

public:
    explicit LockRulesViewModel(SignedInContext& context, QObject* parent = nullptr);

    /// Reads the rules in force, in the place of what was typed.
    Q_INVOKABLE void refresh();
    /// Returns true when it was kept.
    Q_INVOKABLE bool keep(const QString& idleMinutes, bool pinUnlock);

    [[nodiscard]] const QString& idleMinutes() const { return m_idleMinutes; }
    [[nodiscard]] bool pinUnlock() const { return m_pinUnlock; }
    [[nodiscard]] const FieldErrors& errors() const { return m_errors; }
    [[nodiscard]] const QString& problem() const { return m_problem; }
    [[nodiscard]] const QString& done() const { return m_done; }

signals:
    void changed();

private:
    SignedInContext& m_context;
    QString m_idleMinutes;
    bool m_pinUnlock = true;
    FieldErrors m_errors;
    QString m_problem;
    QString m_done;
};

class LockRulesRoot final : public tidemark::app::Root {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(tidemark::app::LockRulesViewModel* viewModel READ viewModel NOTIFY replaced)

public:
    [[nodiscard]] LockRulesViewModel* viewModel() { return present<LockRulesViewModel>(); }
};

} // namespace tidemark::app
