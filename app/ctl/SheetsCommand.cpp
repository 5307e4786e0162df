// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/SheetsCommand.h"

#include "base/Try.h"
#include "printing/DaySheetsPdf.h"
#include "reports/DaySheetsState.h"

namespace tidemark::ctl {

using namespace Qt::StringLiterals;

Result<Outcome> sheetsCommand(services::SignedIn& context, const Options& options) {
    services::OpenClinic& clinic = *context.clinic;
    const auto day = TIDEMARK_TRY(reports::daySheets(clinic, context.actor));
    Outcome outcome;
    outcome.json = {{u"day"_s, day.day.toString(Qt::ISODate)},
                    {u"patients"_s, static_cast<int>(day.sheets.size())},
                    {u"file"_s, QJsonValue(QJsonValue::Null)}};
    if (day.sheets.empty()) {
        outcome.text = u"Nobody is expected today; no file was written."_s;
        return outcome;
    }
    auto file =
        TIDEMARK_TRY(app::stageDaySheets(day, app::daySheetsPdf(day, clinic.now()), options.outFolder));
    // Nothing leaves without its entry in the audit log.
    TIDEMARK_TRY(reports::noteDaySheets(clinic, context.actor, day));
    if (!file->commit()) {
        return fail(ErrorCode::WriteFailed);
    }
    outcome.json.insert(u"file"_s, file->fileName());
    outcome.text =
        u"%1, for %2 patients. It holds patient data: print it and remove it."_s.arg(file->fileName())
            .arg(day.sheets.size());
    return outcome;
}

} // namespace tidemark::ctl
