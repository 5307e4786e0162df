// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shell/ClinicFileViewModel.h"

#include "desktop/looks/Tones.h"
#include "services/clinic/ClinicFile.h"
#include "text/ClinicFileWords.h"

#include <QPointer>

namespace tidemark::app {
namespace {

constexpr Duration betweenChecks = std::chrono::hours(1);
/// After a check that could say nothing, because the file was busy.
constexpr Duration untilNextAttempt = std::chrono::minutes(1);

} // namespace

ClinicFileViewModel::ClinicFileViewModel(SignedInContext& context, QObject* parent)
    : QObject(parent), m_context(context) {
    connect(&m_context, &SignedInContext::leaving, this, &ClinicFileViewModel::stop);
    connect(&m_context, &SignedInContext::seatedChanged, this, &ClinicFileViewModel::begin);
    connect(&m_context, &SignedInContext::ticked, this, &ClinicFileViewModel::look);
    connect(&m_context, &SignedInContext::sessionChanged, this, &ClinicFileViewModel::look);
    connect(&m_context, &SignedInContext::patientChanged, this, &ClinicFileViewModel::look);
}

ClinicFileViewModel::~ClinicFileViewModel() {
    stop();
}

int ClinicFileViewModel::tone() const {
    return numberOfTone(m_message.tone);
}

void ClinicFileViewModel::begin() {
    m_damaged.clear();
    m_unread = false;
    m_failedReads = 0;
    if (m_context.isSeated()) {
        checkPages();
    }
    look();
}

void ClinicFileViewModel::stop() {
    ++m_turn;
    m_check.reset();
}

void ClinicFileViewModel::look() {
    if (m_context.isSeated()) {
        const qint64 failed = services::failedReadsOf(m_context.clinic());
        const bool isNew = failed != m_failedReads;
        m_failedReads = failed;
        m_unread = m_unread || isNew;
        // What is known to be damaged is not looked for at every reading of it.
        if ((isNew && m_damaged.empty()) || m_context.clock().sinceBoot() >= m_nextCheck) {
            checkPages();
        }
    }
    show();
}

void ClinicFileViewModel::checkPages() {
    if (m_check) {
        return;
    }
    m_nextCheck = m_context.clock().sinceBoot() + betweenChecks;
    if (!services::isInPlace(services::fileStateOf(m_context.clinic()))) {
        return; // the pages of another file
    }
    m_check.emplace(m_context.clinic());
    m_context.background().run(m_check->begin(),
                               [self = QPointer(this), turn = ++m_turn](const auto& checked) {
                                   if (self && self->m_turn == turn && self->m_check) {
                                       self->takePages(checked);
                                   }
                               });
}

void ClinicFileViewModel::takePages(const Result<std::set<RecordPart>>& checked) {
    const bool isOvertaken = m_check->isOvertaken();
    m_check.reset();
    if (isOvertaken && (!checked || !checked->empty())) {
        checkPages(); // once: the clinic is written to from now on
        return;
    }
    if (checked) {
        m_damaged = *checked;
        // What was not read on the way, as on a disk that stumbled, is read by now.
        m_unread = !m_damaged.empty() || services::failedReadsOf(m_context.clinic()) != m_failedReads;
    } else if (checked.error().code == ErrorCode::DatabaseDamaged ||
               checked.error().code == ErrorCode::ReadFailed) {
        m_unread = true;
    } else {
        m_nextCheck = m_context.clock().sinceBoot() + untilNextAttempt;
    }
    show();
}

void ClinicFileViewModel::show() {
    Message message;
    if (m_context.isSeated()) {
        const ClinicFileState state = services::fileStateOf(m_context.clinic());
        // A folder that is gone comes first; a disk that is full says so at each entry too.
        const bool isDamaged = services::isInPlace(state) && (m_unread || !m_damaged.empty());
        message = isDamaged ? damageMessage(m_damaged) : clinicFileMessage(state, m_context.clinic().path());
    }
    if (message.text != m_message.text || message.nextStep != m_message.nextStep) {
        m_message = message;
        emit changed();
    }
}

} // namespace tidemark::app
