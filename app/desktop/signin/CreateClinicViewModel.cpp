// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/signin/CreateClinicViewModel.h"

#include "base/TimeZones.h"
#include "desktop/signin/RecoverySheetViewModel.h"
#include "fields/FieldCatalogue.h"
#include "fields/FieldKeys.h"
#include "services/clinic/Passphrases.h"
#include "text/DateWords.h"

namespace tidemark::app {
namespace {

void checkInto(FieldErrors& faults, const QString& field, const QString& text) {
    if (const auto checked = fields::checkText(field, text); !checked) {
        faults.insert(field, messageFor(checked.error()).sentence());
    }
}

} // namespace

CreateClinicViewModel::CreateClinicViewModel(SignedInContext& context, Background& background,
                                             const Environment& environment, QObject* parent)
    : QObject(parent)
    , m_context(context)
    , m_background(background)
    , m_environment(environment)
    , m_folder(environment.clinicFolder)
    , m_zone(QString::fromUtf8(context.clock().zone()))
    , m_sheet(std::make_unique<RecoverySheetViewModel>(environment)) {
    connect(this, &CreateClinicViewModel::edited, this, [this] {
        if (!m_errors.isEmpty()) {
            m_errors = m_errors.stillWrong(faultsOfStep());
            emit errorsChanged();
        }
    });
    connect(m_sheet.get(), &RecoverySheetViewModel::confirmed, this, [this] {
        services::SignedIn signedIn = std::move(m_created->signedIn);
        m_created.reset();
        m_context.seat(std::move(signedIn));
        emit finished();
    });
}

CreateClinicViewModel::~CreateClinicViewModel() = default;

FieldErrors CreateClinicViewModel::faultsOfStep() const {
    FieldErrors faults;
    switch (m_step) {
    case Step::Clinic:
        checkInto(faults, fields::keys::clinicName, m_clinicName);
        if (m_folder.trimmed().isEmpty()) {
            faults.insert(QStringLiteral("folder"), tr("Choose the folder for the clinic's files."));
        }
        if (zoneTyped(m_zone).isEmpty()) {
            faults.insert(fields::keys::zone,
                          tr("This time zone is not known. Type a city, or a name like Europe/Berlin or "
                             "America/New_York."));
        }
        break;
    case Step::Administrator:
        checkInto(faults, fields::keys::displayName, m_displayName);
        checkInto(faults, fields::keys::signInName, m_signInName);
        break;
    case Step::Passphrase:
        if (m_passphrase.isEmpty()) {
            faults.insert(fields::keys::password, tr("Type a passphrase, or have one made."));
        } else if (const auto strong = services::checkPassphrase({m_passphrase, m_clinicName, m_signInName});
                   !strong) {
            faults.insert(fields::keys::password, messageFor(strong.error()).sentence());
        } else if (m_repeated != m_passphrase) {
            faults.insert(QStringLiteral("repeated"),
                          tr("The two passphrases differ. Type the same one again."));
        }
        break;
    case Step::Recovery:
        break;
    }
    return faults;
}

QString CreateClinicViewModel::zoneText() const {
    const QByteArray zone = zoneTyped(m_zone);
    return zone.isEmpty() ? QString()
                          : tr("%1: it is %2 there now.")
                                .arg(QString::fromUtf8(zone), clockWords(m_context.clock().now(), zone));
}

void CreateClinicViewModel::next() {
    if (m_busy || m_step == Step::Recovery) {
        return;
    }
    m_errors = faultsOfStep();
    m_problem = {};
    emit errorsChanged();
    emit changed();
    if (!m_errors.isEmpty()) {
        return;
    }
    if (m_step == Step::Passphrase) {
        make();
    } else {
        goTo(m_step == Step::Clinic ? Step::Administrator : Step::Passphrase);
    }
}

void CreateClinicViewModel::back() {
    if (m_busy) {
        return;
    }
    if (m_step == Step::Administrator) {
        goTo(Step::Clinic);
    } else if (m_step == Step::Passphrase) {
        goTo(Step::Administrator);
    }
}

void CreateClinicViewModel::goTo(Step step) {
    m_step = step;
    emit stepChanged();
}

void CreateClinicViewModel::generatePassphrase() {
    m_passphrase = services::suggestPassphrase();
    m_repeated.clear();
    emit edited();
}

void CreateClinicViewModel::make() {
    m_busy = true;
    emit changed();
    const services::NewPerson administrator{m_signInName, m_displayName, Role::Administrator, m_passphrase};
    services::Opening opening = m_environment.opening;
    opening.zone = zoneTyped(m_zone);
    m_background.run(
        [folder = m_folder.trimmed(), name = m_clinicName, administrator, &clock = m_context.clock(),
         opening] { return services::createClinic(folder, name, administrator, clock, opening); },
        [this](Result<services::CreatedClinic> outcome) { take(std::move(outcome)); });
}

void CreateClinicViewModel::take(Result<services::CreatedClinic> outcome) {
    m_busy = false;
    if (!outcome) {
        place(outcome.error());
        return;
    }
    m_created = std::move(*outcome);
    m_passphrase.clear();
    m_repeated.clear();
    m_sheet->show({m_clinicName, m_created->recoveryCode,
                   toLocal(m_context.clock().now(), m_context.clock().zone()).date()});
    m_created->recoveryCode.clear();
    emit edited();
    emit changed();
    goTo(Step::Recovery);
}

void CreateClinicViewModel::place(const Error& error) {
    const Message message = messageFor(error);
    if (error.code == ErrorCode::WeakPassword) {
        m_errors.insert(fields::keys::password, message.sentence());
    } else if (!error.field.isEmpty()) {
        m_errors.insert(error.field, message.sentence());
        const bool ofClinic = error.field == fields::keys::clinicName || error.field == fields::keys::zone;
        goTo(ofClinic ? Step::Clinic : Step::Administrator);
    } else {
        // All that is left has to do with the folder.
        m_errors.insert(QStringLiteral("folder"), message.sentence());
        m_problem = message;
        goTo(Step::Clinic);
    }
    emit errorsChanged();
    emit changed();
}

} // namespace tidemark::app
