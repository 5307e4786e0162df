// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/admin/OwnPassphraseViewModel.h"

#include "fields/FieldKeys.h"
#include "services/clinic/OwnPassphrase.h"
#include "text/Message.h"

namespace tidemark::app {

OwnPassphraseViewModel::OwnPassphraseViewModel(SignedInContext& context, QObject* parent)
    : QObject(parent), m_context(context), m_keys(context) {
    connect(&m_keys, &KeyWork::changed, this, &OwnPassphraseViewModel::changed);
    connect(&m_context, &SignedInContext::seatedChanged, this, &OwnPassphraseViewModel::open);
}

void OwnPassphraseViewModel::open() {
    m_errors.clear();
    m_problem.clear();
    m_done.clear();
    emit changed();
}

void OwnPassphraseViewModel::change(const QString& present, const QString& next, const QString& repeated) {
    if (!m_context.isSeated() || isBusy()) {
        return;
    }
    open();
    if (present.isEmpty()) {
        m_errors.insert(QStringLiteral("present"), tr("Type the passphrase that you have now."));
    }
    if (next != repeated) {
        m_errors.insert(QStringLiteral("repeated"),
                        tr("The two passphrases differ. Type the same one again."));
    }
    if (!m_errors.isEmpty()) {
        emit changed();
        return;
    }
    const auto wrap = services::OwnPassphrase(m_context.clinic(), m_context.actor()).begin(present, next);
    if (!wrap) {
        refuse(wrap.error());
        return;
    }
    m_keys.run(*wrap, [this](const Result<storage::KeySlot>& wrapped) {
        const auto taken = wrapped.and_then([this](const storage::KeySlot& slot) {
            return services::OwnPassphrase(m_context.clinic(), m_context.actor()).take(slot);
        });
        if (!taken) {
            refuse(taken.error());
            return;
        }
        m_done = tr("The new passphrase is set. Use it from the next sign-in and signature on.");
        emit changed();
        emit passphraseChanged();
    });
}

void OwnPassphraseViewModel::refuse(const Error& error) {
    if (error.code == ErrorCode::WrongPassword) {
        m_errors.insert(QStringLiteral("present"), tr("That is not your present passphrase. Type it again."));
    } else if (error.code == ErrorCode::TooManyTries || error.code == ErrorCode::SlotLocked) {
        m_errors.insert(QStringLiteral("present"), messageFor(error).sentence());
    } else if (error.code == ErrorCode::WeakPassword) {
        m_errors.insert(fields::keys::password, messageFor(error).sentence());
    } else {
        m_problem = messageFor(error).sentence();
    }
    emit changed();
}

} // namespace tidemark::app
