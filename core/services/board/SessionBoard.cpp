// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/board/SessionBoard.h"

#include "base/Try.h"
#include "rules/access/Authorization.h"
#include "services/board/AttentionLines.h"
#include "services/board/AttentionOfSessions.h"
#include "services/board/AttentionOfStandings.h"
#include "services/board/DayReading.h"
#include "storage/repositories/patients/PatientRepository.h"
#include "storage/repositories/sessions/SessionRepository.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace tidemark::services {

using rules::authorize;
using rules::Command;
using storage::Connection;

namespace {

/// Each patient is read once, however many lines are theirs.
Result<void> addNames(Connection& connection, AttentionLines& lines) {
    std::map<QString, QString> known;
    for (AttentionLine& line : lines) {
        if (line.patient.isNull()) {
            continue;
        }
        QString& name = known[line.patient.text()];
        if (name.isEmpty()) {
            const auto patient = TIDEMARK_TRY(storage::PatientRepository::load(connection, line.patient));
            name = nameOf(patient);
        }
        line.patientName = name;
    }
    return {};
}

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
    TIDEMARK_TRY(authorize(actor, Command::ReadSession));
    return clinic.store().read([&](Connection& connection) -> Result<AttentionLines> {
        AttentionLines lines;
        TIDEMARK_TRY(addOfSessions(clinic, actor, connection, scope, lines));
        TIDEMARK_TRY(addOfStandings(clinic, connection, scope, lines));
        if (!scope.patient) {
            TIDEMARK_TRY(addOfSafe(clinic, actor, connection, lines));
        }
        TIDEMARK_TRY(addNames(connection, lines));
        return lines;
    });
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
