// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/session/StartViewModel.h"

#include "desktop/session/DevicesViewModel.h"
#include "desktop/session/SessionRows.h"
#include "fields/FieldKeys.h"
#include "rules/sessions/PlaceBlockers.h"
#include "rules/sessions/SessionLifeCycle.h"
#include "rules/sessions/StartBlockers.h"
#include "services/sessions/PreparedDose.h"
#include "services/sessions/SessionDoses.h"
#include "services/sessions/SessionPump.h"
#include "text/DateWords.h"
#include "text/DoseWords.h"
#include "text/Message.h"
#include "text/ReleaseWords.h"
#include "text/SessionWords.h"

#include <algorithm>

namespace tidemark::app {

namespace {

blocker_place::Code placeOf(ErrorCode code) {
    switch (code) {
    case ErrorCode::ChecklistOpen:
        return blocker_place::Code::Checklist;
    case ErrorCode::NoWeight:
        return blocker_place::Code::Weight;
    case ErrorCode::BaselineMissing:
        return blocker_place::Code::Vitals;
    case ErrorCode::Empty:
        return blocker_place::Code::Site;
    case ErrorCode::NoValidOrder:
    case ErrorCode::OrderOnHold:
    case ErrorCode::NotAuthorised:
        return blocker_place::Code::Order;
    default:
        return blocker_place::Code::Release;
    }
}

/// "The prescriber decides: possible pregnancy, severe SpO₂"
QString releaseBlockerWords(const services::SessionView& view) {
    std::vector<QString> keys;
    for (const auto& reason : rules::releaseReasons(view.record, view.protocol, view.releaseFacts)) {
        keys.push_back(reason.key);
    }
    return StartViewModel::tr("The prescriber decides: %1").arg(releaseReasonsWords(keys));
}

/// What the order says against the start, with what is known of it.
QString orderBlockerWords(const Error& error, const Order& order, QDate today) {
    if (error.field == fields::keys::injectionSite) {
        return StartViewModel::tr("Choose where the injection goes.");
    }
    if (error.code == ErrorCode::OrderOnHold) {
        return StartViewModel::tr("The order is on hold: %1").arg(order.holdReason);
    }
    if (error.code == ErrorCode::NotAuthorised) {
        const QDate day = QDate::fromString(error.detail, Qt::ISODate);
        return day > today ? StartViewModel::tr("The payer's authorisation begins %1.").arg(dayWords(day))
                           : StartViewModel::tr("The payer's authorisation ended %1.").arg(dayWords(day));
    }
    if (error.code == ErrorCode::NoValidOrder && !error.detail.isEmpty()) {
        return StartViewModel::tr("The order in force is for another drug or route.");
    }
    if (error.code == ErrorCode::NoValidOrder && !order.revoked && order.validUntil < today) {
        return StartViewModel::tr("The order ended %1. The prescriber writes a new one.")
            .arg(dayWords(order.validUntil));
    }
    return messageFor(error).text;
}

/// The clinic as a place has a reason of its own, which lifts nothing of the preparation.
bool liftedByReason(ErrorCode code) {
    return rules::isPlaceBlocker(code) || code == ErrorCode::SyringeUnread ||
           code == ErrorCode::SyringeDiffers || code == ErrorCode::NotDiluted ||
           code == ErrorCode::PreparationOld || code == ErrorCode::PumpRateDiffers ||
           code == ErrorCode::DoseTooNear || code == ErrorCode::BaselineIncomplete;
}

/// Whether the place or the preparation still has this against it.
bool stands(const services::SessionView& view, ErrorCode code, Instant now) {
    if (rules::isPlaceBlocker(code)) {
        return !rules::placeBlockers(view.place, view.record.session, view.protocol, now).empty();
    }
    if (code == ErrorCode::BaselineIncomplete) {
        return !rules::baselineGaps(view.record).empty();
    }
    // What these are about does not change on this screen.
    if (code == ErrorCode::PumpRateDiffers || code == ErrorCode::DoseTooNear) {
        return true;
    }
    if (!view.prepared) {
        return false;
    }
    const auto due = services::dueContent(*view.prepared, view.record.session, view.order);
    const auto blockers = rules::preparationBlockers(view.record, due, view.protocol.dose, now);
    return std::ranges::any_of(blockers, [code](const Error& error) { return error.code == code; });
}

} // namespace

StartViewModel::StartViewModel(OpenSession& session, DevicesViewModel& devices)
    : SessionPart(session), m_devices(devices) {}

Route StartViewModel::route() const {
    return session().record().session.route;
}

std::optional<rules::DoseComputation> StartViewModel::computed() const {
    if (!shown() || route() == Route::Nasal) {
        return std::nullopt;
    }
    return rules::knownDose(session().view()->order, session().record().session.weight);
}

bool StartViewModel::isOffered() const {
    return shown() && rules::allows(session().state(), rules::SessionStep::Start).has_value();
}

QString StartViewModel::dose() const {
    if (!shown()) {
        return {};
    }
    const Order& order = session().view()->order;
    if (route() == Route::Nasal) {
        return order.devicesDose ? drugWords(order) + QLatin1Char(' ') + milligramWords(*order.devicesDose)
                                 : drugWords(order);
    }
    const auto dose = computed();
    return dose ? drugWords(order) + QLatin1Char(' ') + milligramWords(dose->dose) : QString();
}

QString StartViewModel::rate() const {
    if (!shown()) {
        return {};
    }
    switch (route()) {
    case Route::Nasal: {
        const DoseRule& rule = session().view()->protocol.dose;
        const int planned = m_devices.planned();
        return (m_devices.sprays() ? tr("%n spray(s) of %1 mg, %2 min apart", nullptr, planned)
                                   : tr("%n device(s) of %1 mg, %2 min apart", nullptr, planned))
            .arg(rule.deviceMilligrams)
            .arg(rule.minutesBetweenDevices);
    }
    case Route::Intramuscular:
        return tr("one injection");
    case Route::Intravenous:
        break;
    }
    const auto dose = computed();
    return dose ? tr("%1 over %2 min")
                      .arg(pumpRateWords(dose->pumpRate))
                      .arg(session().view()->order.duration.value)
                : QString();
}

QString StartViewModel::action() const {
    if (!shown() || route() == Route::Intravenous) {
        return tr("Start the infusion");
    }
    if (route() == Route::Intramuscular) {
        return tr("Give the injection");
    }
    return (m_devices.sprays() ? tr("Give spray 1 of %1") : tr("Give device 1 of %1"))
        .arg(m_devices.planned());
}

QString StartViewModel::birthDate() const {
    return shown() ? session().view()->chart.patient.birthDate.toString(Qt::ISODate) : QString();
}

QString StartViewModel::preparation() const {
    const auto dose = computed();
    if (!dose) {
        return {};
    }
    const Order& order = session().view()->order;
    return route() == Route::Intramuscular ? vialWords(order, *dose) : bagWords(order, *dose);
}

std::vector<ErrorCode> StartViewModel::placeLacks() const {
    const auto& view = *session().view();
    std::vector<ErrorCode> lacks;
    for (const Error& error : rules::placeBlockers(view.place, view.record.session, view.protocol,
                                                   session().context().clock().now())) {
        if (std::ranges::find(lacks, error.code) == lacks.end()) {
            lacks.push_back(error.code);
        }
    }
    return lacks;
}

QString StartViewModel::placeReason() const {
    const auto lacks = placeLacks();
    const bool answered = std::ranges::all_of(lacks, [this](ErrorCode code) {
        return std::ranges::find(m_placeAnswered, code) != m_placeAnswered.end();
    });
    return lacks.empty() || !answered ? QString() : m_placeReason;
}

Result<void> StartViewModel::begun(const QString& rate) {
    const SessionId& id = session().id();
    const auto done = [](const DoseGiven&) {};
    services::DoseLot lot = m_devices.next();
    lot.placeReason = placeReason();
    lot.reasons = m_reasons;
    switch (route()) {
    case Route::Nasal:
        return session().service<services::SessionDoses>().giveDevice(id, lot).map(done);
    case Route::Intramuscular:
        return session().service<services::SessionDoses>().giveBolus(id, lot).map(done);
    case Route::Intravenous:
        break;
    }
    return session().service<services::SessionPump>().start(id, {rate, m_reasons, placeReason()});
}

/// A reason lifts what it was asked for, and a rate's reason only that rate.
void StartViewModel::answer(const QString& rate, const QString& reason) {
    if (rate != m_rateAnswered) {
        std::erase_if(m_reasons, [](const services::StartReason& each) {
            return each.against == ErrorCode::PumpRateDiffers;
        });
    }
    if (!m_asked || reason.trimmed().isEmpty()) {
        return;
    }
    if (rules::isPlaceBlocker(*m_asked)) {
        m_placeReason = reason;
        m_placeAnswered = m_placeAsked;
        return;
    }
    m_rateAnswered = rate;
    m_reasons.push_back({*m_asked, reason});
}

void StartViewModel::start(const QString& rate, const QString& reason) {
    answer(rate, reason);
    takeBack();
    const auto started = begun(rate);
    if (settle(started)) {
        m_reasons.clear();
    } else {
        ask(started.error());
    }
}

void StartViewModel::begin() {
    m_asked.reset();
    m_placeReason.clear();
    m_placeAsked.clear();
    m_placeAnswered.clear();
    m_reasons.clear();
    m_rateError.clear();
    emit askedChanged();
}

void StartViewModel::takeBack() {
    m_asked.reset();
    m_rateError.clear();
    clearError();
    emit askedChanged();
}

void StartViewModel::ask(const Error& error) {
    if (liftedByReason(error.code)) {
        m_asked = error.code;
    }
    if (rules::isPlaceBlocker(error.code)) {
        askAboutPlace(error);
    }
    if (error.field == fields::keys::pumpRate) {
        m_rateError = messageFor(error).sentence();
        clearError();
    }
    emit askedChanged();
    if (error.code == ErrorCode::SyringeUnread) {
        emit syringeAsked();
    } else if (error.code == ErrorCode::NotDiluted) {
        emit dilutionAsked();
    } else if (m_asked) {
        emit reasonNeeded();
    } else if (error.field == fields::keys::pumpRate) {
        emit rateNeeded();
    }
}

/// One reason answers all that is missing, so that all of it is said.
void StartViewModel::askAboutPlace(const Error& error) {
    m_placeAsked = placeLacks();
    if (std::ranges::find(m_placeAsked, error.code) == m_placeAsked.end()) {
        m_placeAsked = {error.code};
    }
    QStringList sentences;
    for (const ErrorCode code : m_placeAsked) {
        sentences << messageFor(Error{code, {}, {}}).text;
    }
    sentences << messageFor(error).nextStep;
    setError(sentences.join(QLatin1Char(' ')));
}

void StartViewModel::refresh() {
    std::vector<BlockerRow> rows;
    if (isOffered()) {
        // What only the prescriber can lift is first: nobody prepares a dose in vain.
        std::vector<Error> blockers = rules::orderBlockers(
            &session().view()->order, session().record().session, session().context().clinic().today());
        const auto& view = *session().view();
        const auto ofSession = rules::startBlockers(view.record, view.protocol, view.releaseFacts);
        blockers.insert(blockers.end(), ofSession.begin(), ofSession.end());
        for (const Error& error : blockers) {
            const bool question = error.code == ErrorCode::ChecklistOpen;
            const bool release = error.code == ErrorCode::ReleaseRequired;
            rows.push_back({question ? checklistQuestion(error.detail)
                            : release
                                ? releaseBlockerWords(view)
                                : orderBlockerWords(error, view.order, session().context().clinic().today()),
                            placeOf(error.code), error.detail});
        }
    }
    m_blockers.show(rows);
    // What was asked about has been put right, and so has what a reason was typed against.
    const auto isOver = [this](ErrorCode code) {
        return !stands(*session().view(), code, session().context().clock().now());
    };
    if (m_asked && isOver(*m_asked)) {
        takeBack();
    }
    std::erase_if(m_reasons, [&](const services::StartReason& each) { return isOver(each.against); });
}

} // namespace tidemark::app
