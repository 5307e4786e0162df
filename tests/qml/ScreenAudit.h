// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QQuickItem>
#include <QStringList>

namespace tidemark::test {

/// What a person would find on a screen who has little room, or who does not see it: controls that cannot be
/// brought into the window, words that are cut off, and controls that a screen reader cannot name.
class ScreenAudit : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Controls below `root` that are outside the window, or outside what clips them, and that no scrolling
    /// brings in; one line each.
    Q_INVOKABLE [[nodiscard]] QStringList unreachable(QQuickItem* root) const;
    /// Words below `root` that are elided, or wider than their place.
    Q_INVOKABLE [[nodiscard]] QStringList cut(QQuickItem* root) const;
    /// How many controls there are: a screen without any was not made.
    Q_INVOKABLE [[nodiscard]] int controls(QQuickItem* root) const;
    /// What a screen reader lacks about this item, which has the focus; empty for nothing. `null` lacks
    /// everything.
    Q_INVOKABLE [[nodiscard]] QStringList lacks(QQuickItem* item) const;
    /// Controls below `root`, with the focus or without it, that lack something; and words of any part that
    /// would be read as letters.
    Q_INVOKABLE [[nodiscard]] QStringList unspoken(QQuickItem* root) const;
    /// Its type, name and words, for a message.
    Q_INVOKABLE [[nodiscard]] QString describe(QQuickItem* item) const;
};

} // namespace tidemark::test
