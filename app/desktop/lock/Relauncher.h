// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/lock/LockCarry.h"

#include <QStringList>

namespace tidemark::app {

/// A Relauncher puts a fresh process in the place of this one, so that no patient text is left in memory
/// while locked.
class Relauncher {
public:
    virtual ~Relauncher() = default;
    /// Replaces the process, which has closed the clinic before. It returns only when it failed.
    [[nodiscard]] virtual Result<void> relaunch(const LockCarry& carry) = 0;
};

/// ExecRelauncher runs execv() on the program's own file. The carry goes through an anonymous file in memory,
/// whose descriptor is the only one that stays open.
class ExecRelauncher final : public Relauncher {
public:
    /// Takes in `arguments` those that the program was started with, without its name.
    explicit ExecRelauncher(QStringList arguments);
    [[nodiscard]] Result<void> relaunch(const LockCarry& carry) override;

private:
    QStringList m_arguments;
};

/// Reads and closes the descriptor that --locked names.
[[nodiscard]] Result<LockCarry> readCarry(int descriptor);

} // namespace tidemark::app
