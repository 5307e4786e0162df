// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/Root.h"
#include "desktop/shell/SignedInContext.h"
#include "services/backup/Backups.h"
#include "services/backup/Drill.h"
#include "text/Tone.h"

#include <QtQml/qqmlregistration.h>

#include <map>

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
    Q_PROPERTY(bool rehearsing READ isRehearsing NOTIFY changed)

public:
    explicit BackupStatusViewModel(SignedInContext& context, QObject* parent = nullptr);
    ~BackupStatusViewModel() override;

    /// Reads the state anew, has the folders looked at, and begins what is due then. What is shown until a
    /// folder answers is what was last seen of it: a disk or a server that hangs stops no drawing.
    Q_INVOKABLE void check();
    /// Makes what is behind at the end of the day, on this thread: the window is closed already.
    void finishDay();
    /// Begins a backup into all folders, after a look at them, or a rehearsal; false while one runs.
    bool backUp();
    /// Begins a rehearsal beside the window, and tells with rehearsed(); false while a backup or a rehearsal
    /// runs.
    bool rehearse(const services::DrillJob& job);

    /// Returns the folders as they were last seen.
    [[nodiscard]] const services::BackupSights& sights() const { return m_sights; }
    /// Returns why the last backup into a folder, or into all of them, failed.
    [[nodiscard]] std::optional<Error> faultOf(const QString& folder) const;

    [[nodiscard]] const QString& words() const { return m_words; }
    [[nodiscard]] int tone() const;
    [[nodiscard]] bool isRunning() const { return m_backup || m_drill || m_isAsked; }
    [[nodiscard]] bool isRehearsing() const { return m_drill.has_value(); }

signals:
    void changed();
    /// Tells what became of a backup, also of one that ran by itself.
    void backedUp(const Result<std::vector<services::TargetOutcome>>& outcome);
    /// Tells what a rehearsal found, or why it could not be made.
    void rehearsed(const Result<services::DrillOutcome>& outcome);

private:
    /// A Rest is how long something that failed is left alone: twice as long each time.
    struct Rest {
        Error fault;
        Duration length{0};
        Duration until{0}; ///< Since boot.
    };

    void tick();
    void stop();
    void read();
    void look();
    void see(const services::BackupSight& sight, int seating);
    void beginWhatIsDue();
    void keepFaults(const Result<std::vector<services::TargetOutcome>>& outcome);
    [[nodiscard]] Rest restAfter(const Error& fault, const Rest* before) const;
    [[nodiscard]] QStringList resting() const;
    void begin(const services::BackupJob& job);
    void takeBackup(Result<std::vector<services::TargetOutcome>> outcome);
    void takeRehearsal(Result<services::DrillOutcome> outcome);

    SignedInContext& m_context;
    std::optional<services::BackupJob> m_backup;
    std::optional<services::DrillJob> m_drill;
    int m_seating = 0; ///< What was looked for while somebody else sat here says nothing.
    int m_turn = 0;    ///< What another turn began is nobody's any more.
    Duration m_nextCheck{0};
    services::BackupSights m_sights;
    QStringList m_looking;           ///< Folders that have not answered yet: nobody looks twice at once.
    std::map<QString, Rest> m_rests; ///< Of folders that failed.
    std::optional<Rest> m_rest;      ///< Of all of them: the clinic itself could not be copied.
    bool m_isAsked = false;          ///< Somebody asked for a backup, and waits for the look.
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
