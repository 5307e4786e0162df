// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/board/AttentionReading.h"

#include "base/Try.h"
#include "rules/access/Authorization.h"
#include "services/board/AttentionOfSessions.h"
#include "services/board/AttentionOfStandings.h"
#include "storage/repositories/patients/PatientRepository.h"
#include "storage/Store.h"

namespace tidemark::services {

using storage::Connection;
using storage::PatientRange;

namespace {

/// Their courses, sessions and orders of five years are read in a few milliseconds, also from the disk.
constexpr int patientsAtOnce = 64;

} // namespace

Result<void> AttentionReading::readOn() {
    TIDEMARK_TRY(rules::authorize(m_actor, rules::Command::ReadSession));
    return m_clinic->store().read([&](Connection& connection) -> Result<void> {
        const std::size_t known = m_lines.size();
        if (m_stage == Stage::Waiting) {
            TIDEMARK_TRY(readWaiting(connection));
        }
        TIDEMARK_TRY(readPatients(connection));
        return addNames(connection, known);
    });
}

Result<void> AttentionReading::readWaiting(Connection& connection) {
    TIDEMARK_TRY(addOfSessions(*m_clinic, m_actor, connection, m_scope, m_lines));
    TIDEMARK_TRY(addOfForms(*m_clinic, connection, m_scope, m_lines));
    if (!m_scope.patient) {
        TIDEMARK_TRY(addOfSafe(*m_clinic, m_actor, connection, m_lines));
    }
    m_stage = Stage::Patients;
    return {};
}

Result<void> AttentionReading::readPatients(Connection& connection) {
    std::optional<PatientRange> range;
    if (m_scope.patient) {
        range = PatientRange::of(*m_scope.patient);
    } else {
        range = TIDEMARK_TRY(PatientRange::after(connection, m_last, patientsAtOnce));
    }
    if (range) {
        TIDEMARK_TRY(addOfStandings(*m_clinic, connection, *range, m_lines));
        m_last = range->last;
    }
    if (!range || range->patients < patientsAtOnce) {
        m_stage = Stage::Whole;
    }
    return {};
}

Result<void> AttentionReading::addNames(Connection& connection, std::size_t from) {
    for (std::size_t place = from; place < m_lines.size(); ++place) {
        AttentionLine& line = m_lines[place];
        if (line.patient.isNull()) {
            continue;
        }
        QString& name = m_names[line.patient];
        if (name.isEmpty()) {
            const auto patient = TIDEMARK_TRY(storage::PatientRepository::load(connection, line.patient));
            name = nameOf(patient);
        }
        line.patientName = name;
    }
    return {};
}

} // namespace tidemark::services
