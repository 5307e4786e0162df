// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shell/TextSizeViewModel.h"

#include "desktop/startup/TextSizeFile.h"

#include <algorithm>

namespace tidemark::app {

TextSizeViewModel::TextSizeViewModel(QString file, QObject* parent)
    : QObject(parent), m_file(std::move(file)), m_percent(readTextSize(m_file)) {}

QList<int> TextSizeViewModel::offered() {
    return {textSizes.begin(), textSizes.end()};
}

void TextSizeViewModel::setPercent(int percent) {
    const int size = textSizeOf(percent);
    if (size == m_percent) {
        return;
    }
    m_percent = size;
    // Where it cannot be kept the window has it all the same, until it is closed.
    static_cast<void>(keepTextSize(m_file, size));
    emit percentChanged();
}

void TextSizeViewModel::step(int by) {
    const QList<int> sizes = offered();
    const qsizetype next = std::clamp<qsizetype>(sizes.indexOf(m_percent) + by, 0, sizes.size() - 1);
    setPercent(sizes.at(next));
}

} // namespace tidemark::app
