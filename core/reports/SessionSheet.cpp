// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/SessionSheet.h"

#include "base/Try.h"
#include "rules/access/Authorization.h"
#include "rules/dosing/Doses.h"
#include "services/clinic/Staff.h"
#include "services/sessions/AfterDischarge.h"
#include "services/sessions/SessionStep.h"
#include "services/sessions/SessionViews.h"

namespace tidemark::reports {

Result<std::unique_ptr<SessionSheet>> sessionSheet(services::OpenClinic& clinic, const Actor& actor,
                                                   const SessionId& session) {
    TIDEMARK_TRY(rules::authorize(actor, rules::Command::PrintSession));
    auto view = TIDEMARK_TRY(services::SessionViews(clinic, actor).view(session));
    auto signatures = TIDEMARK_TRY(services::Signing(clinic, actor).check(session));
    const auto people = TIDEMARK_TRY(services::Staff(clinic, actor).list());
    auto after = TIDEMARK_TRY(services::AfterDischarge(clinic, actor).ofSession(session));
    auto sheet = std::make_unique<SessionSheet>();
    sheet->after = std::move(after);
    sheet->view = std::move(view);
    sheet->signatures = std::move(signatures);
    sheet->clinicName = clinic.store().clinic().name;
    sheet->zone = clinic.store().clinic().zone;
    const SessionRecord& record = sheet->view.record;
    const Instant until = record.session.leftAt.value_or(record.session.ownTime(clinic.now()));
    if (const auto computed = rules::knownDose(sheet->view.order, record.session.weight)) {
        sheet->dose = *computed;
    }
    sheet->segments = rules::pumpSegments(record.pump, until);
    if (record.session.dose) {
        sheet->given = rules::givenDose(record, sheet->view.order, until);
    }
    sheet->columns = rules::readingPlan(record, sheet->view.protocol, until);
    sheet->effects = rules::effectCourses(record.effects);
    for (const StaffMember& person : people) {
        if (services::hasWritten(record, person.id)) {
            sheet->people.emplace_back(person.id, person.displayName);
        }
    }
    sheet->auditLength = clinic.store().auditHead().length;
    sheet->auditHead = QString::fromLatin1(clinic.store().auditHead().hash.toHex());
    return sheet;
}

} // namespace tidemark::reports
