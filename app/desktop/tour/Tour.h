// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/looks/Brightness.h"
#include "desktop/tour/TourClock.h"

#include <QQuickWindow>
#include <QSize>
#include <QString>

#include <functional>

namespace tidemark::app {

/// TourPlan is what `--tour` was given.
struct TourPlan {
    QString folder;
    QSize size{1366, 768};
    Brightness brightness = Brightness::Light;
    /// This names the walk. demo: the whole walk; from-nothing: create the clinic, run a session, sign it;
    /// hold: the same until a session runs, then wait to be killed; resume: find that session again.
    QString scenario = QStringLiteral("demo");
};

/// Walks the window. A lock puts a fresh process in the place of this one; the walk goes on in that process
/// with its next part, the clock as far ahead as before. Returns the process's exit code: 0, or 1 with the
/// fault on standard error.
[[nodiscard]] int walk(const TourPlan& plan, QQuickWindow& window, TourClock& clock,
                       const std::function<void()>& ticked);

/// Takes up the clock's lead and the part of the walk, carried over a lock in the environment.
void takeUpWalk(TourClock& clock);

} // namespace tidemark::app
