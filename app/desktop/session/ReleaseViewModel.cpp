// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/session/ReleaseViewModel.h"

#include "rules/access/Authorization.h"
#include "rules/record/CurrentLines.h"
#include "rules/sessions/StartBlockers.h"
#include "services/sessions/CheckIn.h"
#include "services/sessions/PressureDecisions.h"
#include "text/PressureWords.h"
#include "text/ReleaseWords.h"

#include <algorithm>

namespace tidemark::app {

bool ReleaseViewModel::beforeDose() const {
    return shown() && session().state() == SessionState::Arrived;
}

bool ReleaseViewModel::isBlocking() const {
    const auto& view = *session().view();
    const auto blockers = rules::startBlockers(view.record, view.protocol, view.releaseFacts);
    return std::ranges::any_of(blockers, [](const Error& error) {
        return error.code == ErrorCode::ReleaseRequired || error.code == ErrorCode::OnHold;
    });
}

const ReleaseEntry* ReleaseViewModel::latest() const {
    const auto& releases = session().record().releases;
    const ReleaseEntry* newest = nullptr;
    for (const ReleaseEntry& entry : releases) {
        if (rules::isCurrent(releases, entry) &&
            (newest == nullptr || newest->stamp.enteredAt <= entry.stamp.enteredAt)) {
            newest = &entry;
        }
    }
    return newest;
}

bool ReleaseViewModel::isNeeded() const {
    return beforeDose() && (isBlocking() || latest() != nullptr);
}

bool ReleaseViewModel::isReleased() const {
    return isNeeded() && !isBlocking();
}

bool ReleaseViewModel::canAsk() const {
    if (!beforeDose() || !isBlocking()) {
        return false;
    }
    const ReleaseEntry* entry = latest();
    return entry == nullptr || entry->decision != ReleaseDecision::Requested;
}

bool ReleaseViewModel::canDecide() const {
    return beforeDose() && isBlocking() &&
           rules::roleMay(session().actor().role, rules::Command::DecideRelease);
}

bool ReleaseViewModel::canWriteDown() const {
    return beforeDose() && isBlocking() && !canDecide() && !m_people.empty() &&
           session().record().session.owner == session().actor().id;
}

std::vector<rules::ReleaseReason> ReleaseViewModel::standingReasons() const {
    if (!beforeDose()) {
        return {};
    }
    const auto& view = *session().view();
    return rules::releaseReasons(view.record, view.protocol, view.releaseFacts);
}

QStringList ReleaseViewModel::reasons() const {
    QStringList sentences;
    for (const rules::ReleaseReason& reason : standingReasons()) {
        sentences << reasonSentence(reason);
    }
    return sentences;
}

QString ReleaseViewModel::reasonSentence(const rules::ReleaseReason& reason) const {
    const Reading* baseline = rules::baselineOf(session().record());
    if (reason.key == rules::release_keys::pressure && baseline != nullptr) {
        const PressurePair limit = session().view()->protocol.limits.releaseAbove;
        return tr("%1 mmHg. Above %2/%3 the prescriber decides before the dose.")
            .arg(pressureText(*baseline))
            .arg(limit.systolic)
            .arg(limit.diastolic);
    }
    QString words = releaseReasonWords(reason.key);
    words[0] = words[0].toUpper();
    return words;
}

QString ReleaseViewModel::standing() const {
    const ReleaseEntry* entry = shown() ? latest() : nullptr;
    if (entry == nullptr) {
        return {};
    }
    QString words =
        releaseEntryWords(*entry) + QStringLiteral(" · ") + session().timeText(entry->stamp.eventAt);
    if (!entry->stamp.reason.isEmpty()) {
        words += QStringLiteral(" · ") + entry->stamp.reason;
    }
    return words;
}

QStringList ReleaseViewModel::people() const {
    QStringList names;
    for (const StaffMember& person : m_people) {
        names << person.displayName;
    }
    return names;
}

void ReleaseViewModel::choose(int index) {
    if (index != m_person && index >= 0 && index < static_cast<int>(m_people.size())) {
        m_person = index;
        emit personChanged();
    }
}

void ReleaseViewModel::begin() {
    m_people.clear();
    m_person = 0;
    if (auto people = session().service<services::PressureDecisions>().prescribers(session().id())) {
        m_people = std::move(*people);
    }
    emit personChanged();
}

void ReleaseViewModel::ask() {
    settle(session().service<services::CheckIn>().requestRelease(session().id()));
}

bool ReleaseViewModel::decide(release_decision::Code decision, const QString& reason) {
    return settle(session().service<services::CheckIn>().decideRelease(
        session().id(), static_cast<ReleaseDecision>(decision), reason));
}

bool ReleaseViewModel::writeDown(release_decision::Code decision, const QString& reason, const QString& at) {
    if (!canWriteDown()) {
        return false;
    }
    services::EventTime said;
    if (!at.trimmed().isEmpty()) {
        const auto typed = session().timeTyped(at);
        if (!typed) {
            setError(tr("Type a time of this session that has passed. Example: 10:31. Empty is now."));
            return false;
        }
        said = *typed;
    }
    const StaffMember& person = m_people[static_cast<std::size_t>(m_person)];
    return settle(session().service<services::CheckIn>().recordToldRelease(
        session().id(), {person.id, static_cast<ReleaseDecision>(decision), reason}, said));
}

} // namespace tidemark::app
