// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shell/Root.h"

#include "desktop/shell/Roots.h"

#include <QQmlEngine>

namespace tidemark::app {

QObject* Root::find(const QMetaObject& type) {
    QJSEngine* engine = qjsEngine(this);
    if (engine == nullptr) {
        return nullptr;
    }
    const std::shared_ptr<GivenRoots> given = rootsGivenTo(*engine);
    connect(given.get(), &GivenRoots::replaced, this, &Root::replaced, Qt::UniqueConnection);
    QObject* root = given->find(type);
    if (root != nullptr) {
        QQmlEngine::setObjectOwnership(root, QQmlEngine::CppOwnership);
    }
    return root;
}

} // namespace tidemark::app
