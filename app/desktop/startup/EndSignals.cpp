// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/startup/EndSignals.h"

#include <csignal>
#include <sys/signalfd.h>
#include <unistd.h>

namespace tidemark::app {
namespace {

sigset_t endSignals() {
    sigset_t set;
    sigemptyset(&set);
    for (const int number : {SIGTERM, SIGINT, SIGHUP}) {
        sigaddset(&set, number);
    }
    return set;
}

} // namespace

EndSignals::EndSignals() {
    const sigset_t set = endSignals();
    m_descriptor = signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
    // Held back only where they are read: else they end the program as ever.
    if (m_descriptor >= 0) {
        pthread_sigmask(SIG_BLOCK, &set, nullptr);
    }
}

EndSignals::~EndSignals() {
    m_notifier.reset();
    if (m_descriptor >= 0) {
        ::close(m_descriptor);
    }
}

void EndSignals::watch(std::function<void()> end) {
    if (m_descriptor < 0) {
        return;
    }
    m_notifier = std::make_unique<QSocketNotifier>(m_descriptor, QSocketNotifier::Read);
    QObject::connect(m_notifier.get(), &QSocketNotifier::activated, m_notifier.get(),
                     [descriptor = m_descriptor, end = std::move(end)] {
                         signalfd_siginfo signal{};
                         if (::read(descriptor, &signal, sizeof signal) == ssize_t{sizeof signal}) {
                             end();
                         }
                     });
}

} // namespace tidemark::app
