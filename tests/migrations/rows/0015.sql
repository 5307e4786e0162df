-- SPDX-License-Identifier: GPL-3.0-or-later
-- A row in the new table of migration 15, and one with a value in its new column.

INSERT INTO clinic_room (name, places) VALUES ('Infusion suite', 4);

UPDATE treatment_session SET clock_shift_ms = 3600000 WHERE id = 'session-1';
