// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Id.h"
#include "domain/Codes.h"

namespace tidemark {

/// A StaffMember is a person who may sign in, or once could. Records name their author for ever, so somebody
/// who leaves the clinic is made inactive instead of deleted.
struct StaffMember {
    StaffId id;
    QString signInName;  ///< Folded to lower case, unique.
    QString displayName; ///< As printed under a signature: "Dana North, RN".
    Role role = Role::Nurse;
    bool active = true;
    QByteArray publicKey; ///< Ed25519, for checking this person's signatures.
};

/// Actor is the person at the desk. Every use case takes one and asks authorize() with it.
struct Actor {
    StaffId id;
    QString displayName;
    Role role = Role::Nurse;
};

} // namespace tidemark
