-- SPDX-License-Identifier: GPL-3.0-or-later
-- Rooms are a list of the clinic, each with its places. Why: a room that is typed into every session cannot be full, and a
-- fourth person was planned into a room of three. Sessions keep the name as it was; the distinct names that sessions were
-- planned with become the list, with one place each until the administrator says how many there are.
-- A session that runs while the clinic's clock is set keeps by how much. Why: its own minutes go on, while everything else
-- follows the clock; one open session kept the whole clinic on the old time.

CREATE TABLE clinic_room (
    name TEXT NOT NULL PRIMARY KEY CHECK (name <> ''),
    places INTEGER NOT NULL CHECK (places > 0) -- chairs, beds: how many people are treated in it at once
);
INSERT INTO clinic_room (name, places)
SELECT DISTINCT room, 1 FROM treatment_session WHERE room <> '';

-- Who is in a room, or will be, is asked for each session that is planned.
CREATE INDEX treatment_session_by_room ON treatment_session (room, planned_at);

ALTER TABLE treatment_session ADD COLUMN clock_shift_ms BIGINT NOT NULL DEFAULT 0;
