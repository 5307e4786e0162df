// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/signin/ActivationViewModel.h"

#include "fields/FieldKeys.h"
#include "services/clinic/Passphrases.h"

#include <algorithm>

namespace tidemark::app {
namespace {

using namespace Qt::StringLiterals;

} // namespace

ActivationViewModel::ActivationViewModel(SignedInContext& context, Background& background,
                                         const Environment& environment, QObject* parent)
    : QObject(parent), m_context(context), m_background(background), m_environment(environment) {
    connect(&m_context, &SignedInContext::ticked, this, &ActivationViewModel::tick);
}

void ActivationViewModel::begin(const QString& folder, const QString& signInName) {
    m_folder = folder;
    m_signInName = signInName;
    m_errors.clear();
    m_problem = {};
    emit changed();
}

FieldErrors ActivationViewModel::faultsOf(const services::ActivationForm& form, const QString& repeated) {
    FieldErrors faults;
    if (form.signInName.isEmpty()) {
        faults.insert(fields::keys::signInName, tr("Type your sign-in name."));
    }
    if (form.code.trimmed().isEmpty()) {
        faults.insert(u"code"_s, tr("Type the words of the activation code."));
    }
    if (const auto strong = services::checkPassphrase({form.newPassphrase, {}, form.signInName}); !strong) {
        faults.insert(fields::keys::password, messageFor(strong.error()).sentence());
    } else if (repeated != form.newPassphrase) {
        faults.insert(u"repeated"_s, tr("The two passphrases differ. Type the same one again."));
    }
    return faults;
}

FieldErrors ActivationViewModel::errors() const {
    FieldErrors shown = m_errors;
    if (const int seconds = waitSeconds(); seconds > 0) {
        shown.insert(u"code"_s,
                     tr("Too many wrong codes. Wait %n second(s), then try again.", nullptr, seconds));
    }
    return shown;
}

int ActivationViewModel::waitSeconds() const {
    if (!m_waitUntil) {
        return 0;
    }
    const auto left = std::chrono::ceil<std::chrono::seconds>(*m_waitUntil - m_context.clock().sinceBoot());
    return static_cast<int>(std::max<qint64>(0, left.count()));
}

void ActivationViewModel::tick() {
    if (m_waitUntil) {
        if (waitSeconds() == 0) {
            m_waitUntil.reset();
        }
        emit changed();
    }
}

void ActivationViewModel::activate(const QString& signInName, const QString& code, const QString& passphrase,
                                   const QString& repeated) {
    if (m_busy || m_context.isSeated() || waitSeconds() > 0) {
        return;
    }
    const services::ActivationForm form{signInName.trimmed(), code, passphrase};
    m_errors = faultsOf(form, repeated);
    m_problem = {};
    m_busy = m_errors.isEmpty();
    emit changed();
    if (!m_busy) {
        return;
    }
    m_background.run(
        [folder = m_folder, form, &clock = m_context.clock(), opening = m_environment.opening] {
            return services::activateAccount(folder, form, clock, opening);
        },
        [this](Result<services::SignedIn> outcome) { take(std::move(outcome)); });
}

void ActivationViewModel::take(Result<services::SignedIn> outcome) {
    m_busy = false;
    if (!outcome) {
        refuse(outcome.error());
        return;
    }
    m_context.seat(std::move(*outcome));
    emit changed();
    emit finished();
}

void ActivationViewModel::refuse(const Error& error) {
    switch (error.code) {
    case ErrorCode::TooManyTries:
        m_waitUntil = m_context.clock().sinceBoot() + std::chrono::seconds(std::max(1, error.detail.toInt()));
        break;
    case ErrorCode::WrongPassword:
        m_errors.insert(u"code"_s, tr("The sign-in name and the code do not belong together, or the code was "
                                      "used or is too old. An administrator gives a new one."));
        break;
    case ErrorCode::SlotLocked:
        m_errors.insert(u"code"_s, messageFor(error).sentence());
        break;
    case ErrorCode::WeakPassword:
        m_errors.insert(fields::keys::password, messageFor(error).sentence());
        break;
    default:
        m_problem = messageFor(error);
    }
    emit changed();
}

} // namespace tidemark::app
