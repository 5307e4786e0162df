// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/admin/RecoveryRenewalViewModel.h"

#include "fields/FieldKeys.h"
#include "text/Message.h"

namespace tidemark::app {

RecoveryRenewalViewModel::RecoveryRenewalViewModel(SignedInContext& context, const Environment& environment,
                                                   QObject* parent)
    : QObject(parent), m_context(context), m_keys(context), m_sheet(environment) {
    connect(&m_keys, &KeyWork::changed, this, &RecoveryRenewalViewModel::changed);
    connect(&m_context, &SignedInContext::seatedChanged, this, &RecoveryRenewalViewModel::open);
    connect(&m_sheet, &RecoverySheetViewModel::confirmed, this, &RecoveryRenewalViewModel::take);
}

void RecoveryRenewalViewModel::open() {
    m_drawn.reset();
    m_sheet.forget();
    m_errors.clear();
    m_problem.clear();
    m_done.clear();
    emit changed();
}

void RecoveryRenewalViewModel::draw(const QString& passphrase) {
    if (!m_context.isSeated() || isBusy() || isDrawn()) {
        return;
    }
    open();
    if (passphrase.isEmpty()) {
        m_errors.insert(fields::keys::password, tr("Type your own passphrase."));
        emit changed();
        return;
    }
    const auto check = services::RecoverySheets(m_context.clinic(), m_context.actor()).begin(passphrase);
    if (!check) {
        refuse(check.error());
        return;
    }
    m_keys.run(*check, [this](const Result<void>& right) {
        show(right.and_then(
            [this] { return services::RecoverySheets(m_context.clinic(), m_context.actor()).draw(); }));
    });
}

void RecoveryRenewalViewModel::show(const Result<services::DrawnSheet>& drawn) {
    if (!drawn) {
        refuse(drawn.error());
        return;
    }
    m_drawn = *drawn;
    m_sheet.show({m_context.clinic().name(), m_drawn->code, m_context.clinic().today()});
    m_drawn->code.clear();
    emit changed();
}

void RecoveryRenewalViewModel::take() {
    if (!m_context.isSeated() || !m_drawn) {
        return;
    }
    const auto taken = services::RecoverySheets(m_context.clinic(), m_context.actor()).take(*m_drawn);
    m_drawn.reset();
    if (!taken) {
        m_problem =
            tr("The new sheet opens nothing: destroy it. The sheet of before still opens the clinic. %1")
                .arg(messageFor(taken.error()).sentence());
    } else {
        m_done =
            tr("The new sheet opens the clinic, and the one of before no longer does: destroy that one.");
    }
    emit changed();
}

void RecoveryRenewalViewModel::refuse(const Error& error) {
    if (error.code == ErrorCode::WrongPassword) {
        m_errors.insert(fields::keys::password, tr("That is not your passphrase. Type it again."));
    } else if (error.code == ErrorCode::TooManyTries || error.code == ErrorCode::SlotLocked) {
        m_errors.insert(fields::keys::password, messageFor(error).sentence());
    } else {
        m_problem = messageFor(error).sentence();
    }
    emit changed();
}

} // namespace tidemark::app
