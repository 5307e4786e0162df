// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/repositories/courses/PlannedPlaceRepository.h"

#include "storage/repositories/base/Rows.h"

namespace tidemark::storage {
namespace {

constexpr std::string_view deletePlace = R"sql(
DELETE FROM planned_place WHERE session_id = :session_id)sql";

constexpr std::string_view insertPlace = R"sql(
INSERT INTO planned_place (session_id, target, slot) VALUES (:session_id, :target, :slot))sql";

constexpr std::string_view selectOfCourse = R"sql(
SELECT planned_place.session_id, planned_place.target, planned_place.slot
FROM planned_place JOIN treatment_session ON treatment_session.id = planned_place.session_id
WHERE treatment_session.course_id = :course_id AND treatment_session.patient_id = :patient_id
ORDER BY planned_place.session_id)sql";

} // namespace

Result<void> PlannedPlaceRepository::put(Connection& connection, const PlannedPlace& place) {
    return connection.prepare(deletePlace).bind(":session_id", place.session).run().and_then([&] {
        return connection.prepare(insertPlace)
            .bind(":session_id", place.session)
            .bind(":target", place.target.toString(Qt::ISODate))
            .bind(":slot", place.slot)
            .run();
    });
}

Result<std::vector<PlannedPlace>> PlannedPlaceRepository::ofCourse(Connection& connection,
                                                                   const Course& course) {
    Statement rows = connection.prepare(selectOfCourse);
    rows.bind(":course_id", course.id).bind(":patient_id", course.patient);
    return allRows(rows, [](const Statement& row) -> Result<PlannedPlace> {
        return PlannedPlace{row.id<SessionId>(0), QDate::fromString(row.text(1), Qt::ISODate),
                            static_cast<int>(row.integer(2))};
    });
}

} // namespace tidemark::storage
