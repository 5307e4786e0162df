// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/viewmodels/OpenSession.h"

namespace tidemark::app {

OpenSession::OpenSession(Desk& desk, QObject* parent) : QObject(parent), m_desk(desk) {
    connect(&desk, &Desk::ticked, this, [this] {
        if (isShown()) {
            emit ticked();
        }
    });
    connect(&desk, &Desk::leaving, this, [this] {
        if (isShown()) {
            emit leaving();
        }
    });
    connect(&desk, &Desk::seatedChanged, this, [this] {
        if (!m_desk.isSeated()) {
            close();
        }
    });
    // A change of the patient's allergies or weight belongs on this screen too.
    connect(&desk, &Desk::patientChanged, this, [this](const PatientId& patient) {
        if (isShown() && m_view->chart.patient.id == patient) {
            reload();
        }
    });
}

Result<void> OpenSession::open(const SessionId& session) {
    if (isShown() && m_desk.isSeated()) {
        emit leaving();
    }
    if (!m_desk.isSeated()) {
        close();
        return fail(ErrorCode::NotSignedIn);
    }
    auto view = run().view(actor(), session);
    if (!view) {
        close();
        return tl::unexpected(view.error());
    }
    m_id = session;
    m_view = std::make_shared<const services::SessionView>(std::move(*view));
    emit opened();
    emit changed();
    return {};
}

void OpenSession::close() {
    m_view.reset();
    m_id = {};
    emit changed();
}

void OpenSession::reload() {
    if (!isShown() || !m_desk.isSeated()) {
        return;
    }
    // What was shown last stays when the new reading fails: an empty screen would help nobody.
    if (auto view = run().view(actor(), m_id)) {
        m_view = std::make_shared<const services::SessionView>(std::move(*view));
        emit changed();
    }
}

QString OpenSession::timeText(Instant at) const {
    return toLocal(at, m_desk.clock().zone()).toString(QStringLiteral("HH:mm"));
}

QString OpenSession::minuteText(Instant at) const {
    if (!isShown() || !record().session.startedAt) {
        return timeText(at);
    }
    const auto minutes = std::chrono::floor<std::chrono::minutes>(at - *record().session.startedAt).count();
    return minutes < 0 ? QStringLiteral("−%1").arg(-minutes) : QStringLiteral("+%1").arg(minutes);
}

} // namespace tidemark::app
