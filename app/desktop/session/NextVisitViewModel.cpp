// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/session/NextVisitViewModel.h"

#include "desktop/schedule/AskedPlan.h"
#include "text/DateWords.h"

namespace tidemark::app {

bool NextVisitViewModel::isOpen() const {
    return shown() && (session().state() == SessionState::Left || session().state() == SessionState::Signed);
}

QString NextVisitViewModel::words(Instant at, const QString& room) const {
    const QString when = dayAndClockWords(at, session().context().clock().zone());
    return room.isEmpty() ? when : when + QStringLiteral(" · ") + room;
}

QString NextVisitViewModel::planned() const {
    return isOpen() && m_next.planned ? words(m_next.planned->plannedAt, m_next.planned->room) : QString();
}

QString NextVisitViewModel::proposed() const {
    return isOpen() && m_next.proposed ? words(m_next.at, m_next.room) : QString();
}

QString NextVisitViewModel::reason() const {
    if (!isOpen() || m_next.planned) {
        return {};
    }
    if (m_unread) {
        return tr("The next visit could not be read.");
    }
    if (!m_next.proposed) {
        return tr("The protocol ends here. A further course or a booster is ordered on the patient's page.");
    }
    const QString gap =
        m_next.decided
            ? tr("%n day(s) after this one, as decided for this patient", nullptr, m_next.proposed->gapDays)
            : tr("%n day(s) after this one, as the protocol says", nullptr, m_next.proposed->gapDays);
    return m_next.proposed->movedOff ? tr("%1; moved to an open day").arg(gap) : gap;
}

QString NextVisitViewModel::asked() const {
    return isOpen() ? questionLines(m_next.questions).join(u' ') : QString();
}

bool NextVisitViewModel::accept(const QString& reason) {
    return settle(session().service<services::NextVisit>().accept(session().id(), reason));
}

void NextVisitViewModel::refresh() {
    m_next = {};
    m_unread = false;
    if (isOpen()) {
        auto next = session().service<services::NextVisit>().after(session().id());
        m_unread = !next;
        m_next = valueOf(std::move(next));
    }
}

} // namespace tidemark::app
