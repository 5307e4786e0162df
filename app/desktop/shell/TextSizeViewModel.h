// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/Root.h"

#include <QList>
#include <QString>

namespace tidemark::app {

/// TextSizeViewModel is the size of all text, which this user of the machine chooses, signed in or not.
class TextSizeViewModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program.")
    /// This is in percent of the size as drawn, 100 to 200.
    Q_PROPERTY(int percent READ percent WRITE setPercent NOTIFY percentChanged)
    /// These can be chosen, smallest first.
    Q_PROPERTY(QList<int> offered READ offered CONSTANT)

public:
    /// Reads the choice of before. `file` is where it is kept; empty for nowhere.
    explicit TextSizeViewModel(QString file, QObject* parent = nullptr);

    /// Takes the next larger size (1) or the next smaller one (-1); neither goes past its end.
    Q_INVOKABLE void step(int by);

    [[nodiscard]] int percent() const { return m_percent; }
    /// Takes the largest offered size that is not larger.
    void setPercent(int percent);
    /// Returns the sizes to choose from, in percent, the smallest first.
    [[nodiscard]] static QList<int> offered();

signals:
    void percentChanged();

private:
    QString m_file;
    int m_percent;
};

class TextSizeRoot final : public tidemark::app::Root {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(tidemark::app::TextSizeViewModel* viewModel READ viewModel NOTIFY replaced)

public:
    [[nodiscard]] TextSizeViewModel* viewModel() { return present<TextSizeViewModel>(); }
};

} // namespace tidemark::app
