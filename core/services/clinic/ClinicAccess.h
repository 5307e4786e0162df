// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/base/KdfCost.h"
#include "services/base/OpenClinic.h"
#include "storage/NetworkFileSystem.h"

namespace tidemark::services {

/// NewPerson is somebody who is added to the clinic, as typed.
struct NewPerson {
    QString signInName;
    QString displayName;
    Role role = Role::Nurse;
    QString password;
};

/// Opening says how a clinic is opened or made; tests have a cheaper way.
struct Opening {
    // NOLINTNEXTLINE(google-explicit-constructor): a cost alone is the common case.
    Opening(KdfCost kdfCost = KdfCost::standard(),
            storage::FileSystemProbe probe = storage::networkFileSystemOf)
        : cost(kdfCost), fileSystem(std::move(probe)) {}

    KdfCost cost;
    storage::FileSystemProbe fileSystem;
    QByteArray zone; ///< IANA name, of a clinic that is made; empty: that of the machine.
};

/// A CreatedClinic is a clinic that was just made or recovered, opened for its administrator.
struct CreatedClinic {
    SignedIn signedIn;
    QString recoveryCode; ///< For the recovery sheet: shown once, kept nowhere.
};

/// Makes the clinic's folder, keyring with the first administrator and the recovery slot, and database. It
/// fails with Empty/TooLong on clinic-name, display-name, sign-in-name; NotOneOfTheChoices on zone, also
/// where the machine is set to a zone that nobody knows; WeakPassword; those of ClinicFolder, Store.
[[nodiscard]] Result<CreatedClinic> createClinic(const QString& folder, const QString& clinicName,
                                                 const NewPerson& administrator, const Clock& clock,
                                                 const Opening& opening = {});

/// Opens the clinic with a person's password; leaves a "sign-in" line in the audit log. The wrong password
/// and the unknown name read the same. A person who is no longer active is refused with WrongPassword. Where
/// the disk is full or may not be written, the clinic is open to be read, and fileStateOf() says why.
[[nodiscard]] Result<SignedIn> signIn(const QString& folder, const QString& signInName,
                                      const QString& password, const Clock& clock,
                                      const Opening& opening = {});

/// Opens the clinic in an emergency, with the code of the recovery sheet, and gives `signInName` (an
/// administrator) a new password. It is also the way on where both copies of the high-water mark are lost: it
/// makes a new mark and leaves a "mark.renew" line, which names the last entry that no mark vouches for.
[[nodiscard]] Result<CreatedClinic> recoverClinic(const QString& folder, const QString& code,
                                                  const QString& signInName, const QString& newPassword,
                                                  const Clock& clock, const Opening& opening = {});

/// Returns whether the folder contains a clinic's files; nothing is locked or opened.
[[nodiscard]] bool isClinicIn(const QString& folder);

/// Leaves a "sign-out" line, writes the mark, closes the store.
[[nodiscard]] Result<void> signOut(SignedIn signedIn);

} // namespace tidemark::services
