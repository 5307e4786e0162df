-- SPDX-License-Identifier: GPL-3.0-or-later
-- A row in the new table of migration 20.

INSERT INTO clinic_lock (clinic_id, idle_minutes, pin_unlock) VALUES ('clinic-1', 12, 0);
