// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/repositories/clinic/DayOrderRepository.h"

#include "storage/engine/Rows.h"
#include "storage/engine/SqlText.h"

namespace tidemark::storage {
namespace {

constexpr std::string_view selectOrder = "SELECT day_order FROM clinic_day_order";

constexpr auto upsertOrder = sql(insertInto<"clinic_day_order", "clinic_id, day_order">, R"sql(
ON CONFLICT (clinic_id) DO UPDATE SET day_order = excluded.day_order)sql");

} // namespace

Result<DayOrder> DayOrderRepository::load(Connection& connection) {
    return firstRow(connection.prepare(selectOrder), onlyColumn<DayOrder>)
        .map([](const std::optional<DayOrder>& found) { return found.value_or(DayOrder::Asked); });
}

Result<void> DayOrderRepository::set(Connection& connection, const QString& clinicId, DayOrder order) {
    return connection.prepare(upsertOrder).bind(":clinic_id", clinicId).bind(":day_order", order).run();
}

} // namespace tidemark::storage
