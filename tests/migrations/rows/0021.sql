-- SPDX-License-Identifier: GPL-3.0-or-later
-- A row in each new table of migration 21.

INSERT INTO clinic_backup (clinic_id, every_hours, keep_days, keep_weeks, keep_months, keep_years, alarm_hours)
VALUES ('clinic-1', 2, 14, 8, 24, 6, 36);
INSERT INTO backup_target (folder, added_at) VALUES ('/media/stick', 1772000000000);
INSERT INTO backup_made (folder, file, made_at, size_bytes, audit_length, audit_head, off_disk, removed_at)
VALUES ('/media/stick', 'one.tidemark-backup', 1772000000000, 512000, 7, x'0102', 1, 1772100000000);
INSERT INTO backup_drill (number, at_utc, folder, file, sessions, finished, fault)
VALUES (1, 1772000000001, '/media/stick', 'one.tidemark-backup', 3, 12, '');
