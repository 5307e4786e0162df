// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/admin/RoomsViewModel.h"

#include "services/clinic/Rooms.h"
#include "text/Message.h"

namespace tidemark::app {

RoomsViewModel::RoomsViewModel(SignedInContext& context, QObject* parent)
    : QObject(parent), m_context(context) {
    connect(&m_context, &SignedInContext::seatedChanged, this, [this] {
        m_done.clear();
        m_chosen.clear();
        refresh();
    });
}

void RoomsViewModel::refresh() {
    m_errors.clear();
    m_problem.clear();
    std::vector<RoomRow> rows;
    if (m_context.isSeated()) {
        const auto rooms = services::Rooms(m_context.clinic(), m_context.actor()).all();
        if (rooms) {
            for (const Room& room : *rooms) {
                rows.push_back(
                    {room.name, QString::number(room.places), tr("%n place(s)", nullptr, room.places)});
            }
        } else {
            m_problem = messageFor(rooms.error()).sentence();
        }
    }
    m_rooms.show(rows);
    emit changed();
}

void RoomsViewModel::choose(const QString& name) {
    m_chosen = name;
    m_done.clear();
    m_problem.clear();
    m_errors.clear();
    emit changed();
}

bool RoomsViewModel::keep(const QString& name, const QString& places) {
    if (!m_context.isSeated()) {
        return false;
    }
    // The second click of a double click: what it was meant for is done, and says so.
    if (name.trimmed().isEmpty() && m_chosen.isEmpty() && !m_done.isEmpty()) {
        return false;
    }
    services::Rooms rooms(m_context.clinic(), m_context.actor());
    const services::RoomForm form{name, places};
    return m_chosen.isEmpty()
               ? finish(rooms.add(form), tr("%1 is in the list.").arg(name.simplified()))
               : finish(rooms.change(m_chosen, form), tr("%1 is changed.").arg(name.simplified()));
}

void RoomsViewModel::remove(const QString& name) {
    if (m_context.isSeated()) {
        static_cast<void>(finish(services::Rooms(m_context.clinic(), m_context.actor()).remove(name),
                                 tr("%1 is no longer in the list.").arg(name)));
    }
}

bool RoomsViewModel::finish(const Result<void>& kept, const QString& done) {
    m_done = kept ? done : QString();
    if (kept) {
        m_chosen.clear();
        refresh();
        // What is planned may have another room now.
        m_context.tellSessionChanged({});
        return true;
    }
    m_errors.clear();
    m_problem.clear();
    m_errors.place(kept.error(), m_problem);
    emit changed();
    return false;
}

} // namespace tidemark::app
