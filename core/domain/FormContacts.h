// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/StaffMember.h"

namespace tidemark {

/// ClinicAddress says where the clinic is, as the esketamine monitoring form asks for it (form of 11/2021;
/// clinical reference 4.2). Each part is empty until somebody has entered it.
struct ClinicAddress {
    QString line1;
    QString line2; ///< The form does not require it.
    QString city;
    QString state;
    QString postalCode;

    friend bool operator==(const ClinicAddress&, const ClinicAddress&) = default;
};

/// PersonContact says how a person who monitored is reached, for the same form.
struct PersonContact {
    StaffId person;
    QString telephone;
    QString email;

    friend bool operator==(const PersonContact&, const PersonContact&) = default;
};

} // namespace tidemark
