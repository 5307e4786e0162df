// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ProcessGuard.h"

#include <csignal>
#include <sys/prctl.h>
#include <sys/resource.h>

namespace tidemark {

void keepMemoryPrivate() {
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    prctl(PR_SET_DUMPABLE, 0);
}

void outliveFileSizeLimit() {
    std::signal(SIGXFSZ, SIG_IGN);
}

} // namespace tidemark
