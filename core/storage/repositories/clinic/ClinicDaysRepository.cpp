// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/repositories/clinic/ClinicDaysRepository.h"

#include "storage/repositories/base/Rows.h"

namespace tidemark::storage {
namespace {

constexpr std::string_view selectWeekdays = R"sql(
SELECT weekday, treats FROM clinic_weekday ORDER BY weekday)sql";

constexpr std::string_view updateWeekday = R"sql(
UPDATE clinic_weekday SET treats = :treats WHERE weekday = :weekday)sql";

constexpr std::string_view selectClosedDays = R"sql(
SELECT day, note FROM clinic_closed_day ORDER BY day)sql";

constexpr std::string_view deleteClosedDay = R"sql(
DELETE FROM clinic_closed_day WHERE day = :day)sql";

constexpr std::string_view insertClosedDay = R"sql(
INSERT INTO clinic_closed_day (day, note) VALUES (:day, :note))sql";

struct Weekday {
    int number = 1;
    bool treats = false;
};

} // namespace

Result<std::array<bool, 7>> ClinicDaysRepository::weekdays(Connection& connection) {
    Statement rows = connection.prepare(selectWeekdays);
    const auto days = allRows(rows, [](const Statement& row) -> Result<Weekday> {
        return Weekday{static_cast<int>(row.integer(0)), row.integer(1) != 0};
    });
    if (!days) {
        return tl::unexpected(days.error());
    }
    std::array<bool, 7> open{};
    for (const Weekday& day : *days) {
        if (day.number < 1 || day.number > 7) {
            return fail(ErrorCode::DatabaseDamaged);
        }
        open.at(static_cast<std::size_t>(day.number - 1)) = day.treats;
    }
    return open;
}

Result<void> ClinicDaysRepository::setWeekdays(Connection& connection, const std::array<bool, 7>& open) {
    for (int day = 1; day <= 7; ++day) {
        auto written = connection.prepare(updateWeekday)
                           .bind(":weekday", day)
                           .bind(":treats", open.at(static_cast<std::size_t>(day - 1)) ? 1 : 0)
                           .run();
        if (!written) {
            return written;
        }
    }
    return {};
}

Result<std::vector<ClosedDay>> ClinicDaysRepository::closedDays(Connection& connection) {
    Statement rows = connection.prepare(selectClosedDays);
    return allRows(rows, [](const Statement& row) -> Result<ClosedDay> {
        return ClosedDay{QDate::fromString(row.text(0), Qt::ISODate), row.text(1)};
    });
}

Result<void> ClinicDaysRepository::close(Connection& connection, const ClosedDay& day) {
    return open(connection, day.day).and_then([&] {
        return connection.prepare(insertClosedDay)
            .bind(":day", day.day.toString(Qt::ISODate))
            .bind(":note", day.note)
            .run();
    });
}

Result<void> ClinicDaysRepository::open(Connection& connection, QDate day) {
    return connection.prepare(deleteClosedDay).bind(":day", day.toString(Qt::ISODate)).run();
}

} // namespace tidemark::storage
