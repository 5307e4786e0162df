// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/Background.h"
#include "desktop/shell/Environment.h"
#include "desktop/shell/FieldErrors.h"
#include "desktop/shell/Root.h"
#include "desktop/shell/SignedInContext.h"
#include "services/clinic/Activation.h"
#include "text/Message.h"

#include <QtQml/qqmlregistration.h>

namespace tidemark::app {

/// ActivationViewModel is for signing in with an activation code and setting a passphrase by it.
class ActivationViewModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the workplace.")
    Q_PROPERTY(QString signInName READ signInName NOTIFY changed)
    Q_PROPERTY(tidemark::app::FieldErrors errors READ errors NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(QString problemNextStep READ problemNextStep NOTIFY changed)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed)
    Q_PROPERTY(int waitSeconds READ waitSeconds NOTIFY changed)

public:
    ActivationViewModel(SignedInContext& context, Background& background, const Environment& environment,
                        QObject* parent = nullptr);

    /// Begins for this clinic, with the name that was typed at sign-in.
    void begin(const QString& folder, const QString& signInName);
    /// Sets the person's first passphrase by the activation code, and signs them in. It runs beside the
    /// window; nothing happens while it runs, and while wrong tries make the next one wait. Faults are beside
    /// their fields.
    Q_INVOKABLE void activate(const QString& signInName, const QString& code, const QString& passphrase,
                              const QString& repeated);

    [[nodiscard]] const QString& signInName() const { return m_signInName; }
    /// Returns the errors by the keys "sign-in-name", "code", "password", "repeated".
    [[nodiscard]] FieldErrors errors() const;
    [[nodiscard]] const QString& problem() const { return m_problem.text; }
    [[nodiscard]] const QString& problemNextStep() const { return m_problem.nextStep; }
    [[nodiscard]] bool isBusy() const { return m_busy; }
    /// Returns the seconds to wait after too many wrong codes.
    [[nodiscard]] int waitSeconds() const;

signals:
    void changed();
    /// Tells that the person is seated.
    void finished();

private:
    [[nodiscard]] static FieldErrors faultsOf(const services::ActivationForm& form, const QString& repeated);
    void take(Result<services::SignedIn> outcome);
    void refuse(const Error& error);
    void tick();

    SignedInContext& m_context;
    Background& m_background;
    const Environment& m_environment;
    QString m_folder;
    QString m_signInName;
    FieldErrors m_errors;
    Message m_problem;
    std::optional<Duration> m_waitUntil; ///< Since boot.
    bool m_busy = false;
};

class ActivationRoot final : public tidemark::app::Root {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(tidemark::app::ActivationViewModel* viewModel READ viewModel NOTIFY replaced)

public:
    [[nodiscard]] ActivationViewModel* viewModel() { return present<ActivationViewModel>(); }
};

} // namespace tidemark::app
