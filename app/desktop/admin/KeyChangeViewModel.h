// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/Root.h"
#include "desktop/shell/SignedInContext.h"
#include "desktop/shell/WorkplaceViewModel.h"
#include "services/clinic/KeyChange.h"

#include <QtQml/qqmlregistration.h>

namespace tidemark::app {

/// KeyChangeViewModel gives the clinic a new key beside the window. Nobody is seated meanwhile, because
/// nothing may be written, and the screen says how long it takes; then the same person is back where they
/// were.
class KeyChangeViewModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the workplace.")
    Q_PROPERTY(QString progress READ progress NOTIFY progressChanged)

public:
    /// Both outlive it.
    KeyChangeViewModel(SignedInContext& context, WorkplaceViewModel& workplace, QObject* parent = nullptr);

    /// Changes the clinic's key, with the clinic closed meanwhile. It is put off with a notice while somebody
    /// is in a chair, until a later sign-in with a passphrase.
    void begin();
    /// Returns since when the key is being changed, in words; empty where it is not.
    [[nodiscard]] QString progress() const;

signals:
    void progressChanged();

private:
    void take(Result<services::ChangedKey> outcome);
    void tellFault();

    SignedInContext& m_context;
    WorkplaceViewModel& m_workplace;
    QString m_folder;
    std::optional<Duration> m_begun; ///< Since boot.
};

class KeyChangeRoot final : public tidemark::app::Root {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(tidemark::app::KeyChangeViewModel* viewModel READ viewModel NOTIFY replaced)

public:
    [[nodiscard]] KeyChangeViewModel* viewModel() { return present<KeyChangeViewModel>(); }
};

} // namespace tidemark::app
