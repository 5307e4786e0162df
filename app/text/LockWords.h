// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/clinic/PinUnlock.h"

namespace tidemark::app {

/// Returns why the locked program asks for the passphrase and not for the PIN, with what to do about it;
/// empty where there is nothing to say.
[[nodiscard]] QString pinStateWords(services::PinState state);

} // namespace tidemark::app
