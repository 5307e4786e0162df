// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/SessionSheet.h"

#include "rules/access/Authorization.h"
#include "rules/dosing/Doses.h"
#include "services/sessions/SessionWrite.h"
#include "services/clinic/Staff.h"

namespace tidemark::reports {

Result<std::unique_ptr<SessionSheet>> sessionSheet(services::OpenClinic& clinic, const Actor& actor,
                                                   const SessionId& session) {
    if (const auto right = rules::authorize(actor, rules::Command::PrintSession); !right) {
        return tl::unexpected(right.error());
    }
    auto view = services::SessionRun(clinic).view(actor, session);
    auto signatures = services::Signing(clinic).check(actor, session);
    const auto people = services::Staff(clinic).list(actor);
    if (!view) {
        return tl::unexpected(view.error());
    }
    if (!signatures) {
        return tl::unexpected(signatures.error());
    }
    if (!people) {
        return tl::unexpected(people.error());
    }
    auto sheet = std::make_unique<SessionSheet>();
    sheet->view = std::move(*view);
    sheet->signatures = std::move(*signatures);
    sheet->clinicName = clinic.store().clinic().name;
    sheet->zone = clinic.store().clinic().zone;
    const SessionRecord& record = sheet->view.record;
    const Instant until = record.session.leftAt.value_or(clinic.now());
    if (const auto computed = rules::knownDose(sheet->view.order, record.session.weight)) {
        sheet->dose = *computed;
    }
    sheet->segments = rules::pumpSegments(record.pump, until);
    if (record.session.dose) {
        sheet->given = rules::givenDose(record, sheet->view.order, until);
    }
    sheet->columns = rules::readingPlan(record, sheet->view.protocol, until);
    sheet->effects = rules::effectCourses(record.effects);
    for (const StaffMember& person : *people) {
        if (services::hasWritten(record, person.id)) {
            sheet->people.emplace_back(person.id, person.displayName);
        }
    }
    sheet->ledgerLength = clinic.store().ledgerHead().length;
    sheet->ledgerHead = QString::fromLatin1(clinic.store().ledgerHead().hash.toHex());
    return sheet;
}

} // namespace tidemark::reports
