// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/AuditActions.h"
#include "services/base/AuditLines.h"
#include "services/base/DayOfClinic.h"
#include "services/base/OpenClinic.h"
#include "storage/repositories/clinic/ClinicDayFactsRepository.h"

#include <stdexcept>

namespace tidemark::test {

/// The clinic as a place needs nothing in these tests: somebody has answered for so many days from yesterday
/// on, with a prescriber on site day and night.
inline void answerDays(services::OpenClinic& clinic, const Actor& author, const Actor& prescriber,
                       int days = 120) {
    ClinicDayFacts facts;
    facts.prescriber = prescriber.id;
    facts.prescriberName = prescriber.displayName;
    facts.oximeterChecked = true;
    facts.equipmentChecked = true;
    facts.recordedAt = clinic.now();
    facts.author = author.id;
    facts.authorName = author.displayName;
    const auto written = clinic.store().write(
        services::auditLine(author, actions::clinicDayRecord, "clinic-day", author.id),
        [&](storage::Connection& connection) -> Result<void> {
            for (int day = -1; day < days; ++day) {
                facts.id = ClinicDayFactsId::make(clinic.now());
                facts.day = clinic.today().addDays(day);
                facts.onSiteFrom = services::daySpan(facts.day, clinic.clock().zone()).from;
                facts.onSiteUntil = facts.onSiteFrom + std::chrono::hours(48);
                if (const auto added = storage::ClinicDayFactsRepository::add(connection, facts); !added) {
                    return added;
                }
            }
            return {};
        });
    if (!written) {
        throw std::runtime_error("the days are not answered");
    }
}

} // namespace tidemark::test
