// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/board/SessionBoard.h"

#include "base/Try.h"
#include "rules/access/Authorization.h"
#include "services/board/AttentionLines.h"
#include "services/board/AttentionReading.h"
#include "services/board/DayReading.h"
#include "storage/repositories/sessions/SessionRepository.h"
#include "storage/Store.h"

#include <algorithm>
#include <tuple>

namespace tidemark::services {

using rules::authorize;
using rules::Command;
using storage::Connection;

namespace {

Result<std::vector<AttentionLine>> sorted(Result<AttentionLines> lines) {
    if (lines) {
        sortByUrgency(*lines);
    }
    return lines;
}

} // namespace

QString nameOf(const Patient& patient) {
    return listName(patient);
}

Result<AttentionLines> attentionLines(OpenClinic& clinic, const Actor& actor, const AttentionScope& scope) {
    AttentionReading reading(clinic, actor, scope);
    while (!reading.isWhole()) {
        TIDEMARK_TRY(reading.readOn());
    }
    return reading.takeLines();
}

void sortByUrgency(AttentionLines& lines) {
    std::ranges::stable_sort(lines, {}, [](const AttentionLine& line) {
        return std::tuple(line.level, line.kind, line.since, line.patientName);
    });
}

Result<std::vector<BoardCard>> SessionBoard::day(QDate day) const {
    DayReading reading(m_clinic, m_actor);
    return reading.readSessions(day).map([&] { return reading.cards(); });
}

Result<std::vector<AttentionLine>> SessionBoard::attention() const {
    return sorted(attentionLines(m_clinic, m_actor, {}));
}

Result<std::vector<AttentionLine>> SessionBoard::attentionOf(const PatientId& patient) const {
    return sorted(attentionLines(m_clinic, m_actor, {patient}));
}

Result<std::vector<Session>> SessionBoard::ofPatient(const PatientId& patient) const {
    TIDEMARK_TRY(authorize(m_actor, Command::ReadSession));
    return m_clinic.store().read(
        [&](Connection& connection) { return storage::SessionRepository::ofPatient(connection, patient); });
}

} // namespace tidemark::services
