// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/repositories/clinic/ClinicDaysRepository.h"

#include "base/Try.h"
#include "storage/engine/Rows.h"
#include "storage/engine/SqlText.h"

namespace tidemark::storage {
namespace {

constexpr std::string_view selectWeekdays = R"sql(
SELECT weekday, treats FROM clinic_weekday ORDER BY weekday)sql";

constexpr std::string_view updateWeekday = R"sql(
UPDATE clinic_weekday SET treats = :treats WHERE weekday = :weekday)sql";

constexpr SqlText closedDayColumns = "day, note";

constexpr auto selectClosedDays = sql("SELECT ", closedDayColumns, " FROM clinic_closed_day ORDER BY day");

constexpr std::string_view deleteClosedDay = R"sql(
DELETE FROM clinic_closed_day WHERE day = :day)sql";

constexpr auto insertClosedDay = insertInto<"clinic_closed_day", closedDayColumns>;

struct Weekday {
    int number = 1;
    bool treats = false;
};

} // namespace

Result<std::array<bool, 7>> ClinicDaysRepository::weekdays(Connection& connection) {
    const auto work = [](RowReader& row) {
        Weekday day;
        row.read(day.number, day.treats);
        return day;
    };
    const auto days = TIDEMARK_TRY(allRows(connection.prepare(selectWeekdays), work));
    std::array<bool, 7> open{};
    for (const Weekday& day : days) {
        if (day.number < 1 || day.number > 7) {
            return fail(ErrorCode::DatabaseDamaged);
        }
        open.at(static_cast<std::size_t>(day.number - 1)) = day.treats;
    }
    return open;
}

Result<void> ClinicDaysRepository::setWeekdays(Connection& connection, const std::array<bool, 7>& open) {
    for (int day = 1; day <= 7; ++day) {
        TIDEMARK_TRY(connection.prepare(updateWeekday)
                         .bind(":weekday", day)
                         .bind(":treats", open.at(static_cast<std::size_t>(day - 1)))
                         .run());
    }
    return {};
}

Result<std::vector<ClosedDay>> ClinicDaysRepository::closedDays(Connection& connection) {
    return allRows(connection.prepare(selectClosedDays), [](RowReader& row) {
        ClosedDay closed;
        row.read(closed.day, closed.note);
        return closed;
    });
}

Result<void> ClinicDaysRepository::close(Connection& connection, const ClosedDay& day) {
    return open(connection, day.day).and_then([&] {
        return connection.prepare(insertClosedDay).bind(":day", day.day).bind(":note", day.note).run();
    });
}

Result<void> ClinicDaysRepository::open(Connection& connection, QDate day) {
    return connection.prepare(deleteClosedDay).bind(":day", day).run();
}

} // namespace tidemark::storage
