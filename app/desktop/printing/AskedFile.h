// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

namespace tidemark::app {

/// AskFile lets the person choose a file, from the one given on; empty where they changed their mind.
using AskFile = std::function<QString(const QString& from)>;

/// Opens the window that lists backups. It is the program's own and not the desktop's, which would keep what
/// is chosen in its list of recent files.
[[nodiscard]] QString askBackupFile(const QString& from);

} // namespace tidemark::app
