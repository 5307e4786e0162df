// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/scales/PatientModeViewModel.h"

#include "services/clinic/WitnessPins.h"
#include "services/patients/Patients.h"
#include "text/Message.h"

#include <algorithm>

namespace tidemark::app {

using namespace Qt::StringLiterals;

PatientModeViewModel::PatientModeViewModel(SignedInContext& context, ScalesViewModel& questionnaire,
                                           QObject* parent)
    : QObject(parent), m_context(context), m_keys(context), m_questionnaire(questionnaire) {
    connect(&m_keys, &KeyWork::changed, this, &PatientModeViewModel::changed);
    connect(&m_context, &SignedInContext::leaving, this, &PatientModeViewModel::keepOutsideSession);
    connect(&m_context, &SignedInContext::seatedChanged, this, &PatientModeViewModel::end);
    connect(&m_questionnaire, &ScalesViewModel::answersChanged, this, [this] {
        if (isOn() && !m_missing.isEmpty()) {
            m_missing.clear();
            emit changed();
        }
    });
}

bool PatientModeViewModel::begin(const PatientId& patient, const SessionId& session,
                                 std::optional<ScaleId> first) {
    const auto open =
        services::Scales(m_context.clinic(), m_context.actor()).forPatientMode(patient, session);
    const auto chart = services::Patients(m_context.clinic(), m_context.actor()).chart(patient);
    if (!open || open->empty() || !chart) {
        return false;
    }
    m_patient = patient;
    m_session = session;
    // Who has one name is called by it.
    m_givenName = chart->patient.givenName.isEmpty() ? chart->patient.familyName : chart->patient.givenName;
    m_scales = *open;
    m_item9 = {};
    m_pinKnown = services::WitnessPins(m_context.clinic(), m_context.actor()).hasPin().value_or(false);
    const auto shown = first ? std::ranges::find(m_scales, *first) : m_scales.end();
    if (shown == m_scales.end()) {
        showScale(1);
        return true;
    }
    std::rotate(m_scales.begin(), shown, m_scales.end());
    m_number = 1;
    show(Page::Questions);
    return true;
}

void PatientModeViewModel::end() {
    if (isOn()) {
        m_scales.clear();
        m_givenName.clear();
        show(Page::None);
    }
}

void PatientModeViewModel::show(Page page) {
    m_page = page;
    m_missing.clear();
    m_error.clear();
    emit changed();
}

void PatientModeViewModel::showScale(int number) {
    m_number = number;
    m_questionnaire.open(m_scales[static_cast<std::size_t>(number) - 1].text(), m_patient.text(),
                         m_session.text());
    show(Page::Questions);
}

void PatientModeViewModel::done(bool leaveOut) {
    if (m_page != Page::Questions) {
        return;
    }
    const QStringList missing = m_questionnaire.missingItems();
    if (!missing.isEmpty() && !(leaveOut && !m_missing.isEmpty())) {
        m_missing = tr("Not answered yet: %1.").arg(missing.join(u", "_s));
        emit changed();
        return;
    }
    if (m_questionnaire.answered() > 0) {
        // What was asked and left out is no 0, and not the same as what nobody asked.
        for (const QString& item : missing) {
            m_questionnaire.refuse(item.toInt() - 1);
        }
    }
    // Left out altogether it is no questionnaire: nothing is recorded, and it can be handed over again.
    if (m_questionnaire.answered() > 0 && !m_questionnaire.finishAs(AnsweredBy::Patient, true)) {
        m_error = m_questionnaire.error();
        emit changed();
        return;
    }
    if (m_questionnaire.isItem9Open()) {
        m_item9 = m_questionnaire.recordedId();
    }
    if (m_number < count()) {
        showScale(m_number + 1);
    } else {
        show(Page::Thanks);
    }
}

void PatientModeViewModel::askForStaff() {
    if (m_page == Page::Questions) {
        show(Page::Staff);
    }
}

void PatientModeViewModel::backToQuestions() {
    if (m_page == Page::Staff) {
        show(Page::Questions);
    }
}

void PatientModeViewModel::takeBack(const QString& pin) {
    if (m_page != Page::Staff && m_page != Page::Thanks) {
        return;
    }
    const auto tried = services::WitnessPins(m_context.clinic(), m_context.actor()).tryOfOwn(pin);
    m_keys.run([tried] { return tried.derive(); },
               [this](const services::Witness& own) {
                   endTry(services::WitnessPins(m_context.clinic(), m_context.actor()).confirmOwnTried(own));
               });
}

void PatientModeViewModel::endTry(const Result<void>& right) {
    // The patient may have gone back to the questions meanwhile.
    if (m_page != Page::Staff && m_page != Page::Thanks) {
        return;
    }
    if (!right) {
        const ErrorCode code = right.error().code;
        if (code == ErrorCode::PinLocked || code == ErrorCode::NoPin) {
            emit lockAsked();
            return;
        }
        m_error = messageFor(right.error()).sentence();
        emit changed();
        return;
    }
    if (!m_item9.isNull()) {
        // The recorded questionnaire takes the place of the one on the screen.
        keepOutsideSession();
    }
    const bool unfinished = !m_questionnaire.isFinished() && m_questionnaire.answered() > 0;
    const ScaleResultId item9 = m_item9;
    end();
    // What is answered and not recorded is told by nobody else.
    m_context.tellPatientChanged(m_patient);
    emit takenBack(unfinished, item9);
}

void PatientModeViewModel::lock() {
    emit lockAsked();
}

/// Within a session each answer is kept as it is given. Elsewhere what is answered is recorded, incomplete,
/// before it would be lost.
void PatientModeViewModel::keepOutsideSession() {
    if (isOn() && m_session.isNull() && !m_questionnaire.isFinished() && m_questionnaire.answered() > 0) {
        static_cast<void>(m_questionnaire.finishAs(AnsweredBy::Patient, true));
    }
}

QString PatientModeViewModel::staffName() const {
    return isOn() && m_context.isSeated() ? m_context.actor().displayName : QString();
}

} // namespace tidemark::app
