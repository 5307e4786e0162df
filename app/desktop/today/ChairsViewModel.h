// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/Root.h"
#include "desktop/today/BoardRows.h"
#include "desktop/today/TodayViewModel.h"
#include "rules/board/ChairRound.h"

namespace tidemark::app {

/// ChairsViewModel shows the other chairs of the person at the desk, and the one key that leads to the next
/// of them. Chairs that a colleague runs are left out, unless there is no other.
class ChairsViewModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the workplace.")
    Q_PROPERTY(int others READ others NOTIFY changed)
    Q_PROPERTY(QString who READ who NOTIFY changed)
    Q_PROPERTY(QString due READ due NOTIFY changed)
    Q_PROPERTY(tidemark::app::gap_state::GapState dueState READ dueState NOTIFY changed)
    Q_PROPERTY(QString startHint MEMBER m_startHint NOTIFY changed)

public:
    ChairsViewModel(SignedInContext& context, TodayViewModel& today, QObject* parent = nullptr);

    /// Shows a session. One that was chosen on the board begins a new round.
    void show(const SessionId& session);
    /// Goes to the chair that is due next (rules::nextChair).
    Q_INVOKABLE void swap();

    /// Returns how many other chairs there are.
    [[nodiscard]] int others() const { return m_others; }
    /// Returns whom swap() leads to: "PN · Room 5".
    [[nodiscard]] const QString& who() const { return m_who; }
    /// Returns "Check in 4 min".
    [[nodiscard]] const QString& due() const { return m_due.due; }
    /// Returns how that is drawn.
    [[nodiscard]] GapState dueState() const { return m_due.state; }

signals:
    void changed();
    /// Tells which session swap() leads to.
    void chosen(const QString& sessionId);

private:
    [[nodiscard]] std::vector<rules::RunningChair> chairs() const;
    [[nodiscard]] QString startHint() const;
    void reword();

    SignedInContext& m_context;
    TodayViewModel& m_today;
    SessionId m_shown;
    std::vector<SessionId> m_seen; ///< On this round; a committed entry begins a new one.
    int m_others = 0;
    QString m_who;
    ChairWords m_due;
    QString m_startHint; ///< Of the session shown, before its dose; empty where no other chair has checks.
};

class ChairsRoot final : public tidemark::app::Root {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(tidemark::app::ChairsViewModel* viewModel READ viewModel NOTIFY replaced)

public:
    [[nodiscard]] ChairsViewModel* viewModel() { return present<ChairsViewModel>(); }
};

} // namespace tidemark::app
