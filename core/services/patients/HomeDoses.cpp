// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/patients/HomeDoses.h"

#include "base/CanonicalBytes.h"
#include "base/Try.h"
#include "domain/AuditActions.h"
#include "fields/FieldCatalogue.h"
#include "fields/FieldKeys.h"
#include "fields/TypedDays.h"
#include "rules/access/Authorization.h"
#include "rules/vitals/VitalsLine.h"
#include "services/base/AuditLines.h"
#include "services/base/Reasons.h"
#include "storage/repositories/patients/HomeDoseRepository.h"
#include "storage/repositories/patients/PatientRepository.h"

#include <QTimeZone>

namespace tidemark::services {

using rules::authorize;
using rules::Command;
using storage::AuditLine;
using storage::Connection;
using storage::HomeDoseRepository;

namespace {

constexpr int yearsBack = 2;

struct CheckedHomeDose {
    HomeDose dose;
    std::vector<Error> faults;
};

/// The typed day and time on the clinic's wall clock.
Result<Instant> takenAt(const OpenClinic& clinic, const HomeDoseForm& form) {
    const QDate today = clinic.today();
    const auto day =
        TIDEMARK_TRY(fields::checkDate(fields::keys::takenAt, form.day, today.addYears(-yearsBack), today));
    const QString typed = form.time.trimmed();
    const QTime time = typed.isEmpty() ? QTime(12, 0) : fields::readTimeOfDay(typed).value_or(QTime());
    if (!time.isValid()) {
        return fail(ErrorCode::InvalidDate, fields::keys::takenAt);
    }
    const Instant at = fromDateTime(QDateTime(day, time, QTimeZone(clinic.clock().zone())));
    // Noon stands for a time that was not told; today it may still lie ahead.
    if (at > clinic.now()) {
        return typed.isEmpty() ? Result<Instant>(clinic.now())
                               : fail(ErrorCode::InvalidDate, fields::keys::takenAt);
    }
    return at;
}

/// One pressure and nothing else, as a vitals line has it.
Result<void> readPressure(const QString& typed, HomeDose& dose) {
    if (typed.trimmed().isEmpty()) {
        return {};
    }
    const QString field = fields::keys::homeDosePressure;
    const auto line = rules::parseVitalsLine(typed);
    if (!line) {
        return fail(line.error().code, field);
    }
    Reading rest = line->values;
    rest.systolic.reset();
    rest.diastolic.reset();
    if (!line->values.systolic || !line->values.diastolic || line->bagLeft ||
        rules::toVitalsLine(rest) != rules::toVitalsLine({})) {
        return fail(ErrorCode::UnknownToken, field);
    }
    dose.systolic = line->values.systolic;
    dose.diastolic = line->values.diastolic;
    return {};
}

CheckedHomeDose checkedHomeDose(const OpenClinic& clinic, const HomeDoseForm& form) {
    CheckedHomeDose result;
    result.dose.drug = form.drug;
    result.dose.form = form.form;
    result.dose.reportedBy = form.reportedBy;
    if (const auto at = takenAt(clinic, form)) {
        result.dose.takenAt = *at;
    } else {
        result.faults.push_back(at.error());
    }
    if (!form.dose.trimmed().isEmpty()) {
        const auto dose = fields::checkNumber(fields::keys::homeDose, form.dose);
        if (dose) {
            result.dose.dose = Milligrams{dose->value};
        } else {
            result.faults.push_back(dose.error());
        }
    }
    result.dose.sitterPresent = form.sitterPresent;
    if (const auto pressure = readPressure(form.pressure, result.dose); !pressure) {
        result.faults.push_back(pressure.error());
    }
    if (const auto effects = fields::checkText(fields::keys::homeDoseEffects, form.sideEffects)) {
        result.dose.sideEffects = *effects;
    } else {
        result.faults.push_back(effects.error());
    }
    if (const auto note = fields::checkText(fields::keys::homeDoseNote, form.note)) {
        result.dose.note = *note;
    } else {
        result.faults.push_back(note.error());
    }
    return result;
}

QByteArray homeDoseBody(const HomeDose& dose) {
    return CanonicalBytes()
        .add(dose.id)
        .add(dose.patient)
        .add(dose.takenAt)
        .add(code(dose.drug))
        .add(codeIn(homeFormCodes, dose.form))
        .add(dose.dose ? std::optional(dose.dose->value) : std::nullopt)
        .add(codeIn(reportedByCodes, dose.reportedBy))
        .add(dose.sitterPresent ? (*dose.sitterPresent ? 1 : 0) : -1)
        .add(dose.systolic.value_or(-1))
        .add(dose.diastolic.value_or(-1))
        .add(dose.sideEffects)
        .add(dose.note)
        .add(dose.withdrawnReason)
        .bytes();
}

} // namespace

std::vector<Error> HomeDoses::check(const HomeDoseForm& form) const {
    return checkedHomeDose(m_clinic, form).faults;
}

Result<HomeDose> HomeDoses::add(const PatientId& patient, const HomeDoseForm& form) {
    TIDEMARK_TRY(authorize(m_actor, Command::RecordHomeDose));
    CheckedHomeDose typed = checkedHomeDose(m_clinic, form);
    if (!typed.faults.empty()) {
        return tl::unexpected(typed.faults.front());
    }
    HomeDose dose = std::move(typed.dose);
    dose.id = HomeDoseId::make(m_clinic.now());
    dose.patient = patient;
    dose.enteredAt = m_clinic.now();
    dose.author = m_actor.id;
    dose.authorName = m_actor.displayName;
    return m_clinic.store().write(
        auditLine(m_actor, actions::homeDoseRecord, "home-dose", dose.id, homeDoseBody(dose)),
        [&](Connection& connection) -> Result<HomeDose> {
            TIDEMARK_TRY(storage::PatientRepository::load(connection, patient));
            return HomeDoseRepository::insert(connection, dose).map([&] { return dose; });
        });
}

Result<void> HomeDoses::withdraw(const HomeDoseId& id, const QString& reason) {
    TIDEMARK_TRY(authorize(m_actor, Command::RecordHomeDose));
    const auto why = TIDEMARK_TRY(requiredReason(reason));
    AuditLine entry = auditLine(m_actor, actions::homeDoseWithdraw, "home-dose", id);
    entry.reason = why;
    return m_clinic.store().write(std::move(entry),
                                  [&](Connection& connection, AuditLine& line) -> Result<void> {
                                      auto dose = TIDEMARK_TRY(HomeDoseRepository::load(connection, id));
                                      if (!dose.withdrawnReason.isEmpty()) {
                                          return fail(ErrorCode::WrongState);
                                      }
                                      dose.withdrawnReason = why;
                                      line.body = homeDoseBody(dose);
                                      return HomeDoseRepository::withdraw(connection, id, why);
                                  });
}

Result<std::vector<HomeDose>> HomeDoses::ofPatient(const PatientId& patient) const {
    TIDEMARK_TRY(authorize(m_actor, Command::ReadPatient));
    return m_clinic.store().read(
        [&](Connection& connection) { return HomeDoseRepository::ofPatient(connection, patient); });
}

} // namespace tidemark::services
