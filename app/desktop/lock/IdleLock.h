// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/lock/IdleWatch.h"
#include "desktop/shell/SignedInContext.h"

namespace tidemark::app {

/// IdleLock locks after as many idle minutes as the clinic wants.
class IdleLock final : public QObject {
    Q_OBJECT

public:
    /// Takes two that outlive it. `clock` is the real time, also where a walk through the demo has its own.
    IdleLock(SignedInContext& context, const Clock& clock, QObject* parent = nullptr);

    /// Emits due() where somebody is at the desk and nobody has touched it. It is called about once a second.
    void check();
    /// Returns what is to be installed as an event filter of the application.
    [[nodiscard]] IdleWatch& watch() { return m_watch; }

signals:
    /// Tells that nobody has touched the desk for as long as the clinic's rules allow; it comes with every
    /// check() until somebody does or the program locks.
    void due();

private:
    void takeRules();

    SignedInContext& m_context;
    IdleWatch m_watch;
};

} // namespace tidemark::app
