// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/viewmodels/OpenSession.h"

#include <QtQml/qqmlregistration.h>

namespace tidemark::app {

/// The screen of one session, from arrival to signature. Its parts are view models of their own.
class SessionViewModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the workplace.")
    Q_PROPERTY(bool shown READ isShown NOTIFY changed)

public:
    explicit SessionViewModel(Desk& desk, QObject* parent = nullptr);

    /// Shows the session; a half-typed vitals line and note come back with it.
    Q_INVOKABLE void open(const QString& sessionId);
    Q_INVOKABLE void close();

    [[nodiscard]] bool isShown() const { return m_session.isShown(); }

signals:
    void changed();

private:
    OpenSession m_session;
};

} // namespace tidemark::app
