// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/NetworkFileSystem.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <sys/statfs.h>

namespace tidemark::storage {
namespace {

struct Kind {
    quint32 magic = 0; ///< statfs(2), linux/magic.h
    QLatin1String name;
};

constexpr std::array fileSystemKinds{
    Kind{0x6969, QLatin1String("nfs")},      Kind{0x517B, QLatin1String("smb")},
    Kind{0xFE534D42, QLatin1String("smb2")}, Kind{0xFF534D42, QLatin1String("cifs")},
    Kind{0x5346414F, QLatin1String("afs")},  Kind{0x564C, QLatin1String("ncp")},
    Kind{0x73757245, QLatin1String("coda")}, Kind{0x00C36400, QLatin1String("ceph")},
};

constexpr quint32 fuseMagic = 0x65735546;

constexpr std::array fuseKinds{
    QLatin1String("fuse.sshfs"), QLatin1String("fuse.rclone"),    QLatin1String("fuse.s3fs"),
    QLatin1String("fuse.davfs"), QLatin1String("fuse.glusterfs"), QLatin1String("fuse.gvfsd-fuse"),
};

/// The folder itself, or the nearest one above it that exists.
QString existingPartOf(const QString& folder) {
    QFileInfo part(folder);
    while (!part.exists() && !part.isRoot()) {
        part = QFileInfo(part.absolutePath());
    }
    return part.canonicalFilePath();
}

bool liesUnder(const QString& folder, const QString& mountPoint) {
    return mountPoint == u"/" || folder == mountPoint || folder.startsWith(mountPoint + u'/');
}

} // namespace

Mount mountOf(const QString& folder, const QByteArray& mountInfo) {
    Mount found;
    qsizetype longest = -1;
    for (const QByteArray& line : mountInfo.split('\n')) {
        const QList<QByteArray> fields = line.split(' ');
        const qsizetype separator = fields.indexOf("-");
        if (separator < 5 || separator + 1 >= fields.size()) {
            continue;
        }
        const QString mountPoint = QString::fromUtf8(QByteArray(fields[4]).replace("\\040", " "));
        if (mountPoint.size() >= longest && liesUnder(folder, mountPoint)) {
            longest = mountPoint.size();
            found = {QString::fromUtf8(fields[separator + 1]),
                     QString::fromUtf8(fields.value(separator + 2))};
        }
    }
    return found;
}

QString mountedTypeOf(const QString& folder, const QByteArray& mountInfo) {
    return mountOf(folder, mountInfo).type;
}

QString networkFileSystemOf(const QString& folder) {
    const QString existing = existingPartOf(folder);
    struct statfs found {};
    if (statfs(QFile::encodeName(existing).constData(), &found) != 0) {
        return {};
    }
    const auto magic = static_cast<quint32>(found.f_type);
    const auto kind = std::find_if(fileSystemKinds.begin(), fileSystemKinds.end(),
                                   [&](const Kind& each) { return each.magic == magic; });
    if (kind != fileSystemKinds.end()) {
        return kind->name;
    }
    if (magic != fuseMagic) {
        return {};
    }
    QFile mounts(QStringLiteral("/proc/self/mountinfo"));
    if (!mounts.open(QIODevice::ReadOnly)) {
        return {};
    }
    const QString type = mountedTypeOf(existing, mounts.readAll());
    return std::find(fuseKinds.begin(), fuseKinds.end(), type) != fuseKinds.end() ? type : QString();
}

} // namespace tidemark::storage
