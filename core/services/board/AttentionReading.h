// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/board/AttentionLines.h"

#include <map>
#include <utility>

namespace tidemark::services {

/// AttentionReading reads what needs somebody part by part, so that whoever reads the whole clinic can do
/// other things between two parts: One patient is one part.
class AttentionReading {
public:
    AttentionReading(OpenClinic& clinic, Actor actor, const AttentionScope& scope)
        : m_clinic(&clinic), m_actor(std::move(actor)), m_scope(scope) {}

    /// Reads the next part. It fails with NotPermitted and the errors of the store, after which it is begun
    /// anew.
    [[nodiscard]] Result<void> readOn();
    /// Says whether every part was read: then takeLines() gives the last of them.
    [[nodiscard]] bool isWhole() const { return m_stage == Stage::Whole; }
    /// Returns what was read so far, with the patients' names, in no order.
    [[nodiscard]] AttentionLines takeLines() { return std::exchange(m_lines, {}); }

private:
    enum class Stage { Waiting, Patients, Whole };

    [[nodiscard]] Result<void> readWaiting(storage::Connection& connection);
    [[nodiscard]] Result<void> readPatients(storage::Connection& connection);
    /// Adds the names. Each patient is read once, however many lines are theirs.
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
