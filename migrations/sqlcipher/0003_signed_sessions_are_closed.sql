-- SPDX-License-Identifier: GPL-3.0-or-later
-- A signed session is closed: no new line without a reason, no line taken back, no change of the session itself but its
-- version. Why: the services refuse it already; this holds for whatever gets past them. An amendment is a line that
-- names the one it corrects and the reason; an added note has no line to name, only a reason.

CREATE TRIGGER treatment_session_stays_signed
BEFORE UPDATE OF id, patient_id, course_id, order_id, protocol_id, protocol_version, phase, ordinal, planned_in_phase,
    planned_at, room, state, arrived_at, weight_kg, dose_mg, started_at, pump_ended_at, left_at ON treatment_session
WHEN OLD.state = 'signed'
BEGIN
    SELECT RAISE(ABORT, 'signed');
END;
CREATE TRIGGER treatment_session_no_delete BEFORE DELETE ON treatment_session
BEGIN
    SELECT RAISE(ABORT, 'append only');
END;

CREATE TRIGGER session_reading_not_when_signed BEFORE INSERT ON session_reading
WHEN (NEW.corrects_id IS NULL OR NEW.reason = '') AND (SELECT state FROM treatment_session WHERE id = NEW.session_id) = 'signed'
BEGIN
    SELECT RAISE(ABORT, 'signed');
END;
CREATE TRIGGER session_reading_no_undo_when_signed BEFORE UPDATE OF undone ON session_reading
WHEN (SELECT state FROM treatment_session WHERE id = NEW.session_id) = 'signed'
BEGIN
    SELECT RAISE(ABORT, 'signed');
END;

CREATE TRIGGER session_effect_not_when_signed BEFORE INSERT ON session_effect
WHEN (NEW.corrects_id IS NULL OR NEW.reason = '') AND (SELECT state FROM treatment_session WHERE id = NEW.session_id) = 'signed'
BEGIN
    SELECT RAISE(ABORT, 'signed');
END;
CREATE TRIGGER session_effect_no_undo_when_signed BEFORE UPDATE OF undone ON session_effect
WHEN (SELECT state FROM treatment_session WHERE id = NEW.session_id) = 'signed'
BEGIN
    SELECT RAISE(ABORT, 'signed');
END;

CREATE TRIGGER session_pump_change_not_when_signed BEFORE INSERT ON session_pump_change
WHEN (NEW.corrects_id IS NULL OR NEW.reason = '') AND (SELECT state FROM treatment_session WHERE id = NEW.session_id) = 'signed'
BEGIN
    SELECT RAISE(ABORT, 'signed');
END;
CREATE TRIGGER session_pump_change_no_undo_when_signed BEFORE UPDATE OF undone ON session_pump_change
WHEN (SELECT state FROM treatment_session WHERE id = NEW.session_id) = 'signed'
BEGIN
    SELECT RAISE(ABORT, 'signed');
END;

CREATE TRIGGER session_intervention_not_when_signed BEFORE INSERT ON session_intervention
WHEN (NEW.corrects_id IS NULL OR NEW.reason = '') AND (SELECT state FROM treatment_session WHERE id = NEW.session_id) = 'signed'
BEGIN
    SELECT RAISE(ABORT, 'signed');
END;
CREATE TRIGGER session_intervention_no_undo_when_signed BEFORE UPDATE OF undone ON session_intervention
WHEN (SELECT state FROM treatment_session WHERE id = NEW.session_id) = 'signed'
BEGIN
    SELECT RAISE(ABORT, 'signed');
END;

CREATE TRIGGER session_note_not_when_signed BEFORE INSERT ON session_note
WHEN NEW.reason = '' AND (SELECT state FROM treatment_session WHERE id = NEW.session_id) = 'signed'
BEGIN
    SELECT RAISE(ABORT, 'signed');
END;
CREATE TRIGGER session_note_no_undo_when_signed BEFORE UPDATE OF undone ON session_note
WHEN (SELECT state FROM treatment_session WHERE id = NEW.session_id) = 'signed'
BEGIN
    SELECT RAISE(ABORT, 'signed');
END;

CREATE TRIGGER session_checklist_answer_not_when_signed BEFORE INSERT ON session_checklist_answer
WHEN (NEW.corrects_id IS NULL OR NEW.reason = '') AND (SELECT state FROM treatment_session WHERE id = NEW.session_id) = 'signed'
BEGIN
    SELECT RAISE(ABORT, 'signed');
END;
CREATE TRIGGER session_checklist_answer_no_undo_when_signed BEFORE UPDATE OF undone ON session_checklist_answer
WHEN (SELECT state FROM treatment_session WHERE id = NEW.session_id) = 'signed'
BEGIN
    SELECT RAISE(ABORT, 'signed');
END;

CREATE TRIGGER session_release_not_when_signed BEFORE INSERT ON session_release
WHEN (NEW.corrects_id IS NULL OR NEW.reason = '') AND (SELECT state FROM treatment_session WHERE id = NEW.session_id) = 'signed'
BEGIN
    SELECT RAISE(ABORT, 'signed');
END;
CREATE TRIGGER session_release_no_undo_when_signed BEFORE UPDATE OF undone ON session_release
WHEN (SELECT state FROM treatment_session WHERE id = NEW.session_id) = 'signed'
BEGIN
    SELECT RAISE(ABORT, 'signed');
END;

CREATE TRIGGER session_leave_point_not_when_signed BEFORE INSERT ON session_leave_point
WHEN (NEW.corrects_id IS NULL OR NEW.reason = '') AND (SELECT state FROM treatment_session WHERE id = NEW.session_id) = 'signed'
BEGIN
    SELECT RAISE(ABORT, 'signed');
END;
CREATE TRIGGER session_leave_point_no_undo_when_signed BEFORE UPDATE OF undone ON session_leave_point
WHEN (SELECT state FROM treatment_session WHERE id = NEW.session_id) = 'signed'
BEGIN
    SELECT RAISE(ABORT, 'signed');
END;

CREATE TRIGGER session_gap_not_when_signed BEFORE INSERT ON session_gap
WHEN (NEW.corrects_id IS NULL OR NEW.reason = '') AND (SELECT state FROM treatment_session WHERE id = NEW.session_id) = 'signed'
BEGIN
    SELECT RAISE(ABORT, 'signed');
END;
CREATE TRIGGER session_gap_no_undo_when_signed BEFORE UPDATE OF undone ON session_gap
WHEN (SELECT state FROM treatment_session WHERE id = NEW.session_id) = 'signed'
BEGIN
    SELECT RAISE(ABORT, 'signed');
END;
