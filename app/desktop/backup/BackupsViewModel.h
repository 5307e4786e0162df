// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/backup/BackupRows.h"
#include "desktop/backup/BackupStatusViewModel.h"
#include "desktop/models/RowList.h"
#include "desktop/printing/AskedFolder.h"
#include "desktop/shell/FieldErrors.h"

namespace tidemark::app {

/// BackupsViewModel is the administrator's page of backups: the folders that they go to, what is kept, what
/// there is, a backup now, and the rehearsal of a restore.
class BackupsViewModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the workplace.")
    Q_PROPERTY(tidemark::app::RowList* targets READ targets CONSTANT)
    Q_PROPERTY(tidemark::app::RowList* backups READ backups CONSTANT)
    Q_PROPERTY(tidemark::app::TypedBackupRules rules READ rules NOTIFY rulesChanged)
    Q_PROPERTY(tidemark::app::FieldErrors errors READ errors NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(QString done READ done NOTIFY changed)
    Q_PROPERTY(QString drillWords READ drillWords NOTIFY changed)
    Q_PROPERTY(bool drillOverdue READ isDrillOverdue NOTIFY changed)
    Q_PROPERTY(bool running READ isRunning NOTIFY changed)
    Q_PROPERTY(bool folderChoosable READ isFolderChoosable CONSTANT)

public:
    BackupsViewModel(SignedInContext& context, BackupStatusViewModel& status, QObject* parent = nullptr);
    /// Takes how a folder is asked for; without it chooseFolder() gives none.
    void useFolders(AskFolder askFolder) { m_askFolder = std::move(askFolder); }

    /// Reads everything anew and takes away what was said of the last step.
    Q_INVOKABLE void refresh();
    /// Adds a folder; false where it cannot be one.
    Q_INVOKABLE bool addTarget(const QString& folder);
    /// Takes back what was said of the folder: another one is being typed.
    Q_INVOKABLE void noteFolderTyped();
    /// Removes a folder from the list; the backups in it stay.
    Q_INVOKABLE void removeTarget(const QString& folder);
    /// Returns empty rules, to be filled in for keepRules().
    Q_INVOKABLE [[nodiscard]] tidemark::app::TypedBackupRules blankRules() const { return {}; }
    /// Keeps the rules; false where a field is wrong.
    Q_INVOKABLE bool keepRules(const tidemark::app::TypedBackupRules& rules);
    /// Begins a backup into every folder, due or not; nothing happens while one runs.
    Q_INVOKABLE void backUpNow();
    /// Begins a rehearsal of the newest backup in the clinic's folders; nothing happens while one runs.
    Q_INVOKABLE void rehearse();
    /// Returns the chosen folder; empty where the person changed their mind.
    Q_INVOKABLE QString chooseFolder(const QString& from) const {
        return m_askFolder ? m_askFolder(from) : QString();
    }

    /// The rows are BackupTargetRow.
    [[nodiscard]] RowList* targets() { return &m_targets; }
    /// The rows are BackupRow, newest first.
    [[nodiscard]] RowList* backups() { return &m_backups; }
    [[nodiscard]] const TypedBackupRules& rules() const { return m_rules; }
    [[nodiscard]] const FieldErrors& errors() const { return m_errors; }
    [[nodiscard]] const QString& problem() const { return m_problem; }
    [[nodiscard]] const QString& done() const { return m_done; }
    [[nodiscard]] const QString& drillWords() const { return m_drillWords; }
    /// Says whether no restore was proven for a month.
    [[nodiscard]] bool isDrillOverdue() const { return m_drillOverdue; }
    [[nodiscard]] bool isRunning() const { return m_status.isRunning(); }
    /// Says whether a folder can be chosen in a dialog; else its path is typed.
    [[nodiscard]] bool isFolderChoosable() const { return static_cast<bool>(m_askFolder); }

signals:
    void changed();
    /// Tells that the kept rules changed; what is half typed beside them stays otherwise.
    void rulesChanged();

private:
    void read();
    void readDrills(const services::BackupState& state);
    [[nodiscard]] bool finish(const Result<void>& kept, const QString& done);
    void refuse(const Error& error);
    void showBackup(const Result<std::vector<services::TargetOutcome>>& outcome);
    void showRehearsal(const Result<services::DrillOutcome>& outcome);

    SignedInContext& m_context;
    BackupStatusViewModel& m_status;
    AskFolder m_askFolder;
    RowList m_targets;
    RowList m_backups;
    TypedBackupRules m_rules;
    std::optional<BackupRules> m_kept;
    FieldErrors m_errors;
    QString m_problem;
    QString m_done;
    QString m_drillWords;
    bool m_drillOverdue = false;
};

class BackupsRoot final : public tidemark::app::Root {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(tidemark::app::BackupsViewModel* viewModel READ viewModel NOTIFY replaced)

public:
    [[nodiscard]] BackupsViewModel* viewModel() { return present<BackupsViewModel>(); }
};

} // namespace tidemark::app
