// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/session/OpenSession.h"

#include <QtQml/qqmlregistration.h>

namespace tidemark::app {

/// SessionPart is a part of the session's screen: it follows the session shown, and keeps the sentence about
/// its last refusal. Parts name it with its namespace: the type registration of Qt 6.4 finds a base by its
/// full name only, and without it QML's linter misses `error` and clearError().
class SessionPart : public QObject {
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(QString error READ error NOTIFY errorChanged)

public:
    explicit SessionPart(OpenSession& session);

    [[nodiscard]] const QString& error() const { return m_error; }
    /// Takes away the sentence about the last refusal.
    Q_INVOKABLE void clearError() { setError({}); }

signals:
    /// Tells that the session was read anew, or another one is shown.
    void changed();
    void errorChanged();

protected:
    /// Is called when another session is shown.
    virtual void begin() {}
    /// Is called when the session was read anew, only while one is shown.
    virtual void refresh() {}
    /// Is called where only the sets of vitals were read anew. A part that reads or makes something that does
    /// not follow from them leaves it as it is.
    virtual void refreshReadings() { refresh(); }
    /// Is called when the clock moved; nothing is to be read.
    virtual void tick() {}

    [[nodiscard]] OpenSession& session() const { return m_session; }
    [[nodiscard]] bool shown() const { return m_session.isShown(); }
    void setError(const QString& sentence);
    void refuse(const Error& error);
    /// Returns what was read. Where it could not be read it says so, and returns an empty value.
    template <class T>
    T valueOf(Result<T> read) {
        if (!read) {
            refuse(read.error());
            return T();
        }
        return *std::move(read);
    }
    /// Finishes a call that writes: it returns true when it was committed, else the refusal is in words.
    template <class T>
    bool settle(const Result<T>& written) {
        const std::optional<Error> error = m_session.settle(written);
        if (error) {
            refuse(*error);
        } else {
            setError({});
        }
        return !error;
    }

    /// Finishes a call that writes to a session which may no longer be the one shown: a key was derived
    /// meanwhile.
    template <class T>
    bool settleOf(const SessionId& of, const Result<T>& written) {
        if (shown() && of == m_session.id()) {
            return settle(written);
        }
        if (written) {
            m_session.context().tellSessionChanged(of);
        }
        return written.has_value();
    }

private:
    OpenSession& m_session;
    QString m_error;
};

} // namespace tidemark::app
