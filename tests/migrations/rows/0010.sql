-- SPDX-License-Identifier: GPL-3.0-or-later
-- One row with a value in each of the new columns of migration 10.

INSERT INTO monitoring_form (session_id, patient_id, treated_on, due_on, respiratory_depression, acceptable_before,
    acceptable_after) VALUES
    ('session-2', 'patient-1', '2026-02-28', '2026-03-07', 0, 1, 1);
INSERT INTO home_dose (id, patient_id, taken_at, drug, form, dose_mg, reported_by, note, entered_at, author_id,
    sitter_present, systolic, diastolic, side_effects) VALUES
    ('home-10', 'patient-1', 1772420000000, 'esketamine', 'nasal-spray', 28.0, 'patient', '', 1772442000000, 'staff-1', 1, 142,
     88, 'Dizzy');
