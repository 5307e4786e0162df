// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shell/Roots.h"

#include <QJSEngine>
#include <QVariant>

#include <algorithm>

namespace tidemark::app {

Roots::~Roots() {
    while (!m_viewModels.empty()) {
        m_viewModels.pop_back();
    }
}

QObject* Roots::find(const QMetaObject& type) const {
    const auto found =
        std::ranges::find(m_viewModels, &type, [](const auto& viewModel) { return viewModel->metaObject(); });
    return found == m_viewModels.end() ? nullptr : found->get();
}

void Roots::giveTo(QJSEngine& engine) {
    rootsGivenTo(engine)->replaceBy(*this);
}

void GivenRoots::replaceBy(Roots& roots) {
    m_roots = &roots;
    emit replaced();
}

std::shared_ptr<GivenRoots> rootsGivenTo(QJSEngine& engine) {
    constexpr const char* property = "rootsOfWindow";
    auto given = engine.property(property).value<std::shared_ptr<GivenRoots>>();
    if (!given) {
        given = std::make_shared<GivenRoots>();
        engine.setProperty(property, QVariant::fromValue(given));
    }
    return given;
}

} // namespace tidemark::app
