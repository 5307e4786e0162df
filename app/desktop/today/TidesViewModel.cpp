// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/today/TidesViewModel.h"

namespace tidemark::app {

TidesViewModel::TidesViewModel(SignedInContext& context, QObject* parent)
    : QObject(parent), m_context(context) {}

void TidesViewModel::setShown(bool shown) {
    if (shown && m_context.isSeated()) {
        ++m_count;
        emit changed();
    }
}

} // namespace tidemark::app
