// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/FieldErrors.h"
#include "desktop/shell/Root.h"
#include "desktop/shell/SignedInContext.h"
#include "services/backup/Restore.h"
#include "text/Message.h"

namespace tidemark::app {

struct Environment;

/// RestoreClinicViewModel is for putting a backup back: the file, an administrator of its time, a new folder.
/// All of it is verified first, beside the window; then it says what will be missing, and only on a second
/// press the folder gets its name. The clinic of before is only read.
class RestoreClinicViewModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the workplace.")
    Q_PROPERTY(QString file MEMBER m_file NOTIFY edited)
    Q_PROPERTY(QString signInName MEMBER m_signInName NOTIFY edited)
    Q_PROPERTY(QString passphrase MEMBER m_passphrase NOTIFY edited)
    Q_PROPERTY(bool byCode MEMBER m_byCode NOTIFY edited)
    Q_PROPERTY(QString folder MEMBER m_folder NOTIFY edited)
    Q_PROPERTY(int step READ stepNumber NOTIFY changed)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed)
    Q_PROPERTY(bool choosable READ isChoosable CONSTANT)
    Q_PROPERTY(QString backupWords READ backupWords NOTIFY changed)
    Q_PROPERTY(QString missingWords READ missingWords NOTIFY changed)
    Q_PROPERTY(bool losesEntries READ losesEntries NOTIFY changed)
    Q_PROPERTY(QString restoredFolder READ restoredFolder NOTIFY changed)
    Q_PROPERTY(tidemark::app::FieldErrors errors READ errors NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(QString problemNextStep READ problemNextStep NOTIFY changed)

public:
    /// Step says how far a restore has come: the form, what is missing, restored.
    enum Step { Asking, Verified, Restored };
    Q_ENUM(Step)

    RestoreClinicViewModel(SignedInContext& context, Background& background, const Environment& environment,
                           QObject* parent = nullptr);

    /// Begins with an empty form. `present` is the clinic that was here before, which says what will be
    /// missing; empty where there is none.
    void begin(const QString& present, const QString& signInName);
    /// Verifies the whole backup. Errors are said beside their fields.
    Q_INVOKABLE void verify();
    /// Gives the restored clinic its folder, after it was said what will be missing.
    Q_INVOKABLE void restore();
    /// Goes back to the form; what was verified is thrown away, and the backup and every other folder stay.
    Q_INVOKABLE void change();
    /// Asks for signing in to the restored clinic.
    Q_INVOKABLE void signInThere();
    /// Returns the chosen file or folder; empty where the person changed their mind.
    Q_INVOKABLE QString chooseFile(const QString& from) const;
    /// Returns a new folder inside the chosen one, for the clinic to be restored into; empty where the person
    /// changed their mind.
    Q_INVOKABLE QString chooseFolder(const QString& from) const;

    [[nodiscard]] int stepNumber() const { return m_step; }
    [[nodiscard]] bool isBusy() const { return m_busy; }
    /// Says whether files and folders can be chosen in a dialog; else their paths are typed.
    [[nodiscard]] bool isChoosable() const;
    /// Returns of when the verified backup is, and how many entries it has.
    [[nodiscard]] QString backupWords() const;
    /// Returns how many entries of the present clinic it does not have, where somebody can say that.
    [[nodiscard]] QString missingWords() const;
    /// Says whether it is not certain that nothing will be missing.
    [[nodiscard]] bool losesEntries() const { return m_missing != 0; }
    [[nodiscard]] const QString& restoredFolder() const { return m_restoredFolder; }
    /// Returns the errors by the keys "file", "sign-in-name", "password", "folder".
    [[nodiscard]] const FieldErrors& errors() const { return m_errors; }
    [[nodiscard]] const QString& problem() const { return m_problem.text; }
    [[nodiscard]] const QString& problemNextStep() const { return m_problem.nextStep; }

signals:
    void edited();
    void changed();
    /// Tells that somebody wants to sign in to the restored clinic.
    void signInAsked(const QString& folder, const QString& signInName);

private:
    using Prepared = std::shared_ptr<services::PreparedRestore>;

    [[nodiscard]] FieldErrors faults() const;
    void take(Result<Prepared> outcome);
    void takeKept(const Result<services::RestoredClinic>& outcome);
    void refuse(const Error& error);

    SignedInContext& m_context;
    Background& m_background;
    const Environment& m_environment;
    QString m_present;
    QString m_file;
    QString m_signInName;
    QString m_passphrase;
    QString m_folder;
    bool m_byCode = false;
    Step m_step = Asking;
    bool m_busy = false;
    Prepared m_prepared; ///< From the verification until it is kept or thrown away.
    services::BackupFacts m_backup;
    std::optional<qint64> m_missing;
    QString m_restoredFolder;
    FieldErrors m_errors;
    Message m_problem;
};

class RestoreClinicRoot final : public tidemark::app::Root {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(tidemark::app::RestoreClinicViewModel* viewModel READ viewModel NOTIFY replaced)

public:
    [[nodiscard]] RestoreClinicViewModel* viewModel() { return present<RestoreClinicViewModel>(); }
};

} // namespace tidemark::app
