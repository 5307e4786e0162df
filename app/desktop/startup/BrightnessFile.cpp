// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/startup/BrightnessFile.h"

#include "storage/SideFile.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <array>

namespace tidemark::app {
namespace {

constexpr std::array<QByteArrayView, 3> known{"light", "dark", "dim"};
constexpr qint64 longest = 16;

} // namespace

QString readBrightness(const QString& file) {
    const QByteArray word = file.isEmpty() ? QByteArray() : storage::readSideFile(file, longest).trimmed();
    const auto found = std::ranges::find(known, QByteArrayView(word));
    return QString::fromLatin1(found == known.end() ? known.front() : *found);
}

Result<void> keepBrightness(const QString& file, const QString& brightness) {
    if (file.isEmpty()) {
        return {};
    }
    if (!QDir().mkpath(QFileInfo(file).absolutePath())) {
        return fail(ErrorCode::FolderNotWritable);
    }
    return storage::writeSideFile(file, brightness.toLatin1() + '\n', storage::Durable::Later);
}

} // namespace tidemark::app
