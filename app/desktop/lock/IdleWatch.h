// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"

#include <QObject>

namespace tidemark::app {

/// IdleWatch says when nobody has touched keyboard or pointer for a time. It is installed as an event filter
/// on the application and asked once a second. Time since boot counts, so a change of the wall clock neither
/// locks nor keeps open.
class IdleWatch final : public QObject {
    Q_OBJECT

public:
    explicit IdleWatch(const Clock& clock, Duration limit = std::chrono::minutes(5),
                       QObject* parent = nullptr);

    /// Sets how long nobody may touch the program before isIdle(), without starting the time anew.
    void setLimit(Duration limit) { m_limit = limit; }
    [[nodiscard]] Duration limit() const { return m_limit; }
    /// Starts the time anew, as a key or a touch does.
    void noteActivity();
    /// Says whether nobody has touched the program for the limit or longer. A clock that is set changes
    /// nothing: the time is counted since boot.
    [[nodiscard]] bool isIdle() const;

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    const Clock& m_clock;
    Duration m_limit;
    Duration m_lastActivity;
};

} // namespace tidemark::app
