// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/WorkplaceViewModel.h"

namespace tidemark::app {

/// NotedPlace is what a person had open, as it is noted: the screen, the session and the patient, ids only.
struct NotedPlace {
    WorkplaceViewModel::Screen screen = WorkplaceViewModel::Screen::Today;
    QString session;
    QString patient;
};

/// Returns the line by which a place is noted.
[[nodiscard]] QString placeLine(WorkplaceViewModel::Screen screen, const ScreenArguments& about);
/// Returns the place of such a line; Today for any other.
[[nodiscard]] NotedPlace placeOf(const QString& line);

} // namespace tidemark::app
