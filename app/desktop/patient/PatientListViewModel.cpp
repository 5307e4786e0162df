// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/patient/PatientListViewModel.h"

#include "desktop/patient/PatientRows.h"
#include "rules/access/Authorization.h"
#include "services/courses/PatientOutlooks.h"
#include "services/patients/Patients.h"
#include "text/DateWords.h"
#include "text/Message.h"
#include "text/OrderWords.h"
#include "text/SessionWords.h"

namespace tidemark::app {

PatientListViewModel::PatientListViewModel(SignedInContext& context, int limit, bool listsAll,
                                           QObject* parent)
    : QObject(parent), m_context(context), m_limit(limit), m_listsAll(listsAll) {
    connect(&m_context, &SignedInContext::seatedChanged, this, [this] {
        if (m_context.isSeated()) {
            m_reading.noteChange();
        } else {
            refresh();
        }
    });
    connect(&m_context, &SignedInContext::patientChanged, this, [this] { m_reading.noteChange(); });
}

bool PatientListViewModel::mayCreate() const {
    return m_context.isSeated() && rules::roleMay(m_context.actor().role, rules::Command::CreatePatient);
}

void PatientListViewModel::setText(const QString& text) {
    if (text != m_text) {
        m_text = text;
        refresh();
    }
}

void PatientListViewModel::refresh() {
    m_reading.noteRead();
    m_problem.clear();
    m_countWords.clear();
    std::vector<PatientRow> rows;
    bool unread = false;
    if (m_context.isSeated() && (m_listsAll || !m_text.trimmed().isEmpty())) {
        const services::Patients patients(m_context.clinic(), m_context.actor());
        // One more than is shown says that there are more.
        auto found = patients.find(m_text, m_listsAll ? m_limit : m_limit + 1);
        if (!found) {
            m_problem = messageFor(found.error()).sentence();
            unread = true;
        } else {
            if (static_cast<int>(found->size()) > m_limit) {
                found->resize(static_cast<std::size_t>(m_limit));
                m_countWords = tr("The first %1. Type more of the name to see others.").arg(m_limit);
            }
            for (const Patient& patient : *found) {
                rows.push_back({patient.id.text(),
                                listName(patient),
                                patient.birthDate.toString(Qt::ISODate),
                                patient.number,
                                sexWords(patient.sex),
                                patient.diagnosis,
                                {},
                                {}});
            }
            if (m_listsAll) {
                addOutlooks(*found, rows);
            }
        }
        if (m_listsAll) {
            const auto count = patients.count();
            m_countWords = count
                               ? tr("%1 of %n patient(s)", nullptr, static_cast<int>(*count)).arg(rows.size())
                               : QString();
        }
    }
    if (unread) {
        m_results.showUnread();
    } else {
        m_results.show(rows);
    }
    emit changed();
}

void PatientListViewModel::addOutlooks(const std::vector<Patient>& patients, std::vector<PatientRow>& rows) {
    const auto outlooks = services::PatientOutlooks(m_context.clinic(), m_context.actor()).of(patients);
    if (!outlooks) {
        m_problem = messageFor(outlooks.error()).sentence();
        return;
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const services::PatientOutlook& outlook = outlooks->at(i);
        rows[i].order = outlook.order ? orderDoseWords(*outlook.order) : tr("no order");
        rows[i].next = outlook.session ? comingSessionWords(*outlook.session, m_context.clinic().today(),
                                                            m_context.clock().zone())
                                       : tr("nothing planned");
    }
}

} // namespace tidemark::app
