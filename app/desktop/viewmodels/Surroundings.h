// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/lock/LockCarry.h"
#include "desktop/viewmodels/Background.h"
#include "domain/Codes.h"
#include "storage/vault/KdfCost.h"

#include <functional>

namespace tidemark::app {

class Relauncher;

/// Somebody of the invented clinic, for the card on the sign-in screen.
struct InventedPerson {
    QString signInName;
    QString displayName;
    Role role = Role::Nurse;
};

/// How to sign in to the invented clinic.
struct InventedPeople {
    std::vector<InventedPerson> people;
    QString passphrase;
};

using Progress = std::function<void(int done, int total)>;
using MakeDemo = std::function<Result<InventedPeople>(const QString& folder, const Progress& progress)>;

/// What the program finds around it; given by the composition root, by tests in their own way.
struct Surroundings {
    QString clinicFolder;
    QString demoFolder;
    storage::KdfCost cost = storage::KdfCost::standard();
    Background::Mode background = Background::Mode::Threaded;
    Relauncher* relauncher = nullptr; ///< Outlives the workplace.
    MakeDemo makeDemo;
    std::optional<LockCarry> locked; ///< Set when this process took the place of a locked one.
};

} // namespace tidemark::app
