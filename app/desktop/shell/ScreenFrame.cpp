// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shell/ScreenFrame.h"

namespace tidemark::app {
namespace {

void settleLayouts(const QQuickItem& item) {
    for (QQuickItem* child : item.childItems()) {
        settleLayouts(*child);
        if (child->inherits("QQuickLayout")) {
            child->ensurePolished();
        }
    }
}

} // namespace

void ScreenFrame::settle() {
    settleLayouts(*this);
}

void ScreenFrame::geometryChange(const QRectF& to, const QRectF& from) {
    if (to.size() != from.size()) {
        settle();
    }
    QQuickItem::geometryChange(to, from);
}

} // namespace tidemark::app
