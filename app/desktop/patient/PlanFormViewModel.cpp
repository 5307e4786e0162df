// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/patient/PlanFormViewModel.h"

#include "desktop/schedule/RoomChoices.h"
#include "desktop/shell/FieldErrors.h"
#include "fields/TypedDays.h"
#include "services/courses/SessionPlanning.h"
#include "services/patients/Patients.h"
#include "text/ClosedDayWords.h"
#include "text/DateWords.h"
#include "text/Message.h"

#include <QTimeZone>

namespace tidemark::app {

PlanFormViewModel::PlanFormViewModel(SignedInContext& context, QObject* parent)
    : QObject(parent), m_context(context) {
    connect(&m_context, &SignedInContext::seatedChanged, this, [this] { open({}); });
}

void PlanFormViewModel::open(const QString& patientId) {
    m_id = PatientId(patientId);
    m_patientName.clear();
    m_room.clear();
    const RoomChoices rooms = roomChoices(m_context);
    m_rooms = rooms.names;
    m_reason.clear();
    m_asked.clear();
    m_errors.clear();
    m_problem = rooms.problem;
    if (m_context.isSeated() && !m_id.isNull()) {
        m_day = m_context.clinic().today().toString(Qt::ISODate);
        m_time = clockWords(m_context.clock().now(), m_context.clock().zone());
        const auto chart = services::Patients(m_context.clinic(), m_context.actor()).chart(m_id);
        m_patientName = chart ? listName(chart->patient) : QString();
    }
    emit opened();
    emit edited();
    emit errorsChanged();
}

QString PlanFormViewModel::dayWarning() const {
    if (!m_context.isSeated()) {
        return {};
    }
    const auto opening = services::OpeningDays(m_context.clinic(), m_context.actor()).view();
    return opening ? closedDayWarning(*opening, m_day) : QString();
}

void PlanFormViewModel::save() {
    if (!m_context.isSeated() || m_id.isNull()) {
        return;
    }
    m_errors.clear();
    m_problem.clear();
    const QDate day = fields::readDay(m_day).value_or(QDate());
    const QTime time = fields::readTimeOfDay(m_time).value_or(QTime());
    if (!day.isValid()) {
        m_errors.insert(QStringLiteral("day"),
                        tr("This is not a day of the calendar. Type it as 2026-05-12."));
    }
    if (!time.isValid()) {
        m_errors.insert(QStringLiteral("time"), tr("This is not a time of day. Type it as 10:30."));
    }
    if (m_errors.isEmpty()) {
        const QDateTime local(day, time, QTimeZone(m_context.clock().zone()));
        keep({m_id, fromDateTime(local), m_room.trimmed(), m_reason.trimmed()});
    }
    emit errorsChanged();
}

void PlanFormViewModel::keep(const services::SessionPlan& plan) {
    services::SessionPlanning planning(m_context.clinic(), m_context.actor());
    const auto questions = planning.questions(plan);
    if (!questions) {
        m_asked.clear();
        m_errors.place(questions.error(), m_problem);
        return;
    }
    if (!m_asked.settles(*questions, plan.reason)) {
        m_errors.insert(QStringLiteral("reason"), m_asked.words());
        return;
    }
    const auto planned = planning.plan(plan);
    if (planned) {
        m_context.tellSessionChanged(planned->id);
        emit saved(planned->id.text());
    } else {
        m_errors.place(planned.error(), m_problem);
    }
}

} // namespace tidemark::app
