// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/repositories/clinic/ClinicDayFactsRepository.h"

#include "storage/engine/Rows.h"
#include "storage/engine/SqlText.h"

namespace tidemark::storage {
namespace {

constexpr SqlText dayFactsColumns =
    "id, day, prescriber_id, prescriber_name, on_site_from, on_site_until, "
    "oximeter_checked, equipment_checked, recorded_at, author_id, author_name";

constexpr auto insertFacts = insertInto<"clinic_day_facts", dayFactsColumns>;

constexpr auto selectOfDay = sql("SELECT ", dayFactsColumns,
                                 " FROM clinic_day_facts WHERE day = :day "
                                 "ORDER BY recorded_at DESC, id DESC LIMIT 1");

constexpr auto selectBefore = sql("SELECT ", dayFactsColumns,
                                  " FROM clinic_day_facts WHERE day < :day "
                                  "ORDER BY day DESC, recorded_at DESC, id DESC LIMIT 1");

ClinicDayFacts factsOf(RowReader& row) {
    ClinicDayFacts facts;
    row.read(facts.id, facts.day, facts.prescriber, facts.prescriberName, facts.onSiteFrom, facts.onSiteUntil,
             facts.oximeterChecked, facts.equipmentChecked, facts.recordedAt, facts.author, facts.authorName);
    return facts;
}

} // namespace

Result<void> ClinicDayFactsRepository::add(Connection& connection, const ClinicDayFacts& facts) {
    return connection.prepare(insertFacts)
        .bind(":id", facts.id)
        .bind(":day", facts.day)
        .bind(":prescriber_id", facts.prescriber)
        .bind(":prescriber_name", facts.prescriberName)
        .bind(":on_site_from", facts.onSiteFrom)
        .bind(":on_site_until", facts.onSiteUntil)
        .bind(":oximeter_checked", facts.oximeterChecked)
        .bind(":equipment_checked", facts.equipmentChecked)
        .bind(":recorded_at", facts.recordedAt)
        .bind(":author_id", facts.author)
        .bind(":author_name", facts.authorName)
        .run();
}

Result<std::optional<ClinicDayFacts>> ClinicDayFactsRepository::ofDay(Connection& connection, QDate day) {
    return firstRow(connection.prepare(selectOfDay).bind(":day", day), factsOf);
}

Result<std::optional<ClinicDayFacts>> ClinicDayFactsRepository::before(Connection& connection, QDate day) {
    return firstRow(connection.prepare(selectBefore).bind(":day", day), factsOf);
}

} // namespace tidemark::storage
