// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/engine/Connection.h"
#include "storage/engine/Statement.h"

#include <QByteArrayView>

#include <string_view>
#include <vector>

namespace tidemark::storage {

/// WholeTable names what a clinic takes with it as it is kept: every row, in the order of the patients where
/// it belongs to patients. What opens a record or proves who somebody is (keys, hashes of a PIN) and the
/// bodies of signed versions, protocols and audit entries are in none of them.
enum class WholeTable {
    Patients,
    People,
    Weights,
    Courses,
    CourseDecisions,
    Orders,
    Allergies,
    AllergiesAsked,
    MedicinesAsked,
    Conditions,
    Risks,
    RiskDecisions,
    PumpChanges,
    SideEffects,
    Interventions,
    Notes,
    ChecklistAnswers,
    Releases,
    PressureDecisions,
    DischargePoints,
    RecordingGaps,
    Owners,
    Versions,
    Signatures,
    Aftercare,
    Contacts,
    MonitoringForms,
    DrugLots,
    DrugUnits,
    DrugMovements,
    AuditLog
};

/// TableRows gives the rows of a whole table one after the other from one statement, so that no table is ever
/// in memory at once. A value is the text that the database has for it, a number in decimals with a point.
/// It ends before its connection does.
class TableRows {
public:
    TableRows(Connection& connection, WholeTable table);

    /// Returns the names of the values of each row, in their order. Besides the table's own columns these are
    /// patient_number and, for what belongs to a session, session_state and session_started_at.
    [[nodiscard]] static std::vector<std::string_view> names(WholeTable table);

    /// Steps to the next row; it gives false after the last.
    [[nodiscard]] Result<bool> next() { return m_rows.step(); }
    /// Returns whether there is no value at that place of names().
    [[nodiscard]] bool isNull(std::size_t place) const { return m_rows.isNull(static_cast<int>(place)); }
    /// Returns the value at that place of names(); valid until the next row.
    [[nodiscard]] QByteArrayView value(std::size_t place) const {
        return m_rows.bytes(static_cast<int>(place));
    }

private:
    Statement m_rows;
};

} // namespace tidemark::storage
