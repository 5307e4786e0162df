// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/session/CallOffAsking.h"
#include "desktop/shell/Root.h"
#include "desktop/shell/SignedInContext.h"

namespace tidemark::app {

/// A BoardCallOffViewModel is a card of the board that comes to nothing: did not come, cancelled, arrived by
/// mistake.
class BoardCallOffViewModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the workplace.")
    Q_PROPERTY(QString who READ who NOTIFY changed)
    Q_PROPERTY(QString asked READ asked NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)

public:
    explicit BoardCallOffViewModel(SignedInContext& context, QObject* parent = nullptr);

    /// Returns the name on the card that is asked about; empty while none is.
    [[nodiscard]] const QString& who() const { return m_who; }
    /// Returns what the step will do.
    [[nodiscard]] QString asked() const { return m_asking.words(); }
    [[nodiscard]] const QString& problem() const { return m_problem; }

    /// Takes what needs no reason at once; asks for the reason of the others.
    Q_INVOKABLE void ask(const QString& sessionId, const QString& who, const QString& key);
    /// Takes the step that is asked for, with the reason; a refusal is in `problem`.
    Q_INVOKABLE void confirm(const QString& reason);
    /// Takes the question back; nothing was recorded.
    Q_INVOKABLE void forget();

signals:
    void changed();

private:
    void finish(const Result<void>& done);

    SignedInContext& m_context;
    SessionId m_session;
    QString m_who;
    CallOffAsking m_asking;
    QString m_problem;
};

class BoardCallOffRoot final : public tidemark::app::Root {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(tidemark::app::BoardCallOffViewModel* viewModel READ viewModel NOTIFY replaced)

public:
    [[nodiscard]] BoardCallOffViewModel* viewModel() { return present<BoardCallOffViewModel>(); }
};

} // namespace tidemark::app
