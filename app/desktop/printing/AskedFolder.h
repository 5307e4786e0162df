// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <tl/expected.hpp>

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
/// Returns the folder that was typed, without the spaces around it. Where there is no such folder, it fails
/// with the sentence that says so; an empty path is none, or it would be the one the program was started in.
[[nodiscard]] tl::expected<QString, QString> folderTyped(const QString& typed);

} // namespace tidemark::app
