// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Order.h"
#include "domain/Patient.h"
#include "domain/Protocol.h"
#include "services/base/OpenClinic.h"

#include <QDate>
#include <QTime>

namespace tidemark::services {

/// CourseStart is what is known of the plan of a whole course. A course that begins with a single session has
/// none of it.
struct CourseStart {
    QString option{}; ///< Which of a phase's options; empty: the first.
    QDate day{};
    QTime time{}; ///< On the wall, the same for every session.
};

/// Opens and stores a course for the patient's diagnosis, by this protocol where it has phases. An open
/// course without a session to come is closed by it; fails with WrongState on "course" while one has some.
[[nodiscard]] Result<Course> openCourse(storage::Connection& connection, const Patient& patient,
                                        const Protocol& protocol, Instant now, const CourseStart& start = {});

} // namespace tidemark::services
