// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/clinic/OutcomeCells.h"

#include "base/Try.h"
#include "reports/OutcomeTables.h"

#include <algorithm>

namespace tidemark::reports {
namespace {

/// A table of a report and the one of outcomeTables() that it is made from.
struct Chosen {
    const char* key;
    const char* name;
};

/// Protocols and people are named; what is coded stays a code.
QString keyWords(const QString& key, const services::OutcomeRecord& record) {
    if (const auto title = record.protocols.find(key); title != record.protocols.end()) {
        return title->second;
    }
    const auto person = record.prescribers.find(StaffId(key));
    return person == record.prescribers.end() ? key : person->second;
}

ReportTable tableOf(const Chosen& chosen, const OutcomeTable& from, const services::OutcomeRecord& record) {
    ReportTable table{chosen.key,
                      {{"of_what", CellKind::Code},
                       {"n", CellKind::Count},
                       {"of_n", CellKind::Count},
                       {"missing", CellKind::Count},
                       {"too_early", CellKind::Count},
                       {"value", CellKind::Decimal},
                       {"low", CellKind::Decimal},
                       {"high", CellKind::Decimal},
                       {"hidden", CellKind::Code}}};
    const auto count = [](const std::optional<int>& number) {
        return number ? countCell(*number) : ReportCell();
    };
    for (const OutcomeLine& line : from.lines) {
        table.rows.push_back({keyWords(line.key, record), count(line.n), count(line.of),
                              countCell(line.missing), countCell(line.tooEarly), cellOf(line.value),
                              cellOf(line.low), cellOf(line.high),
                              line.hidden ? ReportCell(QStringLiteral("hidden")) : ReportCell()});
    }
    return table;
}

Result<std::vector<ReportTable>> tablesOf(const ReportSource& source, std::span<const Chosen> chosen) {
    services::OutcomeRecord record(source.scales, source.period);
    record.today = source.today;
    record.zone = source.zone;
    TIDEMARK_TRY(services::readOutcomes(source.connection, record));
    const auto all = outcomeTables(outcomeReport(record, {source.period.from, source.period.until, {}}));
    std::vector<ReportTable> tables;
    for (const Chosen& each : chosen) {
        const auto found = std::ranges::find(all, QLatin1String(each.name), &OutcomeTable::name);
        if (found != all.end()) {
            tables.push_back(tableOf(each, *found, record));
        }
    }
    return tables;
}

} // namespace

Result<std::vector<ReportTable>> outcomesReport(const ReportSource& source) {
    static constexpr std::array chosen{Chosen{"figures", "figures"},
                                       Chosen{"response_by_route", "response-by-route"},
                                       Chosen{"remission_by_route", "remission-by-route"},
                                       Chosen{"response_by_indication", "response-by-indication"},
                                       Chosen{"remission_by_indication", "remission-by-indication"},
                                       Chosen{"response_by_protocol", "response-by-protocol"},
                                       Chosen{"response_by_clinician", "response-by-clinician"},
                                       Chosen{"relapse_untreated", "relapse-untreated"},
                                       Chosen{"relapse_whatever", "relapse-whatever"},
                                       Chosen{"funnel", "funnel"},
                                       Chosen{"stop_reasons", "stop-reasons"}};
    return tablesOf(source, chosen);
}

Result<std::vector<ReportTable>> safetyReport(const ReportSource& source) {
    static constexpr std::array chosen{Chosen{"safety", "safety"}, Chosen{"effects", "effects"},
                                       Chosen{"by_session_number", "by-session-number"}};
    return tablesOf(source, chosen);
}

} // namespace tidemark::reports
