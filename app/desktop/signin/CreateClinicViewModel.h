// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/Environment.h"
#include "desktop/shell/FieldErrors.h"
#include "desktop/shell/Root.h"
#include "desktop/shell/SignedInContext.h"
#include "text/Message.h"

#include <QtQml/qqmlregistration.h>

#include <memory>

namespace tidemark::app {

class RecoverySheetViewModel;

/// CreateClinicViewModel is the wizard that makes a clinic: the clinic, its first administrator, the
/// passphrase, the recovery sheet. It cannot end before the last group of the recovery code has been typed
/// back.
class CreateClinicViewModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the workplace.")
    Q_MOC_INCLUDE("desktop/signin/RecoverySheetViewModel.h")
    Q_PROPERTY(Step step READ step NOTIFY stepChanged)
    Q_PROPERTY(QString clinicName MEMBER m_clinicName NOTIFY edited)
    Q_PROPERTY(QString folder MEMBER m_folder NOTIFY edited)
    Q_PROPERTY(QString zone MEMBER m_zone NOTIFY edited)
    Q_PROPERTY(QString zoneText READ zoneText NOTIFY edited)
    Q_PROPERTY(QString displayName MEMBER m_displayName NOTIFY edited)
    Q_PROPERTY(QString signInName MEMBER m_signInName NOTIFY edited)
    Q_PROPERTY(QString passphrase MEMBER m_passphrase NOTIFY edited)
    Q_PROPERTY(QString repeated MEMBER m_repeated NOTIFY edited)
    Q_PROPERTY(tidemark::app::FieldErrors errors READ errors NOTIFY errorsChanged)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(QString problemNextStep READ problemNextStep NOTIFY changed)
    Q_PROPERTY(tidemark::app::RecoverySheetViewModel* sheet READ sheet CONSTANT)

public:
    /// Step is one page of making a clinic, in their order; at Recovery the clinic is made and the sheet is
    /// shown.
    enum class Step { Clinic, Administrator, Passphrase, Recovery };
    Q_ENUM(Step)

    CreateClinicViewModel(SignedInContext& context, Background& background, const Environment& environment,
                          QObject* parent = nullptr);
    ~CreateClinicViewModel() override;

    /// Checks the step and goes on; the passphrase step makes the clinic.
    Q_INVOKABLE void next();
    /// Goes back one step, and from the first and the last nowhere: a clinic that was made is not unmade.
    Q_INVOKABLE void back();
    /// Puts a passphrase of random words into the field; it is to be repeated as a typed one is.
    Q_INVOKABLE void generatePassphrase();

    [[nodiscard]] Step step() const { return m_step; }
    /// Returns the zone that is understood of what is typed, and its time now: "Europe/Berlin: it is 10:15
    /// there now"; empty while none is.
    [[nodiscard]] QString zoneText() const;
    [[nodiscard]] const FieldErrors& errors() const { return m_errors; }
    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] const QString& problem() const { return m_problem.text; }
    [[nodiscard]] const QString& problemNextStep() const { return m_problem.nextStep; }
    /// Returns the last step: the code, and its confirmation, which ends the wizard.
    [[nodiscard]] RecoverySheetViewModel* sheet() { return m_sheet.get(); }

signals:
    void stepChanged();
    void edited();
    void errorsChanged();
    void changed();
    /// Tells that the clinic is made and its sheet is confirmed; the administrator is seated.
    void finished();

private:
    [[nodiscard]] FieldErrors faultsOfStep() const;
    void goTo(Step step);
    void make();
    void take(Result<services::CreatedClinic> outcome);
    void place(const Error& error);

    SignedInContext& m_context;
    Background& m_background;
    const Environment& m_environment;
    Step m_step = Step::Clinic;
    QString m_clinicName;
    QString m_folder;
    QString m_zone; ///< As typed; the machine's at first.
    QString m_displayName;
    QString m_signInName;
    QString m_passphrase;
    QString m_repeated;
    FieldErrors m_errors;
    bool m_busy = false;
    Message m_problem;
    std::unique_ptr<RecoverySheetViewModel> m_sheet;
    std::optional<services::CreatedClinic> m_created;
};

class CreateClinicRoot final : public tidemark::app::Root {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(tidemark::app::CreateClinicViewModel* viewModel READ viewModel NOTIFY replaced)

public:
    [[nodiscard]] CreateClinicViewModel* viewModel() { return present<CreateClinicViewModel>(); }
};

} // namespace tidemark::app
