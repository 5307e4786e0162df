// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/session/InfusionViewModel.h"

#include "rules/dosing/Doses.h"
#include "rules/vitals/ReadingPlan.h"
#include "services/sessions/SessionPump.h"
#include "text/DoseWords.h"

namespace tidemark::app {

namespace {

int seconds(Duration span) {
    return static_cast<int>(std::chrono::floor<std::chrono::seconds>(span).count());
}

} // namespace

InfusionViewModel::InfusionViewModel(OpenSession& session) : SessionPart(session) {
    connect(this, &SessionPart::changed, this, &InfusionViewModel::moved);
}

rules::PumpState InfusionViewModel::pumpState() const {
    return shown() ? rules::pumpState(session().record().pump) : rules::PumpState::NotStarted;
}

pump_state::Code InfusionViewModel::pump() const {
    return static_cast<pump_state::Code>(pumpState());
}

int InfusionViewModel::elapsedSeconds() const {
    const bool started = shown() && session().record().session.startedAt;
    if (!started) {
        return 0;
    }
    const Session& of = session().record().session;
    return seconds(of.leftAt.value_or(session().now()) - *of.startedAt);
}

QString InfusionViewModel::given() const {
    if (!shown() || !session().record().session.dose) {
        return {};
    }
    const Milligrams given = rules::givenDose(session().record(), session().view()->order, session().now());
    return QString::number(given.value, 'f', 1);
}

QString InfusionViewModel::dose() const {
    const bool known = shown() && session().record().session.dose;
    return known ? milligramWords(*session().record().session.dose) : QString();
}

std::optional<Instant> InfusionViewModel::next() const {
    if (!shown() || !session().record().session.startedAt || session().record().session.leftAt) {
        return std::nullopt;
    }
    return rules::nextReadingDue(session().record(), session().view()->protocol, session().now());
}

bool InfusionViewModel::readingAwaited() const {
    return next().has_value();
}

int InfusionViewModel::nextReadingSeconds() const {
    const auto due = next();
    return due ? seconds(*due - session().now()) : 0;
}

QString InfusionViewModel::nextReadingName() const {
    const auto due = next();
    return due ? session().minuteText(*due) : QString();
}

bool InfusionViewModel::readingLate() const {
    const auto due = next();
    return due && session().now() - *due > std::chrono::minutes(session().view()->protocol.lateAfterMinutes);
}

qint64 InfusionViewModel::minutesSince(Instant at) const {
    return std::chrono::floor<std::chrono::minutes>(session().now() - at).count();
}

std::optional<Instant> InfusionViewModel::emptyAt() const {
    return shown() ? rules::expectedEnd(session().record().pump, session().view()->order.bagVolume,
                                        session().now())
                   : std::nullopt;
}

QString InfusionViewModel::endText() const {
    if (!shown()) {
        return {};
    }
    const auto from = rules::stayCountsFrom(session().record().session, session().view()->protocol);
    const std::chrono::minutes stay(session().view()->protocol.minimumStayAfterEnd.value);
    const QString leaving = from ? tr("leave from %1").arg(session().timeText(*from + stay)) : QString();
    switch (pumpState()) {
    case rules::PumpState::Running: {
        const auto end = emptyAt();
        return end ? tr("ends %1").arg(session().timeText(*end)) : QString();
    }
    case rules::PumpState::Paused: {
        const auto pause = rules::presentPause(session().record().pump, session().now());
        return pause ? tr("paused %1 min").arg(minutesSince(pause->stamp.eventAt)) : tr("paused");
    }
    case rules::PumpState::Ended:
    case rules::PumpState::NotStarted:
        break;
    }
    return leaving;
}

bool InfusionViewModel::bagEmpty() const {
    const auto end = emptyAt();
    return pumpState() == rules::PumpState::Running && end && *end <= session().now();
}

MillilitresPerHour InfusionViewModel::presentRate() const {
    return shown() ? rules::presentRate(session().record().pump, session().now()) : MillilitresPerHour{};
}

QString InfusionViewModel::rate() const {
    return pumpState() == rules::PumpState::Running ? pumpRateWords(presentRate()) : QString();
}

QString InfusionViewModel::rateNumber() const {
    return numberWords(presentRate().value, 1);
}

bool InfusionViewModel::pause(const QString& reason) {
    return settle(session().service<services::SessionPump>().pause(session().id(), reason));
}

bool InfusionViewModel::resume() {
    return settle(session().service<services::SessionPump>().resume(session().id()));
}

bool InfusionViewModel::changeRate(const QString& millilitresPerHour, const QString& reason) {
    // Typed a second time, not pressed a second time: the field is emptied in between.
    const QString typed = millilitresPerHour.trimmed();
    const bool again = !m_rateRefused.isEmpty() && typed == m_rateRefused;
    m_rateRefused.clear();
    const auto changed = session().service<services::SessionPump>().changeRate(
        session().id(), typed, reason, again ? services::RateRead::Again : services::RateRead::Once);
    if (!changed && changed.error().code == ErrorCode::RateAboveOrder) {
        m_rateRefused = typed;
        settle(changed);
        emit rateToReadAgain();
        return false;
    }
    return settle(changed);
}

bool InfusionViewModel::stopEarly(const QString& reason) {
    return settle(session().service<services::SessionPump>().stopEarly(session().id(), reason));
}

bool InfusionViewModel::complete() {
    return settle(session().service<services::SessionPump>().completeInfusion(session().id()));
}

} // namespace tidemark::app
