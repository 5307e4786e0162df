// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/CsvTables.h"

#include "base/Try.h"
#include "exchange/CsvCell.h"
#include "exchange/ReadingsCsv.h"
#include "rules/record/CurrentLines.h"
#include "services/board/SessionBoard.h"
#include "services/patients/HomeDoses.h"
#include "services/scales/Scales.h"
#include "storage/repositories/dosing/DoseRepository.h"
#include "storage/repositories/vitals/ReadingRepository.h"

#include <QTimeZone>

#include <algorithm>

namespace tidemark::exchange {
namespace {

using services::OpenClinic;
using Row = std::vector<QString>;

void add(QByteArray& table, const Row& row) {
    bool first = true;
    for (const QString& cell : row) {
        if (!first) {
            table += ',';
        }
        table += csvCell(cell);
        first = false;
    }
    table += "\r\n";
}

QString timeText(const OpenClinic& clinic, Instant at) {
    const QDateTime local = toLocal(at, clinic.store().clinic().zone);
    return local.toOffsetFromUtc(local.offsetFromUtc()).toString(Qt::ISODateWithMs);
}

QString timeText(const OpenClinic& clinic, const std::optional<Instant>& at) {
    return at ? timeText(clinic, *at) : QString();
}

QString numberText(const std::optional<int>& value) {
    return value ? QString::number(*value) : QString();
}

QString yesText(bool value) {
    return value ? QStringLiteral("yes") : QString();
}

template <class Line>
QString statusText(const std::vector<Line>& all, const Line& line) {
    if (line.stamp.undone) {
        return QStringLiteral("taken back");
    }
    return rules::isCurrent(all, line) ? QStringLiteral("current") : QStringLiteral("corrected");
}

Row readingRow(const OpenClinic& clinic, const Patient& patient, const Session& session,
               const std::vector<Reading>& all, const Reading& reading) {
    const Stamp& stamp = reading.stamp;
    QString minute;
    if (session.startedAt) {
        const auto since = std::chrono::floor<std::chrono::minutes>(stamp.eventAt - *session.startedAt);
        minute = QString::number(since.count());
    }
    return {patient.number,
            session.id.text(),
            code(session.phase),
            QString::number(session.ordinal),
            minute,
            timeText(clinic, stamp.plannedAt),
            timeText(clinic, stamp.eventAt),
            timeText(clinic, stamp.enteredAt),
            stamp.author.text(),
            yesText(reading.baseline),
            numberText(reading.systolic),
            numberText(reading.diastolic),
            numberText(reading.heartRate),
            numberText(reading.spo2),
            numberText(reading.respiratoryRate),
            numberText(reading.sedation),
            numberText(reading.dissociation),
            numberText(reading.cadss6),
            yesText(reading.notObtained),
            yesText(reading.keptImplausible),
            statusText(all, reading),
            stamp.id.text(),
            stamp.corrects.text(),
            stamp.reason};
}

} // namespace

Result<QByteArray> readingsTable(OpenClinic& clinic, const Actor& actor, const Patient& patient) {
    const auto sessions = TIDEMARK_TRY(services::SessionBoard(clinic, actor).ofPatient(patient.id));
    QByteArray table;
    add(table, {QStringLiteral("patient_number"),
                QStringLiteral("session_id"),
                QStringLiteral("phase"),
                QStringLiteral("ordinal"),
                QStringLiteral("minute"),
                QStringLiteral("planned_at"),
                QStringLiteral("event_at"),
                QStringLiteral("entered_at"),
                QStringLiteral("author_id"),
                QStringLiteral("baseline"),
                QStringLiteral("systolic_mmHg"),
                QStringLiteral("diastolic_mmHg"),
                QStringLiteral("heart_rate_per_min"),
                QStringLiteral("spo2_percent"),
                QStringLiteral("respiratory_rate_per_min"),
                QStringLiteral("sedation"),
                QStringLiteral("dissociation"),
                QStringLiteral("cadss6"),
                QStringLiteral("not_obtained"),
                QStringLiteral("kept_implausible"),
                QStringLiteral("status"),
                QStringLiteral("reading_id"),
                QStringLiteral("corrects_id"),
                QStringLiteral("reason")});
    const auto all = TIDEMARK_TRY(clinic.store().read([&](storage::Connection& connection) {
        return storage::ReadingRepository::ofPatient(connection, patient.id);
    }));
    for (const Session& session : sessions) {
        const std::vector<Reading>& readings = storage::linesOf(all, session.id);
        for (const Reading& reading : readings) {
            add(table, readingRow(clinic, patient, session, readings, reading));
        }
    }
    return table;
}

Result<QByteArray> sessionsTable(OpenClinic& clinic, const Actor& actor,
                                 const std::vector<Patient>& patients) {
    QByteArray table;
    add(table, {QStringLiteral("patient_number"), QStringLiteral("session_id"), QStringLiteral("phase"),
                QStringLiteral("ordinal"), QStringLiteral("state"), QStringLiteral("planned_at"),
                QStringLiteral("arrived_at"), QStringLiteral("started_at"), QStringLiteral("pump_ended_at"),
                QStringLiteral("left_at"), QStringLiteral("weight_kg"), QStringLiteral("dose_mg"),
                QStringLiteral("drug"), QStringLiteral("route"), QStringLiteral("leave_kind")});
    for (const Patient& patient : patients) {
        const auto sessions = TIDEMARK_TRY(services::SessionBoard(clinic, actor).ofPatient(patient.id));
        for (const Session& session : sessions) {
            add(table,
                {patient.number, session.id.text(), code(session.phase), QString::number(session.ordinal),
                 code(session.state), timeText(clinic, session.plannedAt),
                 timeText(clinic, session.arrivedAt), timeText(clinic, session.startedAt),
                 timeText(clinic, session.pumpEndedAt), timeText(clinic, session.leftAt),
                 session.weight ? QString::number(session.weight->value, 'f', 1) : QString(),
                 session.dose ? QString::number(session.dose->value, 'f', 1) : QString(), code(session.drug),
                 code(session.route), session.leaveKind ? code(*session.leaveKind) : QString()});
        }
    }
    return table;
}

Result<QByteArray> dosesTable(OpenClinic& clinic, const Actor& actor, const std::vector<Patient>& patients) {
    QByteArray table;
    add(table, {QStringLiteral("patient_number"), QStringLiteral("session_id"), QStringLiteral("number"),
                QStringLiteral("given_at"), QStringLiteral("amount_mg"), QStringLiteral("lot"),
                QStringLiteral("expiry"), QStringLiteral("author_id"), QStringLiteral("status"),
                QStringLiteral("reason")});
    for (const Patient& patient : patients) {
        const auto sessions = TIDEMARK_TRY(services::SessionBoard(clinic, actor).ofPatient(patient.id));
        const auto all = TIDEMARK_TRY(clinic.store().read([&](storage::Connection& connection) {
            return storage::DoseRepository::dosesOfPatient(connection, patient.id);
        }));
        for (const Session& session : sessions) {
            const std::vector<DoseGiven>& doses = storage::linesOf(all, session.id);
            for (const DoseGiven& dose : doses) {
                add(table, {patient.number, session.id.text(), QString::number(dose.number),
                            timeText(clinic, dose.stamp.eventAt), QString::number(dose.amount.value, 'f', 1),
                            dose.lot, dose.expiry.toString(Qt::ISODate), dose.stamp.author.text(),
                            statusText(doses, dose), dose.stamp.reason});
            }
        }
    }
    return table;
}

Result<QByteArray> homeDosesTable(OpenClinic& clinic, const Actor& actor,
                                  const std::vector<Patient>& patients) {
    QByteArray table;
    add(table, {QStringLiteral("patient_number"), QStringLiteral("kind"), QStringLiteral("reported_taken_at"),
                QStringLiteral("drug"), QStringLiteral("reported_mg"), QStringLiteral("form"),
                QStringLiteral("reported_by"), QStringLiteral("note"), QStringLiteral("entered_at"),
                QStringLiteral("author_id"), QStringLiteral("withdrawn_reason"),
                QStringLiteral("sitter_present"), QStringLiteral("reported_systolic"),
                QStringLiteral("reported_diastolic"), QStringLiteral("side_effects")});
    for (const Patient& patient : patients) {
        const auto doses = TIDEMARK_TRY(services::HomeDoses(clinic, actor).ofPatient(patient.id));
        for (const HomeDose& dose : doses) {
            add(table,
                {patient.number, QStringLiteral("self-reported"), timeText(clinic, dose.takenAt),
                 code(dose.drug), dose.dose ? QString::number(dose.dose->value, 'f', 1) : QString(),
                 codeIn(homeFormCodes, dose.form), codeIn(reportedByCodes, dose.reportedBy), dose.note,
                 timeText(clinic, dose.enteredAt), dose.author.text(), dose.withdrawnReason,
                 numberText(dose.sitterPresent ? std::optional(*dose.sitterPresent ? 1 : 0) : std::nullopt),
                 numberText(dose.systolic), numberText(dose.diastolic), dose.sideEffects});
        }
    }
    return table;
}

Result<QByteArray> attentionTable(OpenClinic& clinic, const Actor& actor,
                                  const std::vector<Patient>& patients) {
    const auto lines = TIDEMARK_TRY(services::SessionBoard(clinic, actor).attention());
    QByteArray table;
    add(table,
        {QStringLiteral("kind"), QStringLiteral("level"), QStringLiteral("number"), QStringLiteral("since"),
         QStringLiteral("patient_number"), QStringLiteral("session_id"), QStringLiteral("lot")});
    for (const services::AttentionLine& line : lines) {
        const auto patient = std::ranges::find(patients, line.patient, &Patient::id);
        add(table,
            {codeIn(rules::attentionKindCodes, line.kind), codeIn(rules::attentionLevelCodes, line.level),
             QString::number(line.number), line.since == Instant{} ? QString() : timeText(clinic, line.since),
             patient == patients.end() ? QString() : patient->number, line.session.text(),
             line.lot ? line.lot->lot : QString()});
    }
    return table;
}

Result<QByteArray> scoresTable(OpenClinic& clinic, const Actor& actor, const std::vector<Patient>& patients) {
    QByteArray table;
    add(table, {QStringLiteral("patient_number"), QStringLiteral("session_id"), QStringLiteral("scale"),
                QStringLiteral("answered_at"), QStringLiteral("answers"), QStringLiteral("total"),
                QStringLiteral("band"), QStringLiteral("acknowledged_at")});
    for (const Patient& patient : patients) {
        const auto results = TIDEMARK_TRY(services::Scales(clinic, actor).ofPatient(patient.id));
        for (const services::ScoredResult& each : results) {
            QStringList answers;
            for (const std::optional<int>& answer : each.result.answers) {
                answers << numberText(answer);
            }
            add(table,
                {patient.number, each.result.session.text(), each.result.scale.text(),
                 timeText(clinic, each.result.answeredAt), answers.join(u';'), numberText(each.score.total),
                 each.score.band, timeText(clinic, each.result.acknowledgedAt)});
        }
    }
    return table;
}

} // namespace tidemark::exchange
