// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/session/PrescriberViewModel.h"

#include "desktop/session/UndoViewModel.h"
#include "rules/access/Authorization.h"
#include "rules/dosing/PumpSegments.h"
#include "rules/record/CurrentLines.h"
#include "rules/sessions/SessionLifeCycle.h"
#include "rules/vitals/PressureDecisions.h"
#include "services/base/Stamps.h"
#include "services/sessions/PressureDecisions.h"
#include "text/PressureWords.h"

#include <algorithm>

namespace tidemark::app {

namespace {

using Mode = prescriber_mode::Code;

/// The newest set with a pressure, or with another value that is severe.
const Reading* newestForPrescriber(const SessionRecord& record, const ProtocolLimits& limits) {
    const Reading* newest = nullptr;
    for (const Reading& reading : record.readings) {
        const bool says = !reading.baseline && (reading.systolic || reading.diastolic ||
                                                rules::isForPrescriber(record, reading, limits));
        if (says && rules::isCurrent(record.readings, reading) &&
            (newest == nullptr || newest->stamp.eventAt <= reading.stamp.eventAt)) {
            newest = &reading;
        }
    }
    return newest;
}

EntryId idOf(const Reading* reading) {
    return reading == nullptr ? EntryId() : reading->stamp.id;
}

} // namespace

PrescriberViewModel::PrescriberViewModel(OpenSession& session, UndoViewModel& undo)
    : SessionPart(session), m_undo(undo), m_remark(session, QStringLiteral("prescriber-remark")) {
    connect(&m_remark, &KeptDraft::textChanged, this, &PrescriberViewModel::typed);
    connect(this, &SessionPart::changed, this, &PrescriberViewModel::moved);
}

bool PrescriberViewModel::isPrescriber() const {
    return shown() && rules::roleMay(session().actor().role, rules::Command::DecideRelease);
}

bool PrescriberViewModel::runsSession() const {
    return shown() && session().record().session.owner == session().actor().id;
}

bool PrescriberViewModel::mayAsk() const {
    return runsSession() && (m_mode == Mode::Urgent || m_mode == Mode::Offered);
}

bool PrescriberViewModel::mayDecide() const {
    return (runsSession() || isPrescriber()) &&
           (m_mode == Mode::Urgent || m_mode == Mode::Asked || m_mode == Mode::Held);
}

bool PrescriberViewModel::pumpRuns() const {
    return shown() && session().state() == SessionState::Dosing &&
           rules::pumpState(session().record().pump) == rules::PumpState::Running;
}

const ProtocolLimits& PrescriberViewModel::limits() const {
    return session().view()->protocol.limits;
}

QStringList PrescriberViewModel::people() const {
    QStringList names;
    for (const StaffMember& person : m_people) {
        names.append(person.displayName);
    }
    return names;
}

QString PrescriberViewModel::name() const {
    return people().value(m_person);
}

void PrescriberViewModel::choose(int index) {
    if (index != m_person && index >= 0 && index < static_cast<int>(m_people.size())) {
        m_person = index;
        emit changed();
    }
}

void PrescriberViewModel::setRemark(const QString& remark) {
    if (remark != m_remark.text()) {
        setError({});
        m_remark.setText(remark);
    }
}

void PrescriberViewModel::setAt(const QString& at) {
    if (at != m_at) {
        setError({});
        m_at = at;
        emit typed();
    }
}

QString PrescriberViewModel::question() const {
    if (!shown() || m_about.isNull()) {
        return {};
    }
    const auto& readings = session().record().readings;
    const auto reading =
        std::ranges::find_if(readings, [&](const Reading& each) { return each.stamp.id == m_about; });
    if (reading == readings.end()) {
        return {};
    }
    const QString pressure = askedAboutText(session().record(), *reading, limits());
    const QString at = session().timeText(reading->stamp.eventAt);
    const bool counts = rules::unansweredSevere(session().record(), limits()) != nullptr;
    return counts ? tr("%1 at %2 counts as severe: the prescriber decides.").arg(pressure, at)
                  : tr("%1 at %2").arg(pressure, at);
}

QString PrescriberViewModel::standing() const {
    if (!shown() || !m_latest) {
        return {};
    }
    QString words = pressureDecisionWords(session().record(), *m_latest, limits()) + QStringLiteral(" · ") +
                    session().timeText(m_latest->stamp.eventAt);
    if (m_mode == Mode::Asked) {
        const auto minutes =
            std::chrono::floor<std::chrono::minutes>(session().now() - m_latest->stamp.eventAt).count();
        words += minutes < 1 ? QString() : tr(" · %1 min ago").arg(minutes);
    }
    if (m_mode == Mode::Recheck) {
        words += tr(" · due %1")
                     .arg(session().timeText(m_latest->stamp.eventAt +
                                             std::chrono::minutes(m_latest->recheckMinutes)));
    }
    return words;
}

bool PrescriberViewModel::ask() {
    return record(ReleaseDecision::Requested, 0);
}

bool PrescriberViewModel::decide(release_decision::Code decision) {
    return record(static_cast<ReleaseDecision>(decision), 0);
}

bool PrescriberViewModel::recheck(int minutes) {
    return record(ReleaseDecision::Recheck, minutes);
}

bool PrescriberViewModel::record(ReleaseDecision decision, int minutes) {
    if (!shown() || m_person >= static_cast<int>(m_people.size())) {
        return false;
    }
    services::EventTime at;
    if (!m_at.trimmed().isEmpty()) {
        const auto typedTime = session().timeTyped(m_at);
        if (!typedTime) {
            setError(tr("Type a time of this session that has passed. Example: 10:31. Empty is now."));
            return false;
        }
        at = *typedTime;
    }
    const StaffMember& person = m_people[static_cast<std::size_t>(m_person)];
    const services::PrescriberDecision word{m_about, person.id, decision, minutes, remark()};
    const QString said = pressureDecisionWords(
        session().record(), {{}, m_about, person.id, person.displayName, decision, minutes}, limits());
    const auto written = session().service<services::PressureDecisions>().record(session().id(), word, at);
    if (!settle(written)) {
        return false;
    }
    m_remark.clear();
    m_at.clear();
    emit typed();
    m_undo.offer(*written, said);
    return true;
}

void PrescriberViewModel::begin() {
    m_remark.restore();
    m_at.clear();
    m_people.clear();
    m_person = 0;
    if (auto people = session().service<services::PressureDecisions>().prescribers(session().id())) {
        m_people = std::move(*people);
    }
    // Whoever decides at the screen decides in their own name.
    const auto self = std::ranges::find(m_people, session().actor().id, &StaffMember::id);
    if (self != m_people.end()) {
        m_person = static_cast<int>(self - m_people.begin());
    }
    emit typed();
}

void PrescriberViewModel::refresh() {
    judge();
}

void PrescriberViewModel::judge() {
    const SessionRecord& record = session().record();
    const ProtocolLimits& limits = this->limits();
    m_mode = Mode::None;
    m_about = {};
    m_latest.reset();
    if (!rules::allows(session().state(), rules::SessionStep::DecidePressure)) {
        return;
    }
    const Reading* unanswered = rules::unansweredSevere(record, limits);
    const PressureDecision* request = rules::openRequest(record);
    const PressureDecision* latest = rules::latestDecision(record);
    const Reading* newest = newestForPrescriber(record, limits);
    const auto waiting = rules::rechecks(record);
    if (request != nullptr) {
        m_mode = Mode::Asked;
        m_about = unanswered != nullptr ? idOf(unanswered) : idOf(rules::answeredReading(record, *request));
        m_latest = *request;
    } else if (unanswered != nullptr) {
        m_mode = Mode::Urgent;
        m_about = idOf(unanswered);
    } else if (rules::isHeld(record)) {
        m_mode = Mode::Held;
        m_about = idOf(rules::answeredReading(record, *latest));
        m_latest = *latest;
    } else if (std::ranges::any_of(waiting, [](const rules::Recheck& each) { return !each.settled; })) {
        m_mode = Mode::Recheck;
        m_latest = *latest;
    } else if (newest != nullptr && latest != nullptr && rules::answeredReading(record, *latest) == newest) {
        m_mode = Mode::Answered;
        m_latest = *latest;
    } else if (newest != nullptr && rules::isForPrescriber(record, *newest, limits)) {
        m_mode = Mode::Offered;
        m_about = idOf(newest);
    }
}

} // namespace tidemark::app
