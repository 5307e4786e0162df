-- SPDX-License-Identifier: GPL-3.0-or-later
-- A row in each new table of migration 18.

INSERT INTO patient_medicine (id, medicine_id, patient_id, change_kind, name, dose, class, started_on, stopped_on, reason,
    author_id, author_name, entered_at) VALUES
    ('medicine-entry-1', 'medicine-1', 'patient-1', 'added', 'Lorazepam', '1 mg at night', 'benzodiazepine', '2025-11-01', '',
     '', 'staff-1', 'Nora Nye', 1772442000000),
    ('medicine-entry-2', 'medicine-1', 'patient-1', 'stopped', 'Lorazepam', '1 mg at night', 'benzodiazepine', '2025-11-01',
     '2026-03-01', '', 'staff-1', 'Nora Nye', 1772443000000);
INSERT INTO patient_medicines_asked (id, patient_id, takes_none, answered_by, answered_by_name, answered_at) VALUES
    ('medicines-asked-1', 'patient-1', 1, 'staff-1', 'Nora Nye', 1772444000000);
