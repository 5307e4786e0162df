// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <functional>

namespace tidemark::storage {

/// FileSystemProbe is the kind of network file system that holds a folder ("nfs", "cifs", …); empty when it
/// is local.
using FileSystemProbe = std::function<QString(const QString& folder)>;

/// Asks the kernel. SQLite's locks and its write-ahead log do not hold on a network file system (sqlite.org,
/// "How to corrupt", 2.1; "WAL", 2), so a clinic is not opened there.
[[nodiscard]] QString networkFileSystemOf(const QString& folder);

/// A Mount is the kind of a file system and what it is on: a device, a server's folder, a pool.
struct Mount {
    QString type;
    QString source;

    friend bool operator==(const Mount&, const Mount&) = default;
};

/// Returns the mount that holds `folder`, from the text of /proc/self/mountinfo; an empty one where none
/// does.
[[nodiscard]] Mount mountOf(const QString& folder, const QByteArray& mountInfo);

/// Returns the file system type of the mount that holds `folder`, from the text of /proc/self/mountinfo.
[[nodiscard]] QString mountedTypeOf(const QString& folder, const QByteArray& mountInfo);

} // namespace tidemark::storage
