// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/viewmodels/Surroundings.h"

namespace tidemark::app {

/// The sign-in names and the passphrase of an invented clinic stand in clear in its folder ("demo.json"), so
/// that everybody can look around in it. A real clinic has no such file.
[[nodiscard]] std::optional<InventedPeople> readInventedPeople(const QString& folder);
[[nodiscard]] Result<void> writeInventedPeople(const QString& folder, const InventedPeople& people);

} // namespace tidemark::app
