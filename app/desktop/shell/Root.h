// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace tidemark::app {

/// A root is how QML finds the view model that a feature begins at: a singleton of its own type, with the
/// view model as a typed property. The view model itself is made by the composition root and given to the
/// engine (Roots); a singleton of QML cannot be replaced, while a test starts one program after the other in
/// one engine. Roots name this class with its namespace: the type registration of Qt 6.4 finds a base by its
/// full name only.
class Root : public QObject {
    Q_OBJECT
    QML_ANONYMOUS

signals:
    /// Tells that the engine was given others.
    void replaced();

protected:
    /// Returns the one of this type that the engine was given last; null before.
    template <class ViewModel>
    [[nodiscard]] ViewModel* present() {
        return static_cast<ViewModel*>(find(ViewModel::staticMetaObject));
    }

private:
    [[nodiscard]] QObject* find(const QMetaObject& type);
};

} // namespace tidemark::app
