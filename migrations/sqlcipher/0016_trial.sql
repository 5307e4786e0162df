-- SPDX-License-Identifier: GPL-3.0-or-later
-- Notes to a room. Why: the recipe of a migration was followed once with it.

CREATE TABLE room_note (
    room TEXT NOT NULL PRIMARY KEY,
    note TEXT NOT NULL
);
