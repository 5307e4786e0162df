// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/clinic/ClinicDay.h"

#include "base/CanonicalBytes.h"
#include "base/Try.h"
#include "domain/AuditActions.h"
#include "fields/FieldKeys.h"
#include "fields/TypedDays.h"
#include "rules/access/Authorization.h"
#include "services/base/AuditLines.h"
#include "services/base/DayOfClinic.h"
#include "storage/repositories/clinic/ClinicDayFactsRepository.h"
#include "storage/repositories/clinic/StaffRepository.h"

#include <QTimeZone>

namespace tidemark::services {

using rules::authorize;
using rules::Command;
using storage::ClinicDayFactsRepository;
using storage::Connection;

namespace {

bool mayPrescribe(const StaffMember& person) {
    return person.active && rules::roleMay(person.role, Command::DecideRelease);
}

/// A time of `day` on the clinic's wall clock.
Result<Instant> timeOf(QDate day, const QByteArray& zone, const QString& field, const QString& typed) {
    if (typed.trimmed() == QLatin1String("24:00")) {
        return daySpan(day, zone).until;
    }
    const auto time = fields::readTimeOfDay(typed);
    if (!time) {
        return fail(time.error().code, field);
    }
    return fromDateTime(QDateTime(day, *time, QTimeZone(zone)));
}

QByteArray factsBody(const ClinicDayFacts& facts) {
    return CanonicalBytes()
        .add(facts.id)
        .add(facts.day)
        .add(facts.prescriber)
        .add(facts.prescriberName)
        .add(facts.onSiteFrom)
        .add(facts.onSiteUntil)
        .addFlag(facts.oximeterChecked)
        .addFlag(facts.equipmentChecked)
        .bytes();
}

} // namespace

Result<std::optional<ClinicDayFacts>> ClinicDay::today() const {
    TIDEMARK_TRY(authorize(m_actor, Command::ReadSession));
    return m_clinic.store().read([&](Connection& connection) {
        return ClinicDayFactsRepository::ofDay(connection, m_clinic.today());
    });
}

Result<std::optional<ClinicDayFacts>> ClinicDay::before() const {
    TIDEMARK_TRY(authorize(m_actor, Command::ReadSession));
    return m_clinic.store().read([&](Connection& connection) {
        return ClinicDayFactsRepository::before(connection, m_clinic.today());
    });
}

Result<std::vector<StaffMember>> ClinicDay::prescribers() const {
    TIDEMARK_TRY(authorize(m_actor, Command::RecordClinicDay));
    auto people = TIDEMARK_TRY(m_clinic.store().read(
        [](Connection& connection) { return storage::StaffRepository::all(connection); }));
    std::erase_if(people, [](const StaffMember& person) { return !mayPrescribe(person); });
    return people;
}

Result<ClinicDayFacts> ClinicDay::record(const ClinicDayForm& form) {
    TIDEMARK_TRY(authorize(m_actor, Command::RecordClinicDay));
    const QByteArray zone = m_clinic.clock().zone();
    ClinicDayFacts facts;
    facts.id = ClinicDayFactsId::make(m_clinic.now());
    facts.day = m_clinic.today();
    facts.onSiteFrom = TIDEMARK_TRY(timeOf(facts.day, zone, fields::keys::onSiteFrom, form.from));
    facts.onSiteUntil = TIDEMARK_TRY(timeOf(facts.day, zone, fields::keys::onSiteUntil, form.until));
    if (facts.onSiteUntil <= facts.onSiteFrom) {
        return fail(ErrorCode::InvalidDate, fields::keys::onSiteUntil);
    }
    facts.oximeterChecked = form.oximeterChecked;
    facts.equipmentChecked = form.equipmentChecked;
    facts.recordedAt = m_clinic.now();
    facts.author = m_actor.id;
    facts.authorName = m_actor.displayName;
    return m_clinic.store().write(
        auditLine(m_actor, actions::clinicDayRecord, "clinic-day", facts.id),
        [&](Connection& connection, storage::AuditLine& line) -> Result<ClinicDayFacts> {
            const auto people = TIDEMARK_TRY(storage::StaffRepository::all(connection));
            for (const StaffMember& person : people) {
                if (person.id == form.prescriber && mayPrescribe(person)) {
                    facts.prescriber = person.id;
                    facts.prescriberName = person.displayName;
                }
            }
            if (facts.prescriber.isNull()) {
                return fail(ErrorCode::NotOneOfTheChoices, fields::keys::prescriber);
            }
            line.body = factsBody(facts);
            return ClinicDayFactsRepository::add(connection, facts).map([&] { return facts; });
        });
}

} // namespace tidemark::services
