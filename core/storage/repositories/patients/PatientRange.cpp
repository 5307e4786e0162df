// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/repositories/patients/PatientRange.h"

#include "base/Try.h"
#include "storage/engine/Rows.h"

namespace tidemark::storage {
namespace {

constexpr std::string_view selectRange = R"sql(
SELECT MIN(id), MAX(id), COUNT(*)
FROM (SELECT id FROM patient WHERE id > :after ORDER BY id LIMIT :count) AS following)sql";

} // namespace

Result<std::optional<PatientRange>> PatientRange::after(Connection& connection, const PatientId& after,
                                                        int count) {
    const auto work = [](RowReader& row) {
        PatientRange range;
        row.read(range.first, range.last, range.patients);
        return range;
    };
    const auto range = TIDEMARK_TRY(
        firstRow(connection.prepare(selectRange).bind(":after", after.text()).bind(":count", count), work));
    return range && range->patients > 0 ? range : std::nullopt;
}

} // namespace tidemark::storage
