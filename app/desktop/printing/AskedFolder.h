// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

namespace tidemark::app {

/// AskFolder lets the person choose a folder, from the one given on; empty where they changed their mind.
using AskFolder = std::function<QString(const QString& from)>;

/// Opens the window that lists folders. It is the program's own and not the desktop's, which would keep what
/// is chosen in its list of recent files.
[[nodiscard]] QString askFolder(const QString& from);
/// Returns where a file is offered to be written to: the person's documents, or the home folder where there
/// are none. It is there, unless the home folder itself is not.
[[nodiscard]] QString proposedFolder();

} // namespace tidemark::app
