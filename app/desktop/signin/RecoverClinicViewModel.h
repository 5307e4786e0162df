// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/FieldErrors.h"
#include "desktop/shell/Root.h"
#include "desktop/shell/SignedInContext.h"
#include "desktop/signin/RecoverySheetViewModel.h"

namespace tidemark::app {

/// RecoverClinicViewModel is for opening the clinic with the recovery sheet: the code, an administrator, a
/// new passphrase. Used once, the code is void: the new one is shown as a new sheet, and must be confirmed
/// before the clinic is shown.
class RecoverClinicViewModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the workplace.")
    Q_PROPERTY(QString code MEMBER m_code NOTIFY edited)
    Q_PROPERTY(QString signInName MEMBER m_signInName NOTIFY edited)
    Q_PROPERTY(QString passphrase MEMBER m_passphrase NOTIFY edited)
    Q_PROPERTY(QString repeated MEMBER m_repeated NOTIFY edited)
    Q_PROPERTY(tidemark::app::FieldErrors errors READ errors NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(QString problemNextStep READ problemNextStep NOTIFY changed)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed)
    Q_PROPERTY(int waitSeconds READ waitSeconds NOTIFY changed)
    Q_PROPERTY(bool opened READ isOpened NOTIFY changed)
    Q_PROPERTY(tidemark::app::RecoverySheetViewModel* sheet READ sheet CONSTANT)

public:
    RecoverClinicViewModel(SignedInContext& context, Background& background, const Environment& environment,
                           QObject* parent = nullptr);

    /// Begins with an empty form for this clinic, with the name that was typed at sign-in.
    void begin(const QString& folder, const QString& signInName);
    /// Opens the clinic with the recovery code and gives the administrator a new passphrase; a new recovery
    /// sheet is shown then. It runs beside the window; nothing happens while wrong tries make the next one
    /// wait.
    Q_INVOKABLE void recover();

    /// Returns the errors by the keys "code", "sign-in-name", "password", "repeated".
    [[nodiscard]] FieldErrors errors() const;
    [[nodiscard]] const QString& problem() const { return m_problem.text; }
    [[nodiscard]] const QString& problemNextStep() const { return m_problem.nextStep; }
    [[nodiscard]] bool isBusy() const { return m_busy; }
    /// Returns the seconds to wait after too many wrong codes.
    [[nodiscard]] int waitSeconds() const;
    /// Returns true from the right code on: the new sheet is shown.
    [[nodiscard]] bool isOpened() const { return m_created.has_value(); }
    [[nodiscard]] RecoverySheetViewModel* sheet() { return &m_sheet; }

signals:
    void edited();
    void changed();
    /// Tells that the administrator is seated.
    void finished();

private:
    [[nodiscard]] FieldErrors faults() const;
    void take(Result<services::CreatedClinic> outcome);
    void refuse(const Error& error);
    void tick();

    SignedInContext& m_context;
    Background& m_background;
    const Environment& m_environment;
    QString m_folder;
    QString m_code;
    QString m_signInName;
    QString m_passphrase;
    QString m_repeated;
    FieldErrors m_errors;
    Message m_problem;
    std::optional<Duration> m_waitUntil; ///< Since boot.
    bool m_busy = false;
    RecoverySheetViewModel m_sheet;
    std::optional<services::CreatedClinic> m_created;
};

class RecoverClinicRoot final : public tidemark::app::Root {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(tidemark::app::RecoverClinicViewModel* viewModel READ viewModel NOTIFY replaced)

public:
    [[nodiscard]] RecoverClinicViewModel* viewModel() { return present<RecoverClinicViewModel>(); }
};

} // namespace tidemark::app
