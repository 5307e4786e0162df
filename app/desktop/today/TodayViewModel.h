// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/models/RowList.h"
#include "desktop/shell/Root.h"
#include "desktop/shell/SignedInContext.h"
#include "services/board/DayReading.h"

#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <set>
#include <vector>

namespace tidemark::app {

/// TodayViewModel is the day's board in four columns, and what needs somebody.
class TodayViewModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the workplace.")
    Q_PROPERTY(QString summary READ summary NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(bool unread READ isUnread NOTIFY changed)
    Q_PROPERTY(bool attentionUnread READ isAttentionUnread NOTIFY changed)
    Q_PROPERTY(bool mayPlan READ mayPlan NOTIFY changed)
    Q_PROPERTY(tidemark::app::RowList* arriving READ arriving CONSTANT)
    Q_PROPERTY(tidemark::app::RowList* dosing READ dosing CONSTANT)
    Q_PROPERTY(tidemark::app::RowList* monitoring READ monitoring CONSTANT)
    Q_PROPERTY(tidemark::app::RowList* completed READ completed CONSTANT)
    Q_PROPERTY(tidemark::app::RowList* attention READ attention CONSTANT)
    Q_PROPERTY(bool attentionRead READ wasAttentionRead NOTIFY changed)
    Q_PROPERTY(tidemark::app::RowList* wall READ wall CONSTANT)
    Q_PROPERTY(QString clock READ clock NOTIFY ticked)
    Q_PROPERTY(bool onWall READ isOnWall WRITE setOnWall NOTIFY onWallChanged)

public:
    explicit TodayViewModel(SignedInContext& context, QObject* parent = nullptr);

    /// Shown says how much of it is on the screen.
    enum class Shown {
        Nothing, ///< Nothing is read.
        Chairs,  ///< The day's sessions, for whoever goes from one chair to the next.
        Board    ///< The columns and what needs somebody.
    };
    /// Says how much of it is shown: the board until somebody says otherwise. What was written meanwhile is
    /// read when it is shown.
    void setShown(Shown shown);

    /// Returns whether the wall view is open. It shows the day's sessions whatever the main window shows.
    [[nodiscard]] bool isOnWall() const { return m_onWall; }
    /// Shows the board for the wall of the corridor, without names, or for the desk.
    void setOnWall(bool onWall);

    /// Reads what is shown and was changed since, and judges all of it at the present moment.
    Q_INVOKABLE void refresh();
    /// Shows or hides the lines of a folded row of "Needs attention" (role "fold").
    Q_INVOKABLE void toggleFold(const QString& fold);

    [[nodiscard]] const QString& summary() const { return m_summary; }
    [[nodiscard]] const QString& problem() const { return m_problem; }
    /// Returns whether the day's sessions could not be read. Nothing may then be said of them: an empty board
    /// is a statement about people in chairs.
    [[nodiscard]] bool isUnread() const { return m_unread; }
    /// Returns the same of what needs somebody: of whoever is in a chair it is read with the sessions.
    [[nodiscard]] bool isAttentionUnread() const { return m_unread || m_attentionUnread; }
    [[nodiscard]] bool mayPlan() const;
    [[nodiscard]] RowList* arriving() { return &m_arriving; }
    [[nodiscard]] RowList* dosing() { return &m_dosing; }
    [[nodiscard]] RowList* monitoring() { return &m_monitoring; }
    [[nodiscard]] RowList* completed() { return &m_completed; }
    [[nodiscard]] RowList* attention() { return &m_attention; }
    /// Returns whether no line in attention() means that nothing needs anybody: in a large clinic it is read
    /// in parts, after sign-in the board is there before the last of them.
    [[nodiscard]] bool wasAttentionRead() const { return m_reading && m_reading->wasAttentionRead(); }
    /// Returns the chairs in use, by initials, in order of what is due next.
    [[nodiscard]] RowList* wall() { return &m_wall; }
    /// Returns "10:42".
    [[nodiscard]] QString clock() const;
    /// Returns the cards as the board was read last.
    [[nodiscard]] const std::vector<services::BoardCard>& cards() const { return m_cards; }

signals:
    void changed();
    void ticked();
    void onWallChanged();

private:
    /// Notes that somebody wrote, and that what the day has of it was read again. Without the patient it
    /// belongs to, a whole plan was changed, and everything is read.
    void noteWrite(const Result<PatientId>& patient);
    [[nodiscard]] bool isReading() const { return m_reading.has_value() && !isHidden(); }
    [[nodiscard]] bool isBoardShown() const { return m_shown == Shown::Board; }
    [[nodiscard]] bool isHidden() const { return m_shown == Shown::Nothing && !m_onWall; }
    /// Reads the next part of what needs somebody. Between two parts the window goes on.
    void readOn();
    /// Takes the first refusal in words; false where there is one.
    bool noteProblem(const Result<void>& read);
    /// Judges what was read, without reading anything.
    void judge();
    void showCards();
    void showAttention();

    SignedInContext& m_context;
    Shown m_shown = Shown::Board;
    bool m_onWall = false;
    std::optional<services::DayReading> m_reading; ///< While somebody is seated.
    std::vector<services::BoardCard> m_cards;
    std::vector<services::AttentionLine> m_lines;
    std::set<QString> m_openedFolds;
    QTimer m_nextPart;
    QString m_summary;
    QString m_problem;
    int m_secondsSinceRefresh = 0;
    bool m_unread = false;
    bool m_attentionUnread = false;
    RowList m_arriving;
    RowList m_dosing;
    RowList m_monitoring;
    RowList m_completed;
    RowList m_attention;
    RowList m_wall;
};

class TodayRoot final : public tidemark::app::Root {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(tidemark::app::TodayViewModel* viewModel READ viewModel NOTIFY replaced)

public:
    [[nodiscard]] TodayViewModel* viewModel() { return present<TodayViewModel>(); }
};

} // namespace tidemark::app
