-- SPDX-License-Identifier: GPL-3.0-or-later
-- Rows for the tables of migration 4, and one row with a value in each of its new columns.

INSERT INTO treatment_order (id, patient_id, drug, route, mg_per_kg, duration_min, vial_mg_per_ml, bag_ml, prescriber_id,
    ordered_at, valid_until, reason, revoked, protocol_id, devices_mg, on_hold, hold_reason, authorised_from,
    authorised_until, authorisation_number) VALUES
    ('order-4', 'patient-2', 'esketamine', 'nasal', 0, 0, 0, 0, 'staff-2', 1772442000000, '2026-06-01', '', 0,
     'esketamine-trd', 84.0, 1, 'Pressure', '2026-01-01', '2026-12-31', 'PA-77');
INSERT INTO course (id, patient_id, indication, planned_induction_sessions, opened_at) VALUES
    ('course-4', 'patient-2', 'Depression', 8, 1772442000000);
INSERT INTO treatment_session (id, patient_id, course_id, order_id, protocol_id, protocol_version, phase, ordinal,
    planned_in_phase, planned_at, room, state, version, drug, route, earliest, latest, leave_kind, owner_id) VALUES
    ('session-4', 'patient-2', 'course-4', 'order-4', 'esketamine-trd', 1, 'induction', 1, 8, 1772442900000, 'Room 3',
     'monitoring', 0, 'esketamine', 'nasal', '2026-03-02', '2026-03-04', 'against-advice', 'staff-1');
INSERT INTO session_reading (id, session_id, planned_at, event_at, entered_at, author_id, corrects_id, reason, undone,
    baseline, systolic, diastolic, heart_rate, spo2, respiratory_rate, sedation, dissociation, not_obtained,
    kept_implausible, cadss6) VALUES
    ('session_reading-4', 'session-4', NULL, 1772443000000, 1772443000000, 'staff-1', NULL, '', 0, 0, 150, 92, 80, 96, 14, 1,
     2, 0, 0, 7);
INSERT INTO session_dose (id, session_id, planned_at, event_at, entered_at, author_id, corrects_id, reason, undone, dose_number, amount_mg, lot, expiry) VALUES
    ('session_dose-1', 'session-1', NULL, 1772443000000, 1772443001000, 'staff-1', NULL, '', 1, 1, 28.0, 'TX-9', '2027-01-31'),
    ('session_dose-2', 'session-1', 1772443000000, 1772443060000, 1772443061000, 'staff-1', 'session_dose-1', 'Misread', 0, 2, 28.0, '', '');
INSERT INTO session_owner (id, session_id, planned_at, event_at, entered_at, author_id, corrects_id, reason, undone, owner_id) VALUES
    ('session_owner-1', 'session-1', NULL, 1772443000000, 1772443001000, 'staff-1', NULL, '', 1, 'staff-1'),
    ('session_owner-2', 'session-1', 1772443000000, 1772443060000, 1772443061000, 'staff-1', 'session_owner-1', 'Misread', 0, 'staff-2');
INSERT INTO monitoring_form (session_id, patient_id, treated_on, due_on, first_treatment, serious_event, ready_minutes,
    submitted_at, submitted_by, confirmation_number) VALUES
    ('session-4', 'patient-2', '2026-03-02', '2026-03-09', 1, 0, 118, 1772500000000, 'staff-2', 'RM-4711'),
    ('session-1', 'patient-1', '2026-03-02', '2026-03-09', NULL, NULL, NULL, NULL, NULL, '');
