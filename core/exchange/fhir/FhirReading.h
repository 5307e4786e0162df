// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Try.h"
#include "exchange/fhir/FhirRecord.h"
#include "storage/engine/Connection.h"
#include "storage/repositories/base/LinesInOrder.h"
#include "storage/repositories/patients/ChartRepository.h"
#include "storage/repositories/sessions/AftercareRepository.h"

namespace tidemark::exchange::fhir {

/// RowsByPatient takes the rows of one question in the order of the patients, patient by patient.
template <class Row>
class RowsByPatient {
public:
    explicit RowsByPatient(storage::RowSequence<Row> rows) : m_rows(std::move(rows)) {}

    /// Returns the patient's rows. Every patient is asked for, in the order of PatientSearch.
    [[nodiscard]] Result<std::vector<Row>> of(const PatientId& patient) {
        std::vector<Row> rows;
        while (true) {
            if (!m_ahead) {
                m_ahead = TIDEMARK_TRY(m_rows.next());
            }
            if (!m_ahead || m_ahead->patient != patient) {
                return rows;
            }
            rows.push_back(std::move(*m_ahead));
            m_ahead.reset();
        }
    }
    /// Returns whether a row is left that no patient was asked for.
    [[nodiscard]] bool hasLeft() const { return m_ahead.has_value(); }

private:
    storage::RowSequence<Row> m_rows;
    std::optional<Row> m_ahead;
};

/// A FhirReading reads the clinic with one question a table and hands on one patient at a time, so that no
/// more than one patient is in memory.
class FhirReading {
public:
    explicit FhirReading(storage::Connection& connection);

    /// Returns what an export has of the patient. Every patient is asked for, in the order of PatientSearch.
    [[nodiscard]] Result<FhirRecord> of(const Patient& patient);
    /// Returns whether something is left of a patient that was not asked for in order.
    [[nodiscard]] bool hasLeft() const { return m_sessions.hasLeft() || m_orders.hasLeft(); }

private:
    using ListedAllergy = storage::ChartRepository::ListedLine<Allergy>;
    using ListedCondition = storage::ChartRepository::ListedLine<MedicalCondition>;

    RowsByPatient<ListedAllergy> m_allergies;
    RowsByPatient<ListedCondition> m_conditions;
    RowsByPatient<MedicineEntry> m_medicines;
    RowsByPatient<HomeDose> m_homeDoses;
    RowsByPatient<Course> m_courses;
    RowsByPatient<Order> m_orders;
    RowsByPatient<ScaleResult> m_results;
    RowsByPatient<storage::AftercareRepository::OfPatient> m_laterEvents;
    RowsByPatient<Session> m_sessions;
    storage::LinesInOrder<Reading> m_readings;
    storage::LinesInOrder<EffectChange> m_effects;
    storage::LinesInOrder<PumpChange> m_pump;
    storage::LinesInOrder<DoseGiven> m_doses;
    storage::LinesInOrder<SignatureLine> m_signatures;
};

} // namespace tidemark::exchange::fhir
