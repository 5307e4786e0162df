-- SPDX-License-Identifier: GPL-3.0-or-later
-- A row with a value in each of the new columns of migration 19.

INSERT INTO session_reading (id, session_id, planned_at, event_at, entered_at, author_id, corrects_id, reason, undone,
    baseline, systolic, diastolic, heart_rate, spo2, respiratory_rate, sedation, dissociation, not_obtained,
    kept_implausible, cadss6, temperature_tenths, pain, nausea) VALUES
    ('session_reading-19', 'session-4', NULL, 1772443500000, 1772443500000, 'staff-1', NULL, '', 0, 0, 150, 92, 80, 96, 14,
     1, 2, 0, 0, 7, 368, 3, 4);
