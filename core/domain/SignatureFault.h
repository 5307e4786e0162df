// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "base/Id.h"

#include <QString>

namespace tidemark {

/// A SignatureFault is something about a signed session, or about the key that a person signs with, that is
/// not as the audit log says. It names a patient's number and a person, so it is shown and never logged.
struct SignatureFault {
    /// Kind says what differs between the signed record, its signature or key, and the audit log.
    enum class Kind {
        SignedAnew,      ///< The signature is not the one of its entry: other hash, key or signature.
        OtherSigner,     ///< The signature has another person's name than its entry.
        OtherStatement,  ///< Meaning, time, version or place in the log are not those of its entry.
        NoEntry,         ///< A signature, or a session marked as signed, of which the log says nothing.
        Removed,         ///< The entry is there, its signature is not.
        Reopened,        ///< The session was signed, and its state says that it is open.
        RecordChanged,   ///< The record, or a frozen version, is not what was signed or amended.
        VersionsDiffer,  ///< The versions are not those that the log tells of.
        SessionGone,     ///< The session was signed, and is not there any more.
        KeyNotGiven,     ///< Made with a key that the log did not give that person, or not at that time.
        DoesNotVerify,   ///< The signature does not fit what it says, or the place in the log that it names.
        PersonKeyDiffers ///< The person's public key is not the one that the log gave last.
    };
    Kind kind = Kind::SignedAnew;
    SessionId session;        ///< Null where it is about a person's key.
    QString patientNumber;    ///< Empty where the session is gone or none is meant.
    Instant sessionAt;        ///< When the session began, else when it was planned.
    StaffId person;           ///< Who signed as the log says, or whose key it is; null where nobody is named.
    QString personName;       ///< As printed.
    qint64 auditSequence = 0; ///< The entry that it is about; 0 where the log has none.

    friend bool operator==(const SignatureFault&, const SignatureFault&) = default;
};

} // namespace tidemark
