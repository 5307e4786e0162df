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

/// Returns the file system type of the mount that holds `folder`, from the text of /proc/self/mountinfo.
[[nodiscard]] QString mountedTypeOf(const QString& folder, const QByteArray& mountInfo);

} // namespace tidemark::storage
