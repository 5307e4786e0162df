// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/CsvTables.h"

#include "base/Try.h"
#include "exchange/WholeTableCsv.h"
#include "rules/dosing/Doses.h"
#include "rules/record/CurrentLines.h"
#include "rules/vitals/VitalsLine.h"
#include "services/board/SessionBoard.h"
#include "storage/repositories/dosing/DoseRepository.h"
#include "storage/repositories/dosing/PumpRepository.h"
#include "storage/repositories/orders/TreatmentOrderRepository.h"
#include "storage/repositories/patients/HomeDoseRepository.h"
#include "storage/repositories/patients/MedicineRepository.h"
#include "storage/repositories/scales/ScaleResultRepository.h"
#include "storage/repositories/sessions/AftercareRepository.h"
#include "storage/repositories/sessions/SessionRepository.h"
#include "storage/repositories/vitals/ReadingRepository.h"
#include "storage/Store.h"

#include <algorithm>

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

void addHeading(CsvWriter& table, const char* file) {
    table.addHeading(columnNames(csvTable(file)));
}

void addReadingsHeading(CsvWriter& table) {
    addHeading(table, "readings.csv");
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
    addHeading(table, "sessions.csv");
    return m_clinic.store().read([&](Connection& connection) -> Result<void> {
        const auto bags = TIDEMARK_TRY(storage::TreatmentOrderRepository::bagVolumes(connection));
        auto pump = storage::PumpRepository::inOrder(connection);
        auto doses = storage::DoseRepository::dosesInOrder(connection);
        return eachSession(connection, [&](const Session& session) -> Result<void> {
            SessionRecord record;
            record.session = session;
            record.pump = TIDEMARK_TRY(pump.of(session.id));
            record.doses = TIDEMARK_TRY(doses.of(session.id));
            const auto bag = bags.find(session.order);
            addSession(table, record, bag == bags.end() ? Millilitres{} : bag->second);
            return {};
        });
    });
}

void CsvTables::addSession(CsvWriter& table, const SessionRecord& record, Millilitres bag) {
    const Session& session = record.session;
    Order order;
    order.bagVolume = bag;
    const Instant now = session.ownTime(m_clinic.clock().now());
    const QString given =
        session.startedAt ? QString::number(rules::givenDose(record, order, now).value, 'f', 1) : QString();
    const bool hasBag = session.route == Route::Intravenous;
    table.add({numberOf(session.patient),
               session.id.text(),
               code(session.phase),
               QString::number(session.ordinal),
               code(session.state),
               m_times.text(session.plannedAt),
               m_times.text(session.arrivedAt),
               m_times.text(session.startedAt),
               m_times.text(session.pumpEndedAt),
               m_times.text(session.leftAt),
               quantityText(session.weight),
               quantityText(session.dose),
               code(session.drug),
               code(session.route),
               session.dischargeKind ? code(*session.dischargeKind) : QString(),
               given,
               hasBag ? QString::number(bag.value, 'g', 6) : QString(),
               session.course.text(),
               session.order.text(),
               session.protocolId,
               QString::number(session.protocolVersion),
               session.room,
               session.owner.text(),
               QString::number(session.version),
               QString::number(session.clockShift.count())});
}

Result<void> CsvTables::doses(CsvWriter& table) {
    addHeading(table, "doses.csv");
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
    addHeading(table, "home-doses.csv");
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
    addHeading(table, "medicines.csv");
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
    addHeading(table, "later-events.csv");
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
    addHeading(table, "scores.csv");
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
                       code(result->answeredBy), result->id.text(), result->enteredBy.text()});
        }
    });
}

Result<void> CsvTables::scaleItems(CsvWriter& table) {
    addHeading(table, "scale-items.csv");
    return m_clinic.store().read([&](Connection& connection) -> Result<void> {
        auto results = storage::ScaleResultRepository::inOrder(connection);
        while (true) {
            const auto result = TIDEMARK_TRY(results.next());
            if (!result) {
                return {};
            }
            int item = 0;
            for (const std::optional<int>& answer : result->answers) {
                ++item;
                const bool refused = std::ranges::find(result->refused, item) != result->refused.end();
                table.add({numberOf(result->patient), result->id.text(), result->scale.text(),
                           QString::number(item), numberText(answer), yesText(refused)});
            }
        }
    });
}

Result<void> CsvTables::allReadings(CsvWriter& table) {
    addReadingsHeading(table);
    return m_clinic.store().read([&](Connection& connection) -> Result<void> {
        auto all = storage::ReadingRepository::inOrder(connection);
        return eachSession(connection, [&](const Session& session) -> Result<void> {
            const auto lines = TIDEMARK_TRY(all.of(session.id));
            addReadings(table, numberOf(session.patient), session, lines);
            return {};
        });
    });
}

Result<void> CsvTables::kept(const CsvTable& declared, CsvWriter& table) {
    return m_clinic.store().read(
        [&](Connection& connection) { return writeWhole(connection, declared, m_times, table); });
}

Result<void> CsvTables::attention(CsvWriter& table) {
    const auto lines = TIDEMARK_TRY(services::SessionBoard(m_clinic, m_actor).attention());
    addHeading(table, "attention.csv");
    for (const services::AttentionLine& line : lines) {
        table.add({codeIn(rules::attentionKindCodes, line.kind),
                   codeIn(rules::attentionLevelCodes, line.level), QString::number(line.number), line.field,
                   line.since == Instant{} ? QString() : m_times.text(line.since), numberOf(line.patient),
                   line.session.text(), line.lot ? line.lot->lot : QString()});
    }
    return {};
}

} // namespace tidemark::exchange
