-- SPDX-License-Identifier: GPL-3.0-or-later
-- What 12.05.1980 means where it is typed here: 12 May or 5 December. No row: the clinic has not said it, and a date
-- that could be either is asked about.

CREATE TABLE clinic_day_order (
    clinic_id TEXT NOT NULL PRIMARY KEY REFERENCES clinic (id),
    day_order TEXT NOT NULL CHECK (day_order IN ('asked', 'day-first', 'month-first'))
);
