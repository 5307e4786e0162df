// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/board/AttentionLines.h"

#include <map>
#include <utility>

namespace tidemark::services {

/// What needs somebody, read part by part, so that whoever reads the whole clinic can do other things between
/// two parts: first what waits itself in few rows, then the courses, boosters and authorisations of so many
/// patients at a time. One patient is one part.
class AttentionReading {
public:
    AttentionReading(OpenClinic& clinic, Actor actor, const AttentionScope& scope)
        : m_clinic(&clinic), m_actor(std::move(actor)), m_scope(scope) {}

    /// Reads the next part. NotPermitted and the errors of the store, after which it is begun anew.
    [[nodiscard]] Result<void> readOn();
    [[nodiscard]] bool isWhole() const { return m_stage == Stage::Whole; }
    /// What was read so far, with the patients' names, in no order.
    [[nodiscard]] AttentionLines takeLines() { return std::exchange(m_lines, {}); }

private:
    enum class Stage { Waiting, Patients, Whole };

    [[nodiscard]] Result<void> readWaiting(storage::Connection& connection);
    [[nodiscard]] Result<void> readPatients(storage::Connection& connection);
    /// Each patient is read once, however many lines are theirs.
    [[nodiscard]] Result<void> addNames(storage::Connection& connection, std::size_t from);

    OpenClinic* m_clinic;
    Actor m_actor;
    AttentionScope m_scope;
    Stage m_stage = Stage::Waiting;
    PatientId m_last; ///< Of the patients that were read.
    AttentionLines m_lines;
    std::map<PatientId, QString> m_names;
};

} // namespace tidemark::services
