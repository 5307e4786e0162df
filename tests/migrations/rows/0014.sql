-- SPDX-License-Identifier: GPL-3.0-or-later
-- A row in each new table of migration 14, and one with a value in each of its new columns.

INSERT INTO patient_risk (patient_id, risk_key, present, note, answered_by, answered_by_name, answered_at, present_since)
VALUES ('patient-1', 'ketamine-hypersensitivity', 1, 'rash', 'staff-1', 'Nora Nye', 1772442000000, 1772441000000);
INSERT INTO patient_risk_decision (id, patient_id, risk_key, treat, reason, prescriber_id, prescriber_name, decided_at)
VALUES ('risk-decision-1', 'patient-1', 'ketamine-hypersensitivity', 1, 'Was another drug', 'staff-2', 'Dr Pia Sand',
    1772443000000);
INSERT INTO patient_allergies_asked (patient_id, answered_by, answered_by_name, answered_at) VALUES
    ('patient-1', 'staff-1', 'Nora Nye', 1772442000000);
INSERT INTO session_release (id, session_id, planned_at, event_at, entered_at, author_id, corrects_id, reason, undone,
    decision, prescriber_id, prescriber_name, reason_keys) VALUES
    ('session_release-13', 'session-1', NULL, 1772442500000, 1772442560000, 'staff-1', NULL, 'Test negative', 0, 'proceed',
     'staff-2', 'Dr Pia Sand', 'pressure pregnancy');
