-- SPDX-License-Identifier: GPL-3.0-or-later
-- A row in the new table of migration 16.

INSERT INTO room_note (room, note) VALUES ('Infusion suite', 'The window sticks');
