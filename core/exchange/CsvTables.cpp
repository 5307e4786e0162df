// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/CsvTables.h"

#include "base/Try.h"
#include "rules/record/CurrentLines.h"
#include "rules/vitals/VitalsLine.h"
#include "services/board/SessionBoard.h"
#include "storage/repositories/dosing/DoseRepository.h"
#include "storage/repositories/patients/HomeDoseRepository.h"
#include "storage/repositories/patients/MedicineRepository.h"
#include "storage/repositories/scales/ScaleResultRepository.h"
#include "storage/repositories/sessions/AftercareRepository.h"
#include "storage/repositories/sessions/SessionRepository.h"
#include "storage/repositories/vitals/ReadingRepository.h"
#include "storage/Store.h"

namespace tidemark::exchange {
namespace {

using storage::Connection;

QString numberText(const std::optional<int>& value) {
    return value ? QString::number(*value) : QString();
}

/// One decimal, as the doses and weights of the clinic have.
template <class Quantity>
QString quantityText(const std::optional<Quantity>& value) {
    return value ? QString::number(value->value, 'f', 1) : QString();
}

QString yesText(bool value) {
    return value ? QStringLiteral("yes") : QString();
}

template <class Line>
QString statusText(const Session& session, const std::vector<Line>& all, const Line& line) {
    if (session.state == SessionState::EnteredInError) {
        return QStringLiteral("entered in error");
    }
    if (line.stamp.undone) {
        return QStringLiteral("taken back");
    }
    return rules::isCurrent(all, line) ? QStringLiteral("current") : QStringLiteral("corrected");
}

QString minuteText(const Session& session, Instant at) {
    if (!session.startedAt) {
        return {};
    }
    return QString::number(std::chrono::floor<std::chrono::minutes>(at - *session.startedAt).count());
}

QString answersText(const std::vector<std::optional<int>>& answers) {
    QStringList texts;
    for (const std::optional<int>& answer : answers) {
        texts << numberText(answer);
    }
    return texts.join(u';');
}

QString numbersText(const std::vector<int>& numbers) {
    QStringList texts;
    for (const int number : numbers) {
        texts << QString::number(number);
    }
    return texts.join(u';');
}

/// "severity=4.25;interference=": a part without a value has none after its sign.
QString partsText(const std::vector<rules::PartScore>& parts) {
    QStringList texts;
    for (const rules::PartScore& part : parts) {
        texts << part.key + u'=' + (part.value ? QString::number(*part.value, 'g', 4) : QString());
    }
    return texts.join(u';');
}

void addReadingsHeading(CsvWriter& table) {
    table.addHeading({"patient_number",
                      "session_id",
                      "phase",
                      "ordinal",
                      "minute",
                      "planned_at",
                      "event_at",
                      "entered_at",
                      "author_id",
                      "baseline",
                      "systolic_mmHg",
                      "diastolic_mmHg",
                      "heart_rate_per_min",
                      "spo2_percent",
                      "respiratory_rate_per_min",
                      "sedation",
                      "dissociation",
                      "cadss6",
                      "temperature_celsius",
                      "pain_0_to_10",
                      "nausea_0_to_10",
                      "not_obtained",
                      "kept_implausible",
                      "status",
                      "reading_id",
                      "corrects_id",
                      "reason"});
}

/// Hands every session of the clinic on, patient by patient.
template <class Visit>
Result<void> eachSession(Connection& connection, Visit&& visit) {
    auto sessions = storage::SessionRepository::inOrder(connection);
    while (true) {
        const auto session = TIDEMARK_TRY(sessions.next());
        if (!session) {
            return {};
        }
        TIDEMARK_TRY(visit(*session));
    }
}

} // namespace

CsvTables::CsvTables(services::OpenClinic& clinic, const Actor& actor, std::vector<Patient> patients)
    : m_clinic(clinic)
    , m_actor(actor)
    , m_patients(std::move(patients))
    , m_times(clinic.store().clinic().zone) {
    for (const Patient& patient : m_patients) {
        m_numbers.emplace(patient.id, patient.number);
        m_sexes.emplace(patient.id, patient.sex);
    }
}

const QString& CsvTables::numberOf(const PatientId& patient) const {
    static const QString none;
    const auto found = m_numbers.find(patient);
    return found == m_numbers.end() ? none : found->second;
}

Sex CsvTables::sexOf(const PatientId& patient) const {
    const auto found = m_sexes.find(patient);
    return found == m_sexes.end() ? Sex::NotRecorded : found->second;
}

void CsvTables::addReadings(CsvWriter& table, const QString& number, const Session& session,
                            const std::vector<Reading>& readings) {
    for (const Reading& reading : readings) {
        const Stamp& stamp = reading.stamp;
        table.add({number,
                   session.id.text(),
                   code(session.phase),
                   QString::number(session.ordinal),
                   minuteText(session, stamp.eventAt),
                   m_times.text(stamp.plannedAt),
                   m_times.text(stamp.eventAt),
                   m_times.text(stamp.enteredAt),
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
                   reading.temperature ? rules::temperatureText(*reading.temperature) : QString(),
                   numberText(reading.pain),
                   numberText(reading.nausea),
                   yesText(reading.notObtained),
                   yesText(reading.keptImplausible),
                   statusText(session, readings, reading),
                   stamp.id.text(),
                   stamp.corrects.text(),
                   stamp.reason});
    }
}

Result<void> CsvTables::readingsOf(const Patient& patient, CsvWriter& table) {
    addReadingsHeading(table);
    return m_clinic.store().read([&](Connection& connection) -> Result<void> {
        const auto sessions = TIDEMARK_TRY(storage::SessionRepository::ofPatient(connection, patient.id));
        const auto readings = TIDEMARK_TRY(storage::ReadingRepository::ofPatient(connection, patient.id));
        for (const Session& session : sessions) {
            addReadings(table, patient.number, session, storage::linesOf(readings, session.id));
        }
        return {};
    });
}

Result<void> CsvTables::readings(const PatientTable& eachPatient) {
    return m_clinic.store().read([&](Connection& connection) -> Result<void> {
        auto sessions = storage::SessionRepository::inOrder(connection);
        auto readings = storage::ReadingRepository::inOrder(connection);
        auto session = TIDEMARK_TRY(sessions.next());
        for (const Patient& patient : m_patients) {
            const auto write = [&](CsvWriter& table) -> Result<void> {
                addReadingsHeading(table);
                while (session && session->patient == patient.id) {
                    const auto lines = TIDEMARK_TRY(readings.of(session->id));
                    addReadings(table, patient.number, *session, lines);
                    session = TIDEMARK_TRY(sessions.next());
                }
                return {};
            };
            TIDEMARK_TRY(eachPatient(patient, write));
        }
        // Left over only where the patients were listed in another order: nobody's table would be whole.
        return session ? fail(ErrorCode::Internal) : Result<void>();
    });
}

Result<void> CsvTables::sessions(CsvWriter& table) {
    table.addHeading({"patient_number", "session_id", "phase", "ordinal", "state", "planned_at", "arrived_at",
                      "started_at", "pump_ended_at", "left_at", "weight_kg", "dose_mg", "drug", "route",
                      "leave_kind"});
    const auto addRow = [&](const Session& session) -> Result<void> {
        table.add({numberOf(session.patient), session.id.text(), code(session.phase),
                   QString::number(session.ordinal), code(session.state), m_times.text(session.plannedAt),
                   m_times.text(session.arrivedAt), m_times.text(session.startedAt),
                   m_times.text(session.pumpEndedAt), m_times.text(session.leftAt),
                   quantityText(session.weight), quantityText(session.dose), code(session.drug),
                   code(session.route), session.dischargeKind ? code(*session.dischargeKind) : QString()});
        return {};
    };
    return m_clinic.store().read([&](Connection& connection) { return eachSession(connection, addRow); });
}

Result<void> CsvTables::doses(CsvWriter& table) {
    table.addHeading({"patient_number", "session_id", "number", "given_at", "amount_mg", "lot", "expiry",
                      "author_id", "status", "reason"});
    return m_clinic.store().read([&](Connection& connection) -> Result<void> {
        auto all = storage::DoseRepository::dosesInOrder(connection);
        return eachSession(connection, [&](const Session& session) -> Result<void> {
            const auto doses = TIDEMARK_TRY(all.of(session.id));
            for (const DoseGiven& dose : doses) {
                table.add({numberOf(session.patient), session.id.text(), QString::number(dose.number),
                           m_times.text(dose.stamp.eventAt), QString::number(dose.amount.value, 'f', 1),
                           dose.lot, dose.expiry.toString(Qt::ISODate), dose.stamp.author.text(),
                           statusText(session, doses, dose), dose.stamp.reason});
            }
            return {};
        });
    });
}

Result<void> CsvTables::homeDoses(CsvWriter& table) {
    table.addHeading({"patient_number", "kind", "reported_taken_at", "drug", "reported_mg", "form",
                      "reported_by", "note", "entered_at", "author_id", "withdrawn_reason", "sitter_present",
                      "reported_systolic", "reported_diastolic", "side_effects"});
    return m_clinic.store().read([&](Connection& connection) -> Result<void> {
        auto doses = storage::HomeDoseRepository::inOrder(connection);
        while (true) {
            const auto dose = TIDEMARK_TRY(doses.next());
            if (!dose) {
                return {};
            }
            const QString sitter =
                dose->sitterPresent ? QString::number(*dose->sitterPresent ? 1 : 0) : QString();
            table.add({numberOf(dose->patient), QStringLiteral("self-reported"), m_times.text(dose->takenAt),
                       code(dose->drug), quantityText(dose->dose), codeIn(homeFormCodes, dose->form),
                       codeIn(reportedByCodes, dose->reportedBy), dose->note, m_times.text(dose->enteredAt),
                       dose->author.text(), dose->withdrawnReason, sitter, numberText(dose->systolic),
                       numberText(dose->diastolic), dose->sideEffects});
        }
    });
}

Result<void> CsvTables::medicines(CsvWriter& table) {
    table.addHeading({"patient_number", "medicine_id", "change", "name", "dose", "class", "started_on",
                      "stopped_on", "entered_at", "author_id", "reason"});
    return m_clinic.store().read([&](Connection& connection) -> Result<void> {
        auto entries = storage::MedicineRepository::inOrder(connection);
        while (true) {
            const auto entry = TIDEMARK_TRY(entries.next());
            if (!entry) {
                return {};
            }
            table.add({numberOf(entry->patient), entry->medicine.text(), code(entry->change), entry->name,
                       entry->dose, code(entry->kind), entry->startedOn.toString(Qt::ISODate),
                       entry->stoppedOn.toString(Qt::ISODate), m_times.text(entry->enteredAt),
                       entry->author.text(), entry->reason});
        }
    });
}

Result<void> CsvTables::laterEvents(CsvWriter& table) {
    table.addHeading({"patient_number", "session_id", "kind", "happened_at", "serious", "what", "done",
                      "entered_at", "author_id", "withdrawn_reason"});
    return m_clinic.store().read([&](Connection& connection) -> Result<void> {
        auto events = storage::AftercareRepository::eventsInOrder(connection);
        while (true) {
            const auto each = TIDEMARK_TRY(events.next());
            if (!each) {
                return {};
            }
            const LaterEvent& event = each->event;
            table.add({numberOf(each->patient), event.session.text(), code(event.kind),
                       m_times.text(event.happenedAt), yesText(event.serious), event.what, event.done,
                       m_times.text(event.enteredAt), event.author.text(), event.withdrawnReason});
        }
    });
}

Result<void> CsvTables::scores(CsvWriter& table) {
    table.addHeading({"patient_number", "session_id", "scale", "answered_at", "answers", "total", "band",
                      "acknowledged_at", "acknowledged_by", "acknowledgement", "parts", "missing", "refused",
                      "prorated", "flags", "algorithm", "answered_by"});
    return m_clinic.store().read([&](Connection& connection) -> Result<void> {
        auto results = storage::ScaleResultRepository::inOrder(connection);
        while (true) {
            const auto result = TIDEMARK_TRY(results.next());
            if (!result) {
                return {};
            }
            const auto score = m_clinic.scales().score(*result, sexOf(result->patient));
            if (!score) {
                return fail(ErrorCode::DatabaseDamaged);
            }
            table.add({numberOf(result->patient), result->session.text(), result->scale.text(),
                       m_times.text(result->answeredAt), answersText(result->answers),
                       numberText(score->total), score->band, m_times.text(result->acknowledgedAt),
                       result->acknowledgedBy.text(), result->acknowledgement, partsText(score->parts),
                       numbersText(score->missing), numbersText(score->refused), yesText(score->prorated),
                       QStringList(score->flags.begin(), score->flags.end()).join(u';'), score->algorithm,
                       code(result->answeredBy)});
        }
    });
}

Result<void> CsvTables::attention(CsvWriter& table) {
    const auto lines = TIDEMARK_TRY(services::SessionBoard(m_clinic, m_actor).attention());
    table.addHeading({"kind", "level", "number", "value", "since", "patient_number", "session_id", "lot"});
    for (const services::AttentionLine& line : lines) {
        table.add({codeIn(rules::attentionKindCodes, line.kind),
                   codeIn(rules::attentionLevelCodes, line.level), QString::number(line.number), line.field,
                   line.since == Instant{} ? QString() : m_times.text(line.since), numberOf(line.patient),
                   line.session.text(), line.lot ? line.lot->lot : QString()});
    }
    return {};
}

} // namespace tidemark::exchange
