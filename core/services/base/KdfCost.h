// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/vault/KdfCost.h"

namespace tidemark::services {

/// KdfCost is what one guess at a passphrase or a PIN costs, for whoever opens a clinic or sets a PIN.
using KdfCost = storage::KdfCost;

} // namespace tidemark::services
