-- SPDX-License-Identifier: GPL-3.0-or-later
-- How the program locks in this clinic: after how many minutes without a key or a touch, and whether a PIN opens it again.
-- Why: five minutes is too short beside a chair and too long in a corridor, and a clinic may want the passphrase each time.
-- No row: nobody has changed what the program comes with, five minutes and the PIN.

CREATE TABLE clinic_lock (
    clinic_id TEXT NOT NULL PRIMARY KEY REFERENCES clinic (id),
    idle_minutes INTEGER NOT NULL CHECK (idle_minutes BETWEEN 1 AND 30),
    pin_unlock INTEGER NOT NULL CHECK (pin_unlock IN (0, 1))
);
