// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/signin/RecoverClinicViewModel.h"

#include "fields/FieldKeys.h"
#include "services/clinic/Passphrases.h"

#include <algorithm>

namespace tidemark::app {
namespace {

using namespace Qt::StringLiterals;

QString sentence(ErrorCode code, const QString& detail = {}) {
    return messageFor({code, {}, detail}).sentence();
}

} // namespace

RecoverClinicViewModel::RecoverClinicViewModel(SignedInContext& context, Background& background,
                                               const Environment& environment, QObject* parent)
    : QObject(parent)
    , m_context(context)
    , m_background(background)
    , m_environment(environment)
    , m_sheet(environment) {
    connect(this, &RecoverClinicViewModel::edited, this, [this] {
        if (!m_errors.isEmpty()) {
            m_errors = m_errors.stillWrong(faults());
            emit changed();
        }
    });
    connect(&m_context, &SignedInContext::ticked, this, &RecoverClinicViewModel::tick);
    connect(&m_sheet, &RecoverySheetViewModel::confirmed, this, [this] {
        services::SignedIn signedIn = std::move(m_created->signedIn);
        m_created.reset();
        m_context.seat(std::move(signedIn));
        emit changed();
        emit finished();
    });
}

void RecoverClinicViewModel::begin(const QString& folder, const QString& signInName) {
    m_folder = folder;
    m_signInName = signInName;
    m_code.clear();
    m_passphrase.clear();
    m_repeated.clear();
    m_errors.clear();
    m_problem = {};
    emit edited();
    emit changed();
}

FieldErrors RecoverClinicViewModel::faults() const {
    FieldErrors faults;
    // A slip of the pen shows in the check character; it costs no try.
    if (m_code.trimmed().isEmpty()) {
        faults.insert(u"code"_s, tr("Type the code from the sheet."));
    } else if (!services::isRecoveryCode(m_code)) {
        faults.insert(u"code"_s, tr("A character is missing or wrong. Compare it with the sheet, group by "
                                    "group."));
    }
    if (m_signInName.trimmed().isEmpty()) {
        faults.insert(fields::keys::signInName, tr("Type the sign-in name of an administrator."));
    }
    if (m_passphrase.isEmpty()) {
        faults.insert(fields::keys::password, tr("Type a new passphrase."));
    } else if (const auto strong = services::checkPassphrase({m_passphrase, {}, m_signInName}); !strong) {
        faults.insert(fields::keys::password, messageFor(strong.error()).sentence());
    } else if (m_repeated != m_passphrase) {
        faults.insert(u"repeated"_s, tr("The two passphrases differ. Type the same one again."));
    }
    return faults;
}

FieldErrors RecoverClinicViewModel::errors() const {
    FieldErrors shown = m_errors;
    if (const int seconds = waitSeconds(); seconds > 0) {
        shown.insert(u"code"_s,
                     tr("Too many wrong codes. Wait %n second(s), then try again.", nullptr, seconds));
    }
    return shown;
}

int RecoverClinicViewModel::waitSeconds() const {
    if (!m_waitUntil) {
        return 0;
    }
    const auto left = std::chrono::ceil<std::chrono::seconds>(*m_waitUntil - m_context.clock().sinceBoot());
    return static_cast<int>(std::max<qint64>(0, left.count()));
}

void RecoverClinicViewModel::tick() {
    if (m_waitUntil) {
        if (waitSeconds() == 0) {
            m_waitUntil.reset();
        }
        emit changed();
    }
}

void RecoverClinicViewModel::recover() {
    if (m_busy || m_created || waitSeconds() > 0) {
        return;
    }
    m_errors = faults();
    m_problem = {};
    if (!m_errors.isEmpty()) {
        emit changed();
        return;
    }
    m_busy = true;
    emit changed();
    m_background.run(
        [folder = m_folder, code = m_code, name = m_signInName.trimmed(), passphrase = m_passphrase,
         &clock = m_context.clock(), opening = m_environment.opening] {
            return services::recoverClinic(folder, code, name, passphrase, clock, opening);
        },
        [this](Result<services::CreatedClinic> outcome) { take(std::move(outcome)); });
}

void RecoverClinicViewModel::take(Result<services::CreatedClinic> outcome) {
    m_busy = false;
    if (!outcome) {
        refuse(outcome.error());
        return;
    }
    m_created = std::move(*outcome);
    m_code.clear();
    m_passphrase.clear();
    m_repeated.clear();
    m_sheet.show({m_created->signedIn.clinic->name(), m_created->recoveryCode,
                  toLocal(m_context.clock().now(), m_context.clock().zone()).date()});
    m_created->recoveryCode.clear();
    emit edited();
    emit changed();
}

void RecoverClinicViewModel::refuse(const Error& error) {
    switch (error.code) {
    case ErrorCode::TooManyTries:
        m_waitUntil = m_context.clock().sinceBoot() + std::chrono::seconds(std::max(1, error.detail.toInt()));
        break;
    case ErrorCode::RecoveryCodeWrong:
        m_errors.insert(u"code"_s, sentence(error.code));
        break;
    case ErrorCode::NotFound:
        m_errors.insert(fields::keys::signInName,
                        tr("No administrator of this clinic has this sign-in name. Type the name of one; the "
                           "code stays good."));
        break;
    case ErrorCode::WeakPassword:
        m_errors.insert(fields::keys::password, sentence(error.code, error.detail));
        break;
    default:
        m_problem = messageFor(error);
    }
    emit changed();
}

} // namespace tidemark::app
