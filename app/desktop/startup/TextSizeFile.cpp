// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/startup/TextSizeFile.h"

#include "base/SideFile.h"

#include <QDir>
#include <QFileInfo>

namespace tidemark::app {
namespace {

constexpr qint64 longest = 16;

} // namespace

int textSizeOf(int percent) {
    int found = textSizes.front();
    for (const int size : textSizes) {
        if (size <= percent) {
            found = size;
        }
    }
    return found;
}

int readTextSize(const QString& file) {
    return textSizeOf(file.isEmpty() ? 0 : readSideFile(file, longest).trimmed().toInt());
}

Result<void> keepTextSize(const QString& file, int percent) {
    if (file.isEmpty()) {
        return {};
    }
    if (!QDir().mkpath(QFileInfo(file).absolutePath())) {
        return fail(ErrorCode::FolderNotWritable);
    }
    return writeSideFile(file, QByteArray::number(percent) + '\n', Durable::Later);
}

} // namespace tidemark::app
