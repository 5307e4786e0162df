// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/session/OpenSession.h"

#include "fields/FieldKeys.h"
#include "fields/TypedDays.h"
#include "reports/GhostBandReading.h"
#include "services/sessions/SessionViews.h"
#include "text/DateWords.h"
#include "text/GhostWords.h"

namespace tidemark::app {

OpenSession::OpenSession(SignedInContext& context, QObject* parent) : QObject(parent), m_context(context) {
    connect(&context, &SignedInContext::ticked, this, [this] {
        if (isShown() && m_reading.isShown()) {
            emit ticked();
        }
    });
    connect(&context, &SignedInContext::leaving, this, [this] {
        if (isShown()) {
            emit leaving();
        }
    });
    connect(&context, &SignedInContext::seatedChanged, this, [this] {
        if (!m_context.isSeated()) {
            close();
        }
    });
    connect(&context, &SignedInContext::clockSet, this, [this] {
        if (isShown()) {
            m_reading.noteChange();
        }
    });
    // What is of no single session: the facts of the clinic's day, a room's new name.
    connect(&context, &SignedInContext::sessionChanged, this, [this](const SessionId& session) {
        if (isShown() && session.isNull()) {
            m_reading.noteChange();
        }
    });
    // A change of the patient's allergies or weight belongs on this screen too.
    connect(&context, &SignedInContext::patientChanged, this, [this](const PatientId& patient) {
        if (isShown() && m_view->chart.patient.id == patient) {
            m_reading.noteChange();
        }
    });
}

void OpenSession::setOnScreen(bool onScreen) {
    const bool comes = onScreen && !m_reading.isShown();
    m_reading.setShown(onScreen);
    if (comes && isShown()) {
        emit ticked();
    }
}

Result<void> OpenSession::open(const SessionId& session) {
    if (isShown() && m_context.isSeated()) {
        emit leaving();
    }
    if (!m_context.isSeated()) {
        close();
        return fail(ErrorCode::NotSignedIn);
    }
    auto view = service<services::SessionViews>().view(session);
    if (!view) {
        close();
        return tl::unexpected(view.error());
    }
    m_id = session;
    m_reading.noteRead();
    m_view = std::make_shared<const services::SessionView>(std::move(*view));
    // A session without its earlier ones behind it is still a session: nothing is refused for them.
    m_ghost = reports::ghostBandBehind(m_context.clinic(), actor(), record().session, m_view->protocol)
                  .value_or(reports::GhostBand{});
    emit opened();
    emit changed(ReadAnew::Everything);
    return {};
}

void OpenSession::close() {
    m_view.reset();
    m_ghost = {};
    m_id = {};
    emit changed(ReadAnew::Everything);
}

void OpenSession::reload() {
    m_reading.noteRead();
    if (!isShown() || !m_context.isSeated()) {
        return;
    }
    if (reloadReadings()) {
        emit changed(ReadAnew::Readings);
        return;
    }
    // What was shown last stays when the new reading fails: an empty screen would help nobody.
    if (auto view = service<services::SessionViews>().view(m_id)) {
        m_view = std::make_shared<const services::SessionView>(std::move(*view));
        emit changed(ReadAnew::Everything);
    }
}

bool OpenSession::reloadReadings() {
    auto view = service<services::SessionViews>().withNewReadings(*m_view);
    if (!view || !*view) {
        return false;
    }
    m_view = std::make_shared<const services::SessionView>(std::move(**view));
    return true;
}

Result<Instant> OpenSession::timeTyped(const QString& typed) const {
    const auto time = fields::readTimeOfDay(typed);
    if (!time) {
        return fail(ErrorCode::InvalidDate, fields::keys::timeOfDay);
    }
    QDateTime local = toLocal(now(), m_context.clock().zone());
    local.setTime(*time);
    // 23:50 typed at ten past midnight was yesterday.
    const Instant at = fromDateTime(local) > now() ? fromDateTime(local.addDays(-1)) : fromDateTime(local);
    const auto arrived = isShown() ? record().session.arrivedAt : std::nullopt;
    if (!arrived || at >= *arrived) {
        return at;
    }
    // A time is typed in minutes, an arrival has seconds.
    return at > *arrived - std::chrono::minutes(1) ? Result<Instant>(*arrived)
                                                   : fail(ErrorCode::InvalidDate, fields::keys::timeOfDay);
}

QString OpenSession::higherThanEver(const Reading& reading) const {
    const auto& start = record().session.startedAt;
    // Before Start only the baseline can be compared, and it needs no zero.
    const auto* minute = reports::higherThanEver(m_ghost, reading, start.value_or(reading.stamp.eventAt));
    return minute != nullptr && (start || reading.baseline)
               ? higherWords(*minute, *reading.systolic, m_view->chart.patient.sex)
               : QString();
}

QString OpenSession::timeText(Instant at) const {
    return clockWords(at, m_context.clock().zone());
}

QString OpenSession::minuteText(Instant at) const {
    if (!isShown() || !record().session.startedAt) {
        return timeText(at);
    }
    const auto minutes = std::chrono::floor<std::chrono::minutes>(at - *record().session.startedAt).count();
    return minutes < 0 ? QStringLiteral("−%1").arg(-minutes) : QStringLiteral("+%1").arg(minutes);
}

} // namespace tidemark::app
