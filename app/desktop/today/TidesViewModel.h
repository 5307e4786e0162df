// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/Root.h"
#include "desktop/shell/SignedInContext.h"

#include <QtQml/qqmlregistration.h>

namespace tidemark::app {

/// TidesViewModel counts the tides of the day, by which the recipe of a screen was followed once.
class TidesViewModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program.")
    Q_PROPERTY(int count READ count NOTIFY changed)

public:
    explicit TidesViewModel(SignedInContext& context, QObject* parent = nullptr);

    void setShown(bool shown);
    [[nodiscard]] int count() const { return m_count; }

signals:
    void changed();

private:
    SignedInContext& m_context;
    int m_count = 0;
};

class TidesRoot final : public tidemark::app::Root {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(tidemark::app::TidesViewModel* viewModel READ viewModel NOTIFY replaced)

public:
    [[nodiscard]] TidesViewModel* viewModel() { return present<TidesViewModel>(); }
};

} // namespace tidemark::app
