// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"

#include <QObject>

namespace tidemark::app {

/// Says when nobody has touched keyboard or pointer for a time. Installed as an event filter on the
/// application; asked once a second. Time since boot counts, so a change of the wall clock neither locks nor
/// keeps open.
class IdleWatch final : public QObject {
    Q_OBJECT

public:
    explicit IdleWatch(const Clock& clock, Duration limit = std::chrono::minutes(5),
                       QObject* parent = nullptr);

    void setLimit(Duration limit) { m_limit = limit; }
    [[nodiscard]] Duration limit() const { return m_limit; }
    void noteActivity();
    [[nodiscard]] bool isIdle() const;

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    const Clock& m_clock;
    Duration m_limit;
    Duration m_lastActivity;
};

} // namespace tidemark::app
