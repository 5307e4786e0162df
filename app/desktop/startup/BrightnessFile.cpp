// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/startup/BrightnessFile.h"

#include "base/SideFile.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <array>

namespace tidemark::app {
namespace {

struct Known {
    Brightness brightness = Brightness::Light;
    QByteArrayView word;
};
constexpr std::array known{Known{Brightness::Light, "light"}, Known{Brightness::Dark, "dark"},
                           Known{Brightness::Dim, "dim"}};
constexpr qint64 longest = 16;

} // namespace

QByteArray brightnessWord(Brightness brightness) {
    const auto found = std::ranges::find(known, brightness, &Known::brightness);
    return (found == known.end() ? known.front() : *found).word.toByteArray();
}

Brightness brightnessOf(QByteArrayView word) {
    const auto found = std::ranges::find(known, word, &Known::word);
    return (found == known.end() ? known.front() : *found).brightness;
}

Brightness readBrightness(const QString& file) {
    return brightnessOf(file.isEmpty() ? QByteArray() : readSideFile(file, longest).trimmed());
}

Result<void> keepBrightness(const QString& file, Brightness brightness) {
    if (file.isEmpty()) {
        return {};
    }
    if (!QDir().mkpath(QFileInfo(file).absolutePath())) {
        return fail(ErrorCode::FolderNotWritable);
    }
    return writeSideFile(file, brightnessWord(brightness) + '\n', Durable::Later);
}

} // namespace tidemark::app
