// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/clinic/FormRegister.h"

#include "base/Try.h"
#include "storage/repositories/rems/MonitoringFormRepository.h"

namespace tidemark::reports {
namespace {

/// Submitted in time, late, open and within its days, open and overdue.
enum class FormLateness { InTime, Late, Open, Overdue };
constexpr std::array latenessCodes{
    CodeOf<FormLateness>{FormLateness::InTime, "in-time"}, CodeOf<FormLateness>{FormLateness::Late, "late"},
    CodeOf<FormLateness>{FormLateness::Open, "open"}, CodeOf<FormLateness>{FormLateness::Overdue, "overdue"}};

FormLateness latenessOf(const MonitoringForm& form, const ReportSource& source) {
    if (form.submittedAt) {
        return source.dayOf(*form.submittedAt) <= form.dueOn ? FormLateness::InTime : FormLateness::Late;
    }
    return source.today <= form.dueOn ? FormLateness::Open : FormLateness::Overdue;
}

ReportCell answerCell(const std::optional<bool>& answer) {
    return answer ? ReportCell(*answer ? QStringLiteral("yes") : QStringLiteral("no")) : ReportCell();
}

ReportRow rowOf(const MonitoringForm& form, FormLateness lateness, const ReportNames& names,
                const ReportSource& source) {
    ReportRow row{form.treatedOn,
                  names.numberOf(form.patient),
                  names.nameOf(form.patient),
                  answerCell(form.firstTreatment),
                  answerCell(form.seriousEvent),
                  form.dueOn};
    if (form.submittedAt) {
        const QDate submitted = source.dayOf(*form.submittedAt);
        row.insert(row.end(), {submitted, countCell(form.treatedOn.daysTo(submitted))});
    } else {
        row.resize(row.size() + 2);
    }
    row.insert(row.end(),
               {codeIn(latenessCodes, lateness), names.personOf(form.submittedBy), form.confirmationNumber});
    return row;
}

} // namespace

Result<std::vector<ReportTable>> formRegister(const ReportSource& source) {
    const auto names = TIDEMARK_TRY(ReportNames::readFrom(source.connection));
    ReportTable forms{"forms",
                      {{"treated_on", CellKind::Day},
                       {"patient_number", CellKind::Text},
                       {"patient", CellKind::Text},
                       {"first_treatment", CellKind::Code},
                       {"serious_event", CellKind::Code},
                       {"due_on", CellKind::Day},
                       {"submitted_on", CellKind::Day},
                       {"days_used", CellKind::Count},
                       {"lateness", CellKind::Code},
                       {"submitted_by", CellKind::Text},
                       {"confirmation_number", CellKind::Text}}};
    std::map<FormLateness, int> counted;
    const auto treated = TIDEMARK_TRY(storage::MonitoringFormRepository::treatedBetween(
        source.connection, source.period.from, source.period.until));
    for (const MonitoringForm& form : treated) {
        const FormLateness lateness = latenessOf(form, source);
        ++counted[lateness];
        forms.rows.push_back(rowOf(form, lateness, names, source));
    }
    ReportTable summary{
        "lateness", {{"lateness", CellKind::Code}, {"forms", CellKind::Count}, {"share", CellKind::Share}}};
    const auto all = static_cast<int>(treated.size());
    for (const auto& each : latenessCodes) {
        const int count = counted[each.value];
        summary.rows.push_back({codeIn(latenessCodes, each.value), countCell(count),
                                all == 0 ? ReportCell() : ReportCell(static_cast<double>(count) / all)});
    }
    summary.total = ReportRow{ReportCell(), countCell(all), ReportCell()};
    return std::vector{std::move(summary), std::move(forms)};
}

} // namespace tidemark::reports
