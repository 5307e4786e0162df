// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/tour/TourDriver.h"

#include <functional>

namespace tidemark::app {

/// A TourPart is one part of a walk: what one process of it does. All but the last end with a lock.
using TourPart = std::function<void(TourDriver& driver, const QString& folder)>;

} // namespace tidemark::app
