// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/today/WalkInViewModel.h"

#include "desktop/schedule/RoomChoices.h"
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
    const RoomChoices rooms = roomChoices(m_context);
    m_rooms = rooms.names;
    m_problem.clear();
    m_roomError = rooms.problem;
    m_refused.clear();
    m_reason.clear();
    m_asked.clear();
    m_chosen = {};
    m_patients.setText({});
    emit changed();
}

void WalkInViewModel::forget() {
    m_chosen = {};
    m_problem.clear();
    m_roomError.clear();
    m_refused.clear();
    m_reason.clear();
    m_asked.clear();
    emit changed();
}

void WalkInViewModel::choose(const QString& patientId) {
    if (!m_context.isSeated()) {
        return;
    }
    forget();
    if (const auto there = sessionOfToday(PatientId(patientId))) {
        emit ready(there->text());
        return;
    }
    for (int i = 0; i < m_patients.results()->rowCount(); ++i) {
        if (const auto& row = m_patients.results()->rowAs<PatientRow>(i); row.patientId == patientId) {
            m_chosen = row;
        }
    }
    emit changed();
}

void WalkInViewModel::take(const QString& patientId) {
    if (!m_context.isSeated()) {
        return;
    }
    const PatientId patient(patientId);
    if (patientId != m_refused) {
        // A reason is about the one who was asked about.
        m_reason.clear();
        m_asked.clear();
    }
    m_problem.clear();
    m_roomError.clear();
    m_refused.clear();
    if (const auto there = sessionOfToday(patient)) {
        emit changed();
        emit ready(there->text());
        return;
    }
    services::SessionPlanning planning(m_context.clinic(), m_context.actor());
    const services::SessionPlan plan{patient, m_context.clock().now(), m_room.trimmed(), m_reason.trimmed()};
    const auto questions = planning.questions(plan);
    if (questions && !m_asked.settles(*questions, plan.reason)) {
        m_problem = m_asked.words();
        m_refused = patientId;
        emit changed();
        return;
    }
    const auto planned = questions ? planning.plan(plan) : tl::unexpected(questions.error());
    if (planned) {
        emit changed();
        m_context.tellSessionChanged(planned->id);
        emit ready(planned->id.text());
    } else {
        refuse(planned.error(), patientId);
    }
}

void WalkInViewModel::refuse(const Error& error, const QString& patientId) {
    const QString sentence = messageFor(error).sentence();
    m_asked.clear();
    if (error.field == fields::keys::room) {
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
