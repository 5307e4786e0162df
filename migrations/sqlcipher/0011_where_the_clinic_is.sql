-- SPDX-License-Identifier: GPL-3.0-or-later
-- Where the clinic is and how its people are reached: the esketamine monitoring form asks for both (clinical
-- reference 4.2). No row: nobody has entered it yet.

CREATE TABLE clinic_address (
    clinic_id TEXT NOT NULL PRIMARY KEY REFERENCES clinic (id),
    line_1 TEXT NOT NULL,
    line_2 TEXT NOT NULL,
    city TEXT NOT NULL,
    state TEXT NOT NULL,
    postal_code TEXT NOT NULL
);

CREATE TABLE staff_contact (
    staff_id TEXT NOT NULL PRIMARY KEY REFERENCES staff (id),
    telephone TEXT NOT NULL,
    email TEXT NOT NULL
);
