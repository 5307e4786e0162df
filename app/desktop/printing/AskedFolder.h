// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

namespace tidemark::app {

/// Lets the person choose a folder, beginning with the one given; empty where the person changed their mind.
using AskFolder = std::function<QString(const QString& from)>;

/// The window that lists folders. It is the program's own and not the desktop's, which would keep what is
/// chosen in its list of recent files.
[[nodiscard]] QString askFolder(const QString& from);
/// Where a file is offered to be written to: the person's documents, the home folder where there are none. It
/// is there, unless the home folder itself is not.
[[nodiscard]] QString proposedFolder();

} // namespace tidemark::app
