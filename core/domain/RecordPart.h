// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tidemark {

/// A RecordPart is a part of the clinic's record as people speak of it. A page of the file that is damaged
/// belongs to one of them.
enum class RecordPart {
    Patients,
    Charts, ///< Weights, allergies, conditions, medicines, risks.
    Orders,
    Courses, ///< With their decisions and the doses at home.
    Sessions,
    Readings,
    Effects,
    Doses,     ///< What was given: pump, devices, interventions.
    Questions, ///< The answers of checklists, releases, readiness.
    Notes,
    Signatures,
    Scales,
    MonitoringForms,
    Drugs,
    People,
    Protocols,
    Clinic, ///< Days, rooms, address, rules.
    Backups,
    AuditLog
};

} // namespace tidemark
