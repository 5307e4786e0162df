// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <functional>
#include <optional>

#include <sys/types.h>

namespace tidemark::storage {

/// OtherDiskProbe says whether two folders are on different disks.
using OtherDiskProbe = std::function<bool(const QString& folder, const QString& other)>;

/// DiskTable is what the system says of its disks.
struct DiskTable {
    QByteArray mounts; ///< The text of /proc/self/mountinfo.
    QString sysFolder; ///< Where the kernel shows its devices: /sys.
    /// Returns the device that holds a file, and the device that a device's file is.
    std::function<std::optional<dev_t>(const QString& path)> deviceOf;
    std::function<std::optional<dev_t>(const QString& path)> deviceAt;
};

/// Says whether two folders are on different disks, whatever partitions, encrypted layers, pools and files
/// with a file system inside they have. Another machine is another disk. What is in memory, and what nobody
/// can tell the disk of, is on none, so that no backup is believed to outlive the disk that it is on.
[[nodiscard]] bool isOnOtherDisk(const QString& folder, const QString& other);
[[nodiscard]] bool isOnOtherDisk(const QString& folder, const QString& other, const DiskTable& table);

} // namespace tidemark::storage
