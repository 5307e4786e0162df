-- SPDX-License-Identifier: GPL-3.0-or-later
-- Rows for the table of migration 8.

INSERT INTO session_pressure_decision (id, session_id, planned_at, event_at, entered_at, author_id, corrects_id, reason, undone, reading_id, prescriber_id, prescriber_name, decision, recheck_minutes) VALUES
    ('session_pressure_decision-1', 'session-1', NULL, 1772443000000, 1772443001000, 'staff-1', NULL, '', 1, 'session_reading-2', 'staff-2', 'Dr Pia Sand', 'requested', 0),
    ('session_pressure_decision-2', 'session-1', 1772443000000, 1772443060000, 1772443061000, 'staff-1', 'session_pressure_decision-1', 'Misread', 0, 'session_reading-2', 'staff-2', 'Dr Pia Sand', 'recheck', 5);
