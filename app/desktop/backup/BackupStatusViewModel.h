// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/Root.h"
#include "desktop/shell/SignedInContext.h"
#include "services/backup/Backups.h"
#include "services/backup/Drill.h"
#include "text/Tone.h"

#include <QtQml/qqmlregistration.h>

namespace tidemark::app {

/// BackupStatusViewModel makes backups by itself while somebody is signed in, and says for the foot of the
/// window how old the last one on another disk is. One backup or rehearsal runs at a time, beside the window;
/// a lock stops it.
class BackupStatusViewModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the workplace.")
    Q_PROPERTY(QString words READ words NOTIFY changed)
    Q_PROPERTY(int tone READ tone NOTIFY changed)
    Q_PROPERTY(bool running READ isRunning NOTIFY changed)

public:
    explicit BackupStatusViewModel(SignedInContext& context, QObject* parent = nullptr);
    ~BackupStatusViewModel() override;

    /// Reads the state anew, and begins what is due.
    Q_INVOKABLE void check();
    /// Makes what is behind at the end of the day, on this thread: the window is closed already.
    void finishDay();
    /// Begins a backup or a rehearsal that somebody asked for; false while one runs.
    bool backUp(const services::BackupJob& job);
    bool rehearse(const services::DrillJob& job);

    [[nodiscard]] const QString& words() const { return m_words; }
    [[nodiscard]] int tone() const;
    [[nodiscard]] bool isRunning() const { return m_backup || m_drill; }

signals:
    void changed();
    /// Tells what became of a backup, also of one that ran by itself.
    void backedUp(const Result<std::vector<services::TargetOutcome>>& outcome);
    void rehearsed(const Result<services::DrillOutcome>& outcome);

private:
    void tick();
    void stop();
    void read();
    void begin(const services::BackupJob& job);
    void takeBackup(Result<std::vector<services::TargetOutcome>> outcome);
    void takeRehearsal(Result<services::DrillOutcome> outcome);

    SignedInContext& m_context;
    std::optional<services::BackupJob> m_backup;
    std::optional<services::DrillJob> m_drill;
    int m_turn = 0; ///< What another turn began is nobody's any more.
    Duration m_nextCheck{0};
    Duration m_nextAttempt{0}; ///< Since boot: after a folder that failed it is not tried every minute.
    bool m_failed = false;     ///< The last backup, in one folder or in all.
    QString m_words;
    Tone m_tone = Tone::Neutral;
};

class BackupStatusRoot final : public tidemark::app::Root {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(tidemark::app::BackupStatusViewModel* viewModel READ viewModel NOTIFY replaced)

public:
    [[nodiscard]] BackupStatusViewModel* viewModel() { return present<BackupStatusViewModel>(); }
};

} // namespace tidemark::app
