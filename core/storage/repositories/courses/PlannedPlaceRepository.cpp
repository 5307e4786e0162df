// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/repositories/courses/PlannedPlaceRepository.h"

#include "storage/engine/Rows.h"
#include "storage/engine/SqlText.h"

namespace tidemark::storage {
namespace {

constexpr SqlText placeColumns = "session_id, target, slot";

constexpr std::string_view deletePlace = R"sql(
DELETE FROM planned_place WHERE session_id = :session_id)sql";

constexpr auto insertPlace = insertInto<"planned_place", placeColumns>;

constexpr auto selectOfCourse = sql("SELECT ", columnsOf<"planned_place", placeColumns>, R"sql(
FROM planned_place JOIN treatment_session ON treatment_session.id = planned_place.session_id
WHERE treatment_session.course_id = :course_id AND treatment_session.patient_id = :patient_id
ORDER BY planned_place.session_id)sql");

PlannedPlace placeOf(RowReader& row) {
    PlannedPlace place;
    row.read(place.session, place.target, place.slot);
    return place;
}

} // namespace

Result<void> PlannedPlaceRepository::put(Connection& connection, const PlannedPlace& place) {
    return connection.prepare(deletePlace).bind(":session_id", place.session).run().and_then([&] {
        return connection.prepare(insertPlace)
            .bind(":session_id", place.session)
            .bind(":target", place.target)
            .bind(":slot", place.slot)
            .run();
    });
}

Result<std::vector<PlannedPlace>> PlannedPlaceRepository::ofCourse(Connection& connection,
                                                                   const Course& course) {
    return allRows(
        connection.prepare(selectOfCourse).bind(":course_id", course.id).bind(":patient_id", course.patient),
        placeOf);
}

} // namespace tidemark::storage
