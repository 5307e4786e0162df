// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/WorkplaceViewModel.h"

namespace tidemark::app {

/// These functions say what kind of screen one is, for the way that leads to it and back.

/// Says whether the screen is for administrators alone, so that nobody else is led back to it.
[[nodiscard]] bool isAdministratorsPlace(WorkplaceViewModel::Screen screen);
/// Says whether the rail leads to it. Nothing leads back from those.
[[nodiscard]] bool isPlaceOfRail(WorkplaceViewModel::Screen screen);
/// Says whether the sign-in screen leads to it.
[[nodiscard]] bool isBesideSignIn(WorkplaceViewModel::Screen screen);
/// Says whether only what gave it the window takes the window back.
[[nodiscard]] bool leadsNowhere(WorkplaceViewModel::Screen screen);

/// Returns the arguments of a screen about a patient.
[[nodiscard]] ScreenArguments ofPatient(const QString& patientId);

} // namespace tidemark::app
