// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/base/EngineCheck.h"

#include "storage/engine/SelfTest.h"

namespace tidemark::services {

Result<void> checkEngine() {
    return storage::selfTest();
}

} // namespace tidemark::services
