-- SPDX-License-Identifier: GPL-3.0-or-later
-- Rows for the tables of migration 5, and one row with a value in each of its new columns.

INSERT INTO protocol_version (protocol_id, version, body, body_hash, author_id, made_at, note, approved_by, approved_at,
    approval_note) VALUES
    ('iv-induction-3x2', 1, '{"id":"iv-induction-3x2"}', 'aa', NULL, 1772442000000, '', NULL, NULL, ''),
    ('iv-induction-3x2', 2, '{"id":"iv-induction-3x2","version":2}', 'bb', 'staff-2', 1772442100000, 'Fewer readings',
     'staff-3', 1772442200000, 'Discussed');
INSERT INTO course (id, patient_id, indication, planned_induction_sessions, opened_at, protocol_id, protocol_version,
    phase_option, starts_on, wall_time, closed_at, close_reason, booster_interval_days) VALUES
    ('course-5', 'patient-1', 'Depression', 6, 1752442000000, 'iv-induction-3x2', 2, 'weekly', '2025-07-14', '10:00',
     1762442000000, 'Moved away', 21);
INSERT INTO planned_place (session_id, target, slot) VALUES ('session-1', '2026-03-02', 2);
INSERT INTO clinic_closed_day (day, note) VALUES ('2026-12-25', 'Christmas');
