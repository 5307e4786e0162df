-- SPDX-License-Identifier: GPL-3.0-or-later
-- Rows for the tables of migration 7, and one row with a value in its new column.

INSERT INTO treatment_order (id, patient_id, drug, route, mg_per_kg, duration_min, vial_mg_per_ml, bag_ml, prescriber_id,
    ordered_at, valid_until, reason, hourly_mg) VALUES
    ('order-7', 'patient-1', 'ketamine', 'intravenous', 0, 240, 50.0, 500.0, 'staff-2', 1772442000000, '2026-06-01', '', 22.5);
INSERT INTO course_decision (id, course_id, patient_id, occasion, decision, reason, sessions_given, baseline, latest,
    latest_at, decided_at, author_id) VALUES
    ('decision-1', 'course-1', 'patient-1', 'induction-end', 'continue', '', 6, 20, 8, 1772442000000, 1772442100000, 'staff-2'),
    ('decision-2', 'course-4', 'patient-2', 'long-gap', 'stop', 'Has not come', 3, NULL, NULL, NULL, 1772442100000, 'staff-2');
INSERT INTO home_dose (id, patient_id, taken_at, drug, form, dose_mg, reported_by, note, entered_at, author_id,
    withdrawn_reason) VALUES
    ('home-1', 'patient-1', 1772400000000, 'ketamine', 'lozenge', 100.0, 'relative', 'half of it spat out', 1772442000000,
     'staff-1', 'Another patient'),
    ('home-2', 'patient-1', 1772410000000, 'ketamine', 'nasal-spray', NULL, 'patient', '', 1772442000000, 'staff-1', '');
