// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSocketNotifier>

#include <functional>
#include <memory>

namespace tidemark::app {

/// EndSignals are SIGTERM, SIGINT and SIGHUP (the session ends, the terminal closes) as a call in the event
/// loop, so that the clinic is closed and no gap is marked. It is to be made before any thread is: threads
/// inherit what is blocked back.
class EndSignals {
public:
    EndSignals();
    EndSignals(const EndSignals&) = delete;
    EndSignals& operator=(const EndSignals&) = delete;
    ~EndSignals();

    /// Calls `end` in the event loop, once for each signal. It is called after the application object is
    /// made.
    void watch(std::function<void()> end);

private:
    int m_descriptor = -1;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace tidemark::app
