// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/SideFile.h"

namespace tidemark::storage {

using tidemark::Durable;
using tidemark::readSideFile;
using tidemark::writeSideFile;

} // namespace tidemark::storage
