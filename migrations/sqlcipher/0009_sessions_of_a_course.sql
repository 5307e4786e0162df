-- SPDX-License-Identifier: GPL-3.0-or-later
-- How many sessions of each phase a course has had, and when the last of them was, answered from an index alone. Why: the
-- board asks again and again which courses wait for a decision, over every session the clinic ever gave.

CREATE INDEX treatment_session_by_course ON treatment_session (course_id, phase, started_at, state);
