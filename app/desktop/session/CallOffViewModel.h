// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/session/CallOffAsking.h"
#include "desktop/session/SessionPart.h"

namespace tidemark::app {

/// CallOffViewModel is for a session that comes to nothing, or one of whose steps was a mistake.
class CallOffViewModel final : public tidemark::app::SessionPart {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the session.")
    Q_PROPERTY(QList<tidemark::app::CallOffChoice> choices READ choices NOTIFY choicesChanged)
    Q_PROPERTY(QString asked READ asked NOTIFY askedChanged)

public:
    using SessionPart::SessionPart;

    /// Returns what is offered at the moment; nothing to who may not run it.
    [[nodiscard]] const QList<CallOffChoice>& choices() const { return m_choices; }
    /// Says what the chosen step will do; it is empty while none is chosen.
    [[nodiscard]] QString asked() const { return m_asking.words(); }

    /// Takes what needs no reason at once; asks for the reason of the others.
    Q_INVOKABLE void ask(const QString& key);
    /// Takes the step that is asked for, with the reason; a refusal is in `error`.
    Q_INVOKABLE void confirm(const QString& reason);
    /// Takes the question back; nothing was recorded.
    Q_INVOKABLE void forget();

signals:
    void choicesChanged();
    void askedChanged();

protected:
    void begin() override { forget(); }
    void refresh() override { offer(); }
    void tick() override { offer(); }

private:
    void offer();

    QList<CallOffChoice> m_choices;
    CallOffAsking m_asking;
};

} // namespace tidemark::app
