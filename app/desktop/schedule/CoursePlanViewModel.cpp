// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/schedule/CoursePlanViewModel.h"

#include "desktop/schedule/RoomChoices.h"
#include "desktop/schedule/ScheduleRows.h"
#include "fields/TypedDays.h"
#include "services/clinic/OpeningDays.h"
#include "services/orders/Orders.h"
#include "services/patients/Patients.h"
#include "services/protocols/ClinicProtocols.h"
#include "text/CourseWords.h"
#include "text/DateWords.h"
#include "text/Message.h"

#include <algorithm>

namespace tidemark::app {

using namespace Qt::StringLiterals;

namespace {

// Of a phase without an end, so many are planned at once.
constexpr int openEndedAtOnce = 4;

QDate nextOpenDay(const SignedInContext& context) {
    const QDate tomorrow = context.clinic().today().addDays(1);
    const auto opening = services::OpeningDays(context.clinic(), context.actor()).view();
    for (int later = 0; opening && later < 31; ++later) {
        if (opening->days.isOpen(tomorrow.addDays(later))) {
            return tomorrow.addDays(later);
        }
    }
    return tomorrow;
}

} // namespace

CoursePlanViewModel::CoursePlanViewModel(SignedInContext& context, QObject* parent)
    : QObject(parent), m_context(context) {
    connect(&m_context, &SignedInContext::seatedChanged, this, [this] { open({}); });
}

void CoursePlanViewModel::open(const QString& patientId) {
    m_patient = PatientId(patientId);
    m_patientName.clear();
    m_offered.clear();
    m_order.reset();
    m_protocol = 0;
    m_option = 0;
    m_room.clear();
    const RoomChoices rooms = roomChoices(m_context);
    m_rooms = rooms.names;
    m_roomProblem = rooms.problem;
    m_unread.clear();
    m_reason.clear();
    if (m_context.isSeated() && !m_patient.isNull()) {
        const Actor& actor = m_context.actor();
        if (const auto chart = services::Patients(m_context.clinic(), actor).chart(m_patient)) {
            m_patientName = listName(chart->patient);
        }
        auto offered = services::ClinicProtocols(m_context.clinic(), actor).present();
        auto order = services::Orders(m_context.clinic(), actor).inForce(m_patient);
        if (offered && order) {
            m_offered = *std::move(offered);
            m_order = *std::move(order);
        } else {
            m_unread = messageFor(offered ? order.error() : offered.error()).sentence();
        }
        // What the order is for comes first: its drug, its route, an induction.
        std::ranges::stable_sort(m_offered, std::greater{}, [&](const Protocol& protocol) {
            const bool fits = m_order && m_order->drug == protocol.drug && m_order->route == protocol.route;
            return (fits ? 2 : 0) + (protocol.phases.front().phase == CoursePhase::Induction ? 1 : 0);
        });
        m_start = nextOpenDay(m_context).toString(Qt::ISODate);
        m_time = u"10:00"_s;
    }
    emit opened();
    propose();
}

QStringList CoursePlanViewModel::protocols() const {
    QStringList titles;
    for (const Protocol& protocol : m_offered) {
        titles << protocol.title;
    }
    return titles;
}

const Protocol* CoursePlanViewModel::chosen() const {
    return m_protocol >= 0 && m_protocol < static_cast<int>(m_offered.size())
               ? &m_offered[static_cast<std::size_t>(m_protocol)]
               : nullptr;
}

bool CoursePlanViewModel::isApproved() const {
    return chosen() != nullptr && chosen()->status == ProtocolStatus::Approved;
}

QString CoursePlanViewModel::protocolState() const {
    if (chosen() == nullptr) {
        return {};
    }
    return isApproved()
               ? tr("Version %1, approved").arg(chosen()->version)
               : tr("Version %1, example - to be approved by your medical director").arg(chosen()->version);
}

QStringList CoursePlanViewModel::optionKeys() const {
    QStringList keys;
    if (chosen() != nullptr) {
        for (const PhasePlan& phase : chosen()->phases) {
            if (!phase.option.isEmpty()) {
                keys << phase.option;
            }
        }
    }
    return keys;
}

QStringList CoursePlanViewModel::options() const {
    QStringList words;
    for (const QString& key : optionKeys()) {
        words << optionWords(key);
    }
    return words;
}

QString CoursePlanViewModel::orderFault() const {
    if (!m_unread.isEmpty()) {
        return m_unread;
    }
    if (chosen() == nullptr || m_patient.isNull()) {
        return {};
    }
    if (!m_order) {
        return scheduleFault({ErrorCode::NoValidOrder, {}, {}});
    }
    return m_order->drug == chosen()->drug && m_order->route == chosen()->route
               ? QString()
               : scheduleFault({ErrorCode::NoValidOrder, {}, u"route"_s});
}

void CoursePlanViewModel::setProtocol(int index) {
    m_protocol = index;
    m_option = 0;
    propose();
}

void CoursePlanViewModel::setOption(int index) {
    m_option = index;
    propose();
}

void CoursePlanViewModel::setStart(const QString& start) {
    m_start = start;
    propose();
}

void CoursePlanViewModel::setTime(const QString& time) {
    m_time = time;
    propose();
}

void CoursePlanViewModel::setRoom(const QString& room) {
    m_room = room;
    propose();
}

services::CourseRequest CoursePlanViewModel::request() const {
    services::CourseRequest request;
    request.patient = m_patient;
    request.start = fields::readDay(m_start).value_or(QDate());
    request.time = fields::readTimeOfDay(m_time).value_or(QTime());
    request.room = m_room.trimmed();
    request.reason = m_reason.trimmed();
    if (const Protocol* protocol = chosen()) {
        request.protocolId = protocol->id;
        request.openEndedSessions = protocol->phases.front().sessions == 0 ? openEndedAtOnce : 0;
        request.option = optionKeys().value(m_option);
    }
    return request;
}

void CoursePlanViewModel::propose() {
    m_errors.clear();
    m_problem = m_roomProblem;
    m_notes.clear();
    services::PlanQuestions questions;
    std::vector<PlannedSessionRow> rows;
    const services::CourseRequest wanted = request();
    if (m_context.isSeated() && !m_patient.isNull() && m_unread.isEmpty()) {
        if (!wanted.start.isValid()) {
            m_errors.insert(u"start"_s, tr("This is not a day of the calendar. Type it as 2026-05-12."));
        }
        if (!wanted.time.isValid()) {
            m_errors.insert(u"time"_s, tr("This is not a time of day. Type it as 10:30."));
        }
        if (m_errors.isEmpty()) {
            const auto proposal = services::Courses(m_context.clinic(), m_context.actor()).propose(wanted);
            if (!proposal) {
                m_problem = scheduleFault(proposal.error());
            } else {
                for (const rules::PlannedSession& session : proposal->sessions) {
                    rows.push_back({session.number, placeWords(session),
                                    dayAndClockWords(session.at, m_context.clock().zone()),
                                    tr("%1 to %2").arg(dayWords(session.earliest), dayWords(session.latest)),
                                    session.outsideTolerance});
                }
                questions = proposal->questions;
                for (const rules::ScheduleNote& note : proposal->notes) {
                    m_notes << noteWords(note);
                }
            }
        }
    }
    static_cast<void>(m_asked.settles(questions, {}));
    m_sessions.show(rows);
    emit edited();
}

void CoursePlanViewModel::accept() {
    if (!m_context.isSeated() || !isAcceptable()) {
        return;
    }
    if (m_asked.isAsking() && m_reason.trimmed().isEmpty()) {
        m_errors.insert(u"reason"_s, tr("A reason is needed. Write a few words."));
        emit edited();
        return;
    }
    const auto course = services::Courses(m_context.clinic(), m_context.actor()).accept(request());
    if (!course) {
        m_problem = scheduleFault(course.error());
        emit edited();
        return;
    }
    m_context.tellSessionChanged({});
    m_context.tellPatientChanged(m_patient);
    emit accepted(m_patient.text());
}

} // namespace tidemark::app
