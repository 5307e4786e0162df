-- SPDX-License-Identifier: GPL-3.0-or-later
-- Rows for the tables of migration 2. One session is running, one is signed: a signed one must survive every step as well.

INSERT INTO staff (id, sign_in_name, display_name, role, active, public_key, created_at) VALUES
    ('staff-1', 'nora', 'Nora Nye, RN', 'nurse', 1, 'bm9yYQ==', 1772442000000),
    ('staff-2', 'pia', 'Dr Pia Sand', 'psychiatrist', 1, 'cGlh', 1772442000001),
    ('staff-3', 'ada', 'Ada Minton', 'administrator', 0, 'YWRh', 1772442000002);
INSERT INTO patient (id, number, family_name, given_name, sort_name, birth_date, sex, diagnosis, phone, created_at) VALUES
    ('patient-1', '1001', 'Brändt', 'Ida', 'brandt ida', '1984-03-12', 'female', 'Depression', '555-0101', 1772442000000),
    ('patient-2', '1002', 'O''Hara', 'Tom', 'ohara tom', '1951-02-28', 'not-recorded', 'Pain', '', 1772442000000);
INSERT INTO patient_search_term (term, patient_id) VALUES ('brandt', 'patient-1'), ('1001', 'patient-1'), ('ohara', 'patient-2');
INSERT INTO patient_weight (id, patient_id, kilograms, measured_on, author_id, entered_at) VALUES
    ('weight-1', 'patient-1', 70.35, '2026-03-02', 'staff-1', 1772442000000);
INSERT INTO patient_allergy (id, patient_id, substance, reaction, position) VALUES
    ('allergy-1', 'patient-1', 'Penicillin', 'Rash', 0);
INSERT INTO patient_condition (id, patient_id, name, note, position) VALUES
    ('condition-1', 'patient-1', 'Hypertension', 'treated', 0);
INSERT INTO patient_risk (patient_id, risk_key, present, note) VALUES
    ('patient-1', 'aneurysm', 0, ''), ('patient-1', 'hypertension', 1, 'well controlled');
INSERT INTO course (id, patient_id, indication, planned_induction_sessions, opened_at) VALUES
    ('course-1', 'patient-1', 'Depression', 6, 1772442000000);
INSERT INTO treatment_order (id, patient_id, drug, route, mg_per_kg, duration_min, vial_mg_per_ml, bag_ml, prescriber_id,
    ordered_at, valid_until, reason, revoked) VALUES
    ('order-1', 'patient-1', 'ketamine', 'intravenous', 0.5, 40, 50.0, 100.0, 'staff-2', 1772442000000, '2026-06-01', '', 0),
    ('order-2', 'patient-1', 'ketamine', 'intravenous', 0.1, 60, 10.0, 50.0, 'staff-2', 1772441000000, '2026-05-01', 'First', 1);
INSERT INTO treatment_session (id, patient_id, course_id, order_id, protocol_id, protocol_version, phase, ordinal,
    planned_in_phase, planned_at, room, state, arrived_at, weight_kg, dose_mg, started_at, pump_ended_at, left_at, version) VALUES
    ('session-1', 'patient-1', 'course-1', 'order-1', 'iv-ketamine', 1, 'induction', 2, 6, 1772442900000, 'Room 1', 'dosing',
     1772442900000, 70.35, 35.175, 1772443000000, NULL, NULL, 0),
    ('session-2', 'patient-1', 'course-1', 'order-1', 'iv-ketamine', 1, 'induction', 1, 6, 1772242900000, 'Room 2', 'signed',
     1772242900000, 70.1, 35.05, 1772243000000, 1772245400000, 1772249000000, 2);
INSERT INTO session_reading (id, session_id, planned_at, event_at, entered_at, author_id, corrects_id, reason, undone, baseline, systolic, diastolic, heart_rate, spo2, respiratory_rate, sedation, dissociation, not_obtained, kept_implausible) VALUES
    ('session_reading-1', 'session-1', NULL, 1772443000000, 1772443001000, 'staff-1', NULL, '', 1, 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, 0),
    ('session_reading-2', 'session-1', 1772443000000, 1772443060000, 1772443061000, 'staff-1', 'session_reading-1', 'Misread', 0, 0, 142, 88, 76, 98, 14, 1, 2, 0, 1);
INSERT INTO session_effect (id, session_id, planned_at, event_at, entered_at, author_id, corrects_id, reason, undone, effect_key, severity) VALUES
    ('session_effect-1', 'session-1', NULL, 1772443000000, 1772443001000, 'staff-1', NULL, '', 1, 'nausea', 'mild'),
    ('session_effect-2', 'session-1', 1772443000000, 1772443060000, 1772443061000, 'staff-1', 'session_effect-1', 'Misread', 0, 'nausea', NULL);
INSERT INTO session_pump_change (id, session_id, planned_at, event_at, entered_at, author_id, corrects_id, reason, undone, kind, rate_ml_per_h) VALUES
    ('session_pump_change-1', 'session-1', NULL, 1772443000000, 1772443001000, 'staff-1', NULL, '', 1, 'start', 150.0),
    ('session_pump_change-2', 'session-1', 1772443000000, 1772443060000, 1772443061000, 'staff-1', 'session_pump_change-1', 'Misread', 0, 'rate', 120.5);
INSERT INTO session_intervention (id, session_id, planned_at, event_at, entered_at, author_id, corrects_id, reason, undone, intervention_key, detail) VALUES
    ('session_intervention-1', 'session-1', NULL, 1772443000000, 1772443001000, 'staff-1', NULL, '', 1, 'oxygen', ''),
    ('session_intervention-2', 'session-1', 1772443000000, 1772443060000, 1772443061000, 'staff-1', 'session_intervention-1', 'Misread', 0, 'antiemetic', 'ondansetron 4 mg');
INSERT INTO session_note (id, session_id, planned_at, event_at, entered_at, author_id, corrects_id, reason, undone, kind, note_text) VALUES
    ('session_note-1', 'session-1', NULL, 1772443000000, 1772443001000, 'staff-1', NULL, '', 1, 'note', 'Sleeps; eyes closed'),
    ('session_note-2', 'session-1', 1772443000000, 1772443060000, 1772443061000, 'staff-1', 'session_note-1', 'Misread', 0, 'told-doctor', 'Dr Sand');
INSERT INTO session_checklist_answer (id, session_id, planned_at, event_at, entered_at, author_id, corrects_id, reason, undone, item_key, answer_yes, note) VALUES
    ('session_checklist_answer-1', 'session-1', NULL, 1772443000000, 1772443001000, 'staff-1', NULL, '', 1, 'fasted', 0, 'tea at 7'),
    ('session_checklist_answer-2', 'session-1', 1772443000000, 1772443060000, 1772443061000, 'staff-1', 'session_checklist_answer-1', 'Misread', 0, 'fasted', 1, '');
INSERT INTO session_release (id, session_id, planned_at, event_at, entered_at, author_id, corrects_id, reason, undone, decision) VALUES
    ('session_release-1', 'session-1', NULL, 1772443000000, 1772443001000, 'staff-1', NULL, '', 1, 'requested'),
    ('session_release-2', 'session-1', 1772443000000, 1772443060000, 1772443061000, 'staff-1', 'session_release-1', 'Misread', 0, 'proceed');
INSERT INTO session_leave_point (id, session_id, planned_at, event_at, entered_at, author_id, corrects_id, reason, undone, point_key, confirmed) VALUES
    ('session_leave_point-1', 'session-1', NULL, 1772443000000, 1772443001000, 'staff-1', NULL, '', 1, 'steady', 1),
    ('session_leave_point-2', 'session-1', 1772443000000, 1772443060000, 1772443061000, 'staff-1', 'session_leave_point-1', 'Misread', 0, 'escort', 0);
INSERT INTO session_gap (id, session_id, planned_at, event_at, entered_at, author_id, corrects_id, reason, undone, gap_from, gap_until) VALUES
    ('session_gap-1', 'session-1', NULL, 1772443000000, 1772443001000, 'staff-1', NULL, '', 1, 1772443000000, 1772443060000),
    ('session_gap-2', 'session-1', 1772443000000, 1772443060000, 1772443061000, 'staff-1', 'session_gap-1', 'Misread', 0, 1772443000000, 1772443120000);
INSERT INTO session_draft (session_id, field, draft_text) VALUES ('session-1', 'vitals', '142/88 76');
INSERT INTO session_version (session_id, version, body, record_hash, author_id, reason, made_at) VALUES
    ('session-2', 1, '{"a":1}', 'aa', 'staff-1', '', 1772249100000),
    ('session-2', 2, '{"a":2}', 'bb', 'staff-1', 'Misread', 1772249200000);
INSERT INTO session_signature (id, session_id, version, signer_id, printed_name, meaning, signed_at, record_hash,
    ledger_sequence, ledger_head, public_key, signature) VALUES
    ('signature-1', 'session-2', 1, 'staff-1', 'Nora Nye, RN', 'author', 1772249100000, 'aa', 2, 'ff', 'bm9yYQ==', 'c2ln');
INSERT INTO scale_result (id, patient_id, session_id, scale, answers, function_answer, answered_at, entered_by,
    acknowledged_by, acknowledged_at, acknowledgement, item9_open) VALUES
    ('scale-1', 'patient-1', 'session-2', 'phq9', '3,3,2,2,1,1,1,1,1', 2, 1772242900000, 'staff-1', 'staff-2', 1772243000000,
     'Spoke with her', 0),
    ('scale-2', 'patient-1', NULL, 'gad7', '1,1,1,,1,1,1', NULL, 1772242900000, 'staff-1', NULL, NULL, '', 1);
