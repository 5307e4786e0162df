// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/Environment.h"
#include "desktop/shell/Root.h"

#include <QtQml/qqmlregistration.h>

namespace tidemark::app {

/// WelcomeViewModel is the first window on a machine without a clinic: the way into the invented one, which
/// is made where it is not there yet.
class WelcomeViewModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program.")
    Q_PROPERTY(bool preparing READ isPreparing NOTIFY preparingChanged)
    Q_PROPERTY(double preparedShare READ preparedShare NOTIFY preparingChanged)

public:
    WelcomeViewModel(Background& background, const Environment& environment, QObject* parent = nullptr);

    /// Opens the invented clinic; nothing happens while it is being made.
    Q_INVOKABLE void lookAroundDemo();

    [[nodiscard]] bool isPreparing() const { return m_preparing; }
    /// Returns the share that is made, from 0 to 1.
    [[nodiscard]] double preparedShare() const { return m_preparedShare; }

signals:
    void preparingChanged();
    /// Tells that it is there, and that these people may sign in.
    void prepared(const tidemark::demo::InventedSignIn& signIn);
    /// Tells why the demo clinic could not be made.
    void failed(const tidemark::Error& error);

private:
    Background& m_background;
    const Environment& m_environment;
    bool m_preparing = false;
    double m_preparedShare = 0;
};

class WelcomeRoot final : public tidemark::app::Root {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(tidemark::app::WelcomeViewModel* viewModel READ viewModel NOTIFY replaced)

public:
    [[nodiscard]] WelcomeViewModel* viewModel() { return present<WelcomeViewModel>(); }
};

} // namespace tidemark::app
