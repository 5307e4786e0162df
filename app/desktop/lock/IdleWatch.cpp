// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/lock/IdleWatch.h"

#include <QEvent>

namespace tidemark::app {

IdleWatch::IdleWatch(const Clock& clock, Duration limit, QObject* parent)
    : QObject(parent), m_clock(clock), m_limit(limit), m_lastActivity(clock.sinceBoot()) {}

void IdleWatch::noteActivity() {
    m_lastActivity = m_clock.sinceBoot();
}

bool IdleWatch::isIdle() const {
    return m_clock.sinceBoot() - m_lastActivity >= m_limit;
}

bool IdleWatch::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TabletPress:
        noteActivity();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace tidemark::app
