// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/Root.h"
#include "desktop/shell/SignedInContext.h"

#include <QtQml/qqmlregistration.h>

namespace tidemark::app {

/// SessionPageViewModel is what leaves the program as a file: a session's page as PDF. It is written only
/// where the person says.
class SessionPageViewModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the workplace.")
    Q_PROPERTY(QString folder READ folder NOTIFY folderChanged)
    Q_PROPERTY(QString error READ error NOTIFY toldChanged)
    Q_PROPERTY(QString told READ told NOTIFY toldChanged)

public:
    explicit SessionPageViewModel(SignedInContext& context, QObject* parent = nullptr);

    /// Returns the folder used last, or the person's documents.
    [[nodiscard]] const QString& folder() const { return m_folder; }
    [[nodiscard]] const QString& error() const { return m_error; }
    [[nodiscard]] const QString& told() const { return m_told; }

    /// Saves the page, named by patient number and day, never by a name.
    Q_INVOKABLE bool saveSession(const QString& sessionId, const QString& folder);
    Q_INVOKABLE void forget();

signals:
    void folderChanged();
    void toldChanged();

private:
    void say(const QString& error, const QString& told);

    SignedInContext& m_context;
    QString m_folder;
    QString m_error;
    QString m_told;
};

class SessionPageRoot final : public tidemark::app::Root {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(tidemark::app::SessionPageViewModel* viewModel READ viewModel NOTIFY replaced)

public:
    [[nodiscard]] SessionPageViewModel* viewModel() { return present<SessionPageViewModel>(); }
};

} // namespace tidemark::app
