-- SPDX-License-Identifier: GPL-3.0-or-later
-- A row in the new table of migration 17.

INSERT INTO clinic_day_order (clinic_id, day_order) VALUES ('clinic-1', 'day-first');
