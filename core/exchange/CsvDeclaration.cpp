// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/CsvDeclaration.h"

#include "exchange/ChartTables.h"
#include "exchange/ClinicTables.h"
#include "exchange/ComputedTables.h"
#include "exchange/SessionLineTables.h"

#include <algorithm>
#include <iterator>

namespace tidemark::exchange {

const std::vector<CsvTable>& csvTables() {
    static const std::vector<CsvTable> all = [] {
        std::vector<CsvTable> tables;
        for (auto part : {chartTables(), computedTables(), sessionLineTables(), clinicTables()}) {
            std::ranges::move(part, std::back_inserter(tables));
        }
        return tables;
    }();
    return all;
}

const CsvTable& csvTable(const char* file) {
    return *std::ranges::find(csvTables(), QByteArrayView(file),
                              [](const CsvTable& table) { return QByteArrayView(table.file); });
}

QStringList columnNames(const CsvTable& table) {
    QStringList names;
    for (const CsvColumn& column : table.columns) {
        names << QLatin1String(column.name);
    }
    return names;
}

QStringList lineStatusCodes() {
    return {QStringLiteral("current"), QStringLiteral("corrected"), QStringLiteral("taken back"),
            QStringLiteral("entered in error")};
}

} // namespace tidemark::exchange
