// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/today/WalkInViewModel.h"

#include "fields/FieldKeys.h"
#include "services/board/SessionBoard.h"
#include "services/courses/SessionPlanning.h"
#include "text/Message.h"

namespace tidemark::app {
namespace {

bool isToBeGiven(SessionState state) {
    return state == SessionState::Planned || state == SessionState::Arrived ||
           state == SessionState::Dosing || state == SessionState::Monitoring;
}

} // namespace

WalkInViewModel::WalkInViewModel(SignedInContext& context, QObject* parent)
    : QObject(parent), m_context(context), m_patients(context, 100, true) {
    connect(&m_context, &SignedInContext::seatedChanged, this, &WalkInViewModel::open);
}

void WalkInViewModel::open() {
    m_room.clear();
    m_problem.clear();
    m_roomError.clear();
    m_refused.clear();
    m_patients.setText({});
    emit changed();
}

void WalkInViewModel::take(const QString& patientId) {
    if (!m_context.isSeated()) {
        return;
    }
    const PatientId patient(patientId);
    m_problem.clear();
    m_roomError.clear();
    m_refused.clear();
    if (const auto there = sessionOfToday(patient)) {
        emit changed();
        emit ready(there->text());
        return;
    }
    const auto planned = services::SessionPlanning(m_context.clinic(), m_context.actor())
                             .plan({patient, m_context.clock().now(), m_room.trimmed()});
    if (planned) {
        emit changed();
        m_context.tellSessionChanged(planned->id);
        emit ready(planned->id.text());
        return;
    }
    const QString sentence = messageFor(planned.error()).sentence();
    if (planned.error().field == fields::keys::room) {
        m_roomError = sentence;
    } else {
        m_problem = sentence;
        m_refused = patientId;
    }
    emit changed();
}

std::optional<SessionId> WalkInViewModel::sessionOfToday(const PatientId& patient) const {
    const auto cards =
        services::SessionBoard(m_context.clinic(), m_context.actor()).day(m_context.clinic().today());
    if (cards) {
        for (const services::BoardCard& card : *cards) {
            if (card.session.patient == patient && isToBeGiven(card.session.state)) {
                return card.session.id;
            }
        }
    }
    return std::nullopt;
}

} // namespace tidemark::app
