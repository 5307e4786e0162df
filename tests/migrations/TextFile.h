// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>

#include <stdexcept>

namespace tidemark::test {

/// A path below tests/migrations of the source tree.
[[nodiscard]] inline QString sourcePath(const QString& relative) {
    return QStringLiteral(TIDEMARK_MIGRATION_TESTS_FOLDER "/") + relative;
}

/// The whole file; empty where there is none.
[[nodiscard]] inline QByteArray readText(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Throws when it cannot be written.
inline void writeText(const QString& path, const QByteArray& text) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(text) != text.size()) {
        throw std::runtime_error("could not write " + path.toStdString());
    }
}

/// Copies the files of a closed clinic, readable and writable by their owner, but for its lock, which whoever
/// opens it makes anew. Makes the target. Throws when a file cannot be copied.
inline void copyClinic(const QString& source, const QString& target) {
    const QDir from(source);
    bool copied = QDir().mkpath(target);
    for (const QString& name : from.entryList(QDir::Files | QDir::Hidden)) {
        const QString file = target + u'/' + name;
        copied = copied && (name == u"clinic.lock" ||
                            (QFile::copy(from.filePath(name), file) &&
                             QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner)));
    }
    if (!copied) {
        throw std::runtime_error("the clinic cannot be copied to " + target.toStdString());
    }
}

} // namespace tidemark::test
