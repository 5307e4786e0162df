// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fields/FieldCatalogue.h"
#include "services/clinic/ClinicAccess.h"

#include <optional>

namespace tidemark::services {

/// Returns the person as stored: texts checked, the sign-in name folded. It fails with Empty, TooLong,
/// Impossible on sign-in-name and display-name; WeakPassword on password.
[[nodiscard]] Result<NewPerson> checkedPerson(const NewPerson& person, const QString& clinicName);

/// Returns the canonical bytes of a staff row, for the audit log.
[[nodiscard]] QByteArray staffBody(const StaffMember& person);
/// Returns the person that such bytes tell of; nothing where they are no such bytes.
[[nodiscard]] std::optional<StaffMember> staffOfBody(const QByteArray& body);

} // namespace tidemark::services
