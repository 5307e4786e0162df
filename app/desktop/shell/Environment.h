// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/InventedPeopleFile.h"
#include "desktop/lock/LockCarry.h"
#include "desktop/printing/AskedFile.h"
#include "desktop/printing/AskedFolder.h"
#include "desktop/printing/AskedPrinter.h"
#include "desktop/shell/Background.h"
#include "services/clinic/ClinicAccess.h"

#include <functional>

namespace tidemark::app {

class Relauncher;

using Progress = std::function<void(int done, int total)>;
using MakeDemo = std::function<Result<demo::InventedSignIn>(const QString& folder, const Progress& progress)>;

/// Environment is what the program finds around it; the composition root gives it, and tests give one of
/// their own.
struct Environment {
    QString clinicFolder;
    QString demoFolder;
    services::Opening opening;
    Background::Mode background = Background::Mode::Threaded;
    Relauncher* relauncher = nullptr;           ///< Outlives the workplace.
    services::KernelKeys* kernelKeys = nullptr; ///< Outlives it too; null: no PIN unlocks.
    MakeDemo makeDemo;
    std::function<Result<bool>(const PaintPage&)> print; ///< Empty where nothing can be printed.
    AskFolder askFolder;                                 ///< Empty where no window can list folders.
    AskFile askFile;                                     ///< Empty where no window can list backups.
    QString brightnessFile;                              ///< Empty: the choice is not kept.
    QString textSizeFile;                                ///< Empty: the choice is not kept.
    std::optional<LockCarry> locked; ///< Set when this process took the place of a locked one.

    /// Returns, after a lock, the clinic that was open, else the one the program was started for.
    [[nodiscard]] const QString& folderToOpen() const {
        return locked && !locked->folder.isEmpty() ? locked->folder : clinicFolder;
    }
};

} // namespace tidemark::app
