-- SPDX-License-Identifier: GPL-3.0-or-later
-- The schema after migration 3. Written by the test that reads it (CONTRIBUTING.md, a migration).
PRAGMA user_version = 3;

CREATE TABLE audit_event (
    seq INTEGER NOT NULL PRIMARY KEY,
    at_utc INTEGER NOT NULL,
    zone TEXT NOT NULL,
    boot_id TEXT NOT NULL,
    boot_ms INTEGER NOT NULL,
    actor_id TEXT,
    actor_role TEXT NOT NULL,
    device TEXT NOT NULL,
    action TEXT NOT NULL,
    entity TEXT NOT NULL,
    entity_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    reason TEXT,
    body BLOB NOT NULL,
    prev_hash BLOB NOT NULL CHECK (length(prev_hash) = 32),
    hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;
CREATE TRIGGER audit_event_appends BEFORE INSERT ON audit_event WHEN NEW.seq IS NOT (SELECT COALESCE(MAX(seq), 0) + 1 FROM audit_event) BEGIN SELECT RAISE(ABORT, 'audit_event: out of sequence'); END;
CREATE TRIGGER audit_event_keeps_rows BEFORE UPDATE ON audit_event BEGIN SELECT RAISE(ABORT, 'audit_event: append-only'); END;
CREATE TRIGGER audit_event_loses_none BEFORE DELETE ON audit_event BEGIN SELECT RAISE(ABORT, 'audit_event: append-only'); END;

CREATE TABLE clinic (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    zone TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE course (
    id TEXT NOT NULL PRIMARY KEY,
    patient_id TEXT NOT NULL REFERENCES patient (id),
    indication TEXT NOT NULL,
    planned_induction_sessions INTEGER NOT NULL,
    opened_at BIGINT NOT NULL
);
CREATE INDEX course_by_patient ON course (patient_id, opened_at);

CREATE TABLE patient (
    id TEXT NOT NULL PRIMARY KEY,
    number TEXT NOT NULL UNIQUE,
    family_name TEXT NOT NULL,
    given_name TEXT NOT NULL,
    sort_name TEXT NOT NULL,
    birth_date TEXT NOT NULL,
    sex TEXT NOT NULL,
    diagnosis TEXT NOT NULL,
    phone TEXT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX patient_by_sort_name ON patient (sort_name, number);

CREATE TABLE patient_allergy (
    id TEXT NOT NULL PRIMARY KEY,
    patient_id TEXT NOT NULL REFERENCES patient (id),
    substance TEXT NOT NULL,
    reaction TEXT NOT NULL,
    position INTEGER NOT NULL
);
CREATE INDEX patient_allergy_by_patient ON patient_allergy (patient_id);

CREATE TABLE patient_condition (
    id TEXT NOT NULL PRIMARY KEY,
    patient_id TEXT NOT NULL REFERENCES patient (id),
    name TEXT NOT NULL,
    note TEXT NOT NULL,
    position INTEGER NOT NULL
);
CREATE INDEX patient_condition_by_patient ON patient_condition (patient_id);

CREATE TABLE patient_risk (
    patient_id TEXT NOT NULL REFERENCES patient (id),
    risk_key TEXT NOT NULL,
    present INTEGER NOT NULL,
    note TEXT NOT NULL,
    PRIMARY KEY (patient_id, risk_key)
);

CREATE TABLE patient_search_term (
    term TEXT NOT NULL,
    patient_id TEXT NOT NULL REFERENCES patient (id),
    PRIMARY KEY (term, patient_id)
);
CREATE INDEX patient_search_term_by_patient ON patient_search_term (patient_id);

CREATE TABLE patient_weight (
    id TEXT NOT NULL PRIMARY KEY,
    patient_id TEXT NOT NULL REFERENCES patient (id),
    kilograms DOUBLE PRECISION NOT NULL,
    measured_on TEXT NOT NULL,
    author_id TEXT NOT NULL REFERENCES staff (id),
    entered_at BIGINT NOT NULL
);
CREATE INDEX patient_weight_by_patient ON patient_weight (patient_id, measured_on);

CREATE TABLE scale_result (
    id TEXT NOT NULL PRIMARY KEY,
    patient_id TEXT NOT NULL REFERENCES patient (id),
    session_id TEXT REFERENCES treatment_session (id),
    scale TEXT NOT NULL,
    answers TEXT NOT NULL,
    function_answer INTEGER,
    answered_at BIGINT NOT NULL,
    entered_by TEXT NOT NULL REFERENCES staff (id),
    acknowledged_by TEXT REFERENCES staff (id),
    acknowledged_at BIGINT,
    acknowledgement TEXT NOT NULL,
    item9_open INTEGER NOT NULL
);
CREATE INDEX scale_result_by_patient ON scale_result (patient_id, answered_at);
CREATE INDEX scale_result_item9_open ON scale_result (answered_at) WHERE item9_open = 1;

CREATE TABLE session_checklist_answer (
    id TEXT NOT NULL PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES treatment_session (id),
    planned_at BIGINT,
    event_at BIGINT NOT NULL,
    entered_at BIGINT NOT NULL,
    author_id TEXT NOT NULL REFERENCES staff (id),
    corrects_id TEXT,
    reason TEXT NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0,
    item_key TEXT NOT NULL,
    answer_yes INTEGER NOT NULL,
    note TEXT NOT NULL
);
CREATE INDEX session_checklist_answer_by_session ON session_checklist_answer (session_id, event_at);
CREATE TRIGGER session_checklist_answer_no_delete BEFORE DELETE ON session_checklist_answer BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER session_checklist_answer_no_undo_when_signed BEFORE UPDATE OF undone ON session_checklist_answer WHEN (SELECT state FROM treatment_session WHERE id = NEW.session_id) = 'signed' BEGIN SELECT RAISE(ABORT, 'signed'); END;
CREATE TRIGGER session_checklist_answer_not_when_signed BEFORE INSERT ON session_checklist_answer WHEN (NEW.corrects_id IS NULL OR NEW.reason = '') AND (SELECT state FROM treatment_session WHERE id = NEW.session_id) = 'signed' BEGIN SELECT RAISE(ABORT, 'signed'); END;
CREATE TRIGGER session_checklist_answer_only_undone BEFORE UPDATE OF id, session_id, planned_at, event_at, entered_at, author_id, corrects_id, reason, item_key, answer_yes, note ON session_checklist_answer BEGIN SELECT RAISE(ABORT, 'append only'); END;

CREATE TABLE session_draft (
    session_id TEXT NOT NULL REFERENCES treatment_session (id),
    field TEXT NOT NULL,
    draft_text TEXT NOT NULL,
    PRIMARY KEY (session_id, field)
);

CREATE TABLE session_effect (
    id TEXT NOT NULL PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES treatment_session (id),
    planned_at BIGINT,
    event_at BIGINT NOT NULL,
    entered_at BIGINT NOT NULL,
    author_id TEXT NOT NULL REFERENCES staff (id),
    corrects_id TEXT,
    reason TEXT NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0,
    effect_key TEXT NOT NULL,
    severity TEXT
);
CREATE INDEX session_effect_by_session ON session_effect (session_id, event_at);
CREATE TRIGGER session_effect_no_delete BEFORE DELETE ON session_effect BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER session_effect_no_undo_when_signed BEFORE UPDATE OF undone ON session_effect WHEN (SELECT state FROM treatment_session WHERE id = NEW.session_id) = 'signed' BEGIN SELECT RAISE(ABORT, 'signed'); END;
CREATE TRIGGER session_effect_not_when_signed BEFORE INSERT ON session_effect WHEN (NEW.corrects_id IS NULL OR NEW.reason = '') AND (SELECT state FROM treatment_session WHERE id = NEW.session_id) = 'signed' BEGIN SELECT RAISE(ABORT, 'signed'); END;
CREATE TRIGGER session_effect_only_undone BEFORE UPDATE OF id, session_id, planned_at, event_at, entered_at, author_id, corrects_id, reason, effect_key, severity ON session_effect BEGIN SELECT RAISE(ABORT, 'append only'); END;

CREATE TABLE session_gap (
    id TEXT NOT NULL PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES treatment_session (id),
    planned_at BIGINT,
    event_at BIGINT NOT NULL,
    entered_at BIGINT NOT NULL,
    author_id TEXT NOT NULL REFERENCES staff (id),
    corrects_id TEXT,
    reason TEXT NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0,
    gap_from BIGINT NOT NULL,
    gap_until BIGINT NOT NULL
);
CREATE INDEX session_gap_by_session ON session_gap (session_id, event_at);
CREATE TRIGGER session_gap_no_delete BEFORE DELETE ON session_gap BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER session_gap_no_undo_when_signed BEFORE UPDATE OF undone ON session_gap WHEN (SELECT state FROM treatment_session WHERE id = NEW.session_id) = 'signed' BEGIN SELECT RAISE(ABORT, 'signed'); END;
CREATE TRIGGER session_gap_not_when_signed BEFORE INSERT ON session_gap WHEN (NEW.corrects_id IS NULL OR NEW.reason = '') AND (SELECT state FROM treatment_session WHERE id = NEW.session_id) = 'signed' BEGIN SELECT RAISE(ABORT, 'signed'); END;
CREATE TRIGGER session_gap_only_undone BEFORE UPDATE OF id, session_id, planned_at, event_at, entered_at, author_id, corrects_id, reason, gap_from, gap_until ON session_gap BEGIN SELECT RAISE(ABORT, 'append only'); END;

CREATE TABLE session_intervention (
    id TEXT NOT NULL PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES treatment_session (id),
    planned_at BIGINT,
    event_at BIGINT NOT NULL,
    entered_at BIGINT NOT NULL,
    author_id TEXT NOT NULL REFERENCES staff (id),
    corrects_id TEXT,
    reason TEXT NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0,
    intervention_key TEXT NOT NULL,
    detail TEXT NOT NULL
);
CREATE INDEX session_intervention_by_session ON session_intervention (session_id, event_at);
CREATE TRIGGER session_intervention_no_delete BEFORE DELETE ON session_intervention BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER session_intervention_no_undo_when_signed BEFORE UPDATE OF undone ON session_intervention WHEN (SELECT state FROM treatment_session WHERE id = NEW.session_id) = 'signed' BEGIN SELECT RAISE(ABORT, 'signed'); END;
CREATE TRIGGER session_intervention_not_when_signed BEFORE INSERT ON session_intervention WHEN (NEW.corrects_id IS NULL OR NEW.reason = '') AND (SELECT state FROM treatment_session WHERE id = NEW.session_id) = 'signed' BEGIN SELECT RAISE(ABORT, 'signed'); END;
CREATE TRIGGER session_intervention_only_undone BEFORE UPDATE OF id, session_id, planned_at, event_at, entered_at, author_id, corrects_id, reason, intervention_key, detail ON session_intervention BEGIN SELECT RAISE(ABORT, 'append only'); END;

CREATE TABLE session_leave_point (
    id TEXT NOT NULL PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES treatment_session (id),
    planned_at BIGINT,
    event_at BIGINT NOT NULL,
    entered_at BIGINT NOT NULL,
    author_id TEXT NOT NULL REFERENCES staff (id),
    corrects_id TEXT,
    reason TEXT NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0,
    point_key TEXT NOT NULL,
    confirmed INTEGER NOT NULL
);
CREATE INDEX session_leave_point_by_session ON session_leave_point (session_id, event_at);
CREATE TRIGGER session_leave_point_no_delete BEFORE DELETE ON session_leave_point BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER session_leave_point_no_undo_when_signed BEFORE UPDATE OF undone ON session_leave_point WHEN (SELECT state FROM treatment_session WHERE id = NEW.session_id) = 'signed' BEGIN SELECT RAISE(ABORT, 'signed'); END;
CREATE TRIGGER session_leave_point_not_when_signed BEFORE INSERT ON session_leave_point WHEN (NEW.corrects_id IS NULL OR NEW.reason = '') AND (SELECT state FROM treatment_session WHERE id = NEW.session_id) = 'signed' BEGIN SELECT RAISE(ABORT, 'signed'); END;
CREATE TRIGGER session_leave_point_only_undone BEFORE UPDATE OF id, session_id, planned_at, event_at, entered_at, author_id, corrects_id, reason, point_key, confirmed ON session_leave_point BEGIN SELECT RAISE(ABORT, 'append only'); END;

CREATE TABLE session_note (
    id TEXT NOT NULL PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES treatment_session (id),
    planned_at BIGINT,
    event_at BIGINT NOT NULL,
    entered_at BIGINT NOT NULL,
    author_id TEXT NOT NULL REFERENCES staff (id),
    corrects_id TEXT,
    reason TEXT NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0,
    kind TEXT NOT NULL,
    note_text TEXT NOT NULL
);
CREATE INDEX session_note_by_session ON session_note (session_id, event_at);
CREATE TRIGGER session_note_no_delete BEFORE DELETE ON session_note BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER session_note_no_undo_when_signed BEFORE UPDATE OF undone ON session_note WHEN (SELECT state FROM treatment_session WHERE id = NEW.session_id) = 'signed' BEGIN SELECT RAISE(ABORT, 'signed'); END;
CREATE TRIGGER session_note_not_when_signed BEFORE INSERT ON session_note WHEN NEW.reason = '' AND (SELECT state FROM treatment_session WHERE id = NEW.session_id) = 'signed' BEGIN SELECT RAISE(ABORT, 'signed'); END;
CREATE TRIGGER session_note_only_undone BEFORE UPDATE OF id, session_id, planned_at, event_at, entered_at, author_id, corrects_id, reason, kind, note_text ON session_note BEGIN SELECT RAISE(ABORT, 'append only'); END;

CREATE TABLE session_pump_change (
    id TEXT NOT NULL PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES treatment_session (id),
    planned_at BIGINT,
    event_at BIGINT NOT NULL,
    entered_at BIGINT NOT NULL,
    author_id TEXT NOT NULL REFERENCES staff (id),
    corrects_id TEXT,
    reason TEXT NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0,
    kind TEXT NOT NULL,
    rate_ml_per_h DOUBLE PRECISION NOT NULL
);
CREATE INDEX session_pump_change_by_session ON session_pump_change (session_id, event_at);
CREATE TRIGGER session_pump_change_no_delete BEFORE DELETE ON session_pump_change BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER session_pump_change_no_undo_when_signed BEFORE UPDATE OF undone ON session_pump_change WHEN (SELECT state FROM treatment_session WHERE id = NEW.session_id) = 'signed' BEGIN SELECT RAISE(ABORT, 'signed'); END;
CREATE TRIGGER session_pump_change_not_when_signed BEFORE INSERT ON session_pump_change WHEN (NEW.corrects_id IS NULL OR NEW.reason = '') AND (SELECT state FROM treatment_session WHERE id = NEW.session_id) = 'signed' BEGIN SELECT RAISE(ABORT, 'signed'); END;
CREATE TRIGGER session_pump_change_only_undone BEFORE UPDATE OF id, session_id, planned_at, event_at, entered_at, author_id, corrects_id, reason, kind, rate_ml_per_h ON session_pump_change BEGIN SELECT RAISE(ABORT, 'append only'); END;

CREATE TABLE session_reading (
    id TEXT NOT NULL PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES treatment_session (id),
    planned_at BIGINT,
    event_at BIGINT NOT NULL,
    entered_at BIGINT NOT NULL,
    author_id TEXT NOT NULL REFERENCES staff (id),
    corrects_id TEXT,
    reason TEXT NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0,
    baseline INTEGER NOT NULL,
    systolic INTEGER,
    diastolic INTEGER,
    heart_rate INTEGER,
    spo2 INTEGER,
    respiratory_rate INTEGER,
    sedation INTEGER,
    dissociation INTEGER,
    not_obtained INTEGER NOT NULL,
    kept_implausible INTEGER NOT NULL
);
CREATE INDEX session_reading_by_session ON session_reading (session_id, event_at);
CREATE TRIGGER session_reading_no_delete BEFORE DELETE ON session_reading BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER session_reading_no_undo_when_signed BEFORE UPDATE OF undone ON session_reading WHEN (SELECT state FROM treatment_session WHERE id = NEW.session_id) = 'signed' BEGIN SELECT RAISE(ABORT, 'signed'); END;
CREATE TRIGGER session_reading_not_when_signed BEFORE INSERT ON session_reading WHEN (NEW.corrects_id IS NULL OR NEW.reason = '') AND (SELECT state FROM treatment_session WHERE id = NEW.session_id) = 'signed' BEGIN SELECT RAISE(ABORT, 'signed'); END;
CREATE TRIGGER session_reading_only_undone BEFORE UPDATE OF id, session_id, planned_at, event_at, entered_at, author_id, corrects_id, reason, baseline, systolic, diastolic, heart_rate, spo2, respiratory_rate, sedation, dissociation, not_obtained, kept_implausible ON session_reading BEGIN SELECT RAISE(ABORT, 'append only'); END;

CREATE TABLE session_release (
    id TEXT NOT NULL PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES treatment_session (id),
    planned_at BIGINT,
    event_at BIGINT NOT NULL,
    entered_at BIGINT NOT NULL,
    author_id TEXT NOT NULL REFERENCES staff (id),
    corrects_id TEXT,
    reason TEXT NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0,
    decision TEXT NOT NULL
);
CREATE INDEX session_release_by_session ON session_release (session_id, event_at);
CREATE TRIGGER session_release_no_delete BEFORE DELETE ON session_release BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER session_release_no_undo_when_signed BEFORE UPDATE OF undone ON session_release WHEN (SELECT state FROM treatment_session WHERE id = NEW.session_id) = 'signed' BEGIN SELECT RAISE(ABORT, 'signed'); END;
CREATE TRIGGER session_release_not_when_signed BEFORE INSERT ON session_release WHEN (NEW.corrects_id IS NULL OR NEW.reason = '') AND (SELECT state FROM treatment_session WHERE id = NEW.session_id) = 'signed' BEGIN SELECT RAISE(ABORT, 'signed'); END;
CREATE TRIGGER session_release_only_undone BEFORE UPDATE OF id, session_id, planned_at, event_at, entered_at, author_id, corrects_id, reason, decision ON session_release BEGIN SELECT RAISE(ABORT, 'append only'); END;

CREATE TABLE session_signature (
    id TEXT NOT NULL PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES treatment_session (id),
    version INTEGER NOT NULL,
    signer_id TEXT NOT NULL REFERENCES staff (id),
    printed_name TEXT NOT NULL,
    meaning TEXT NOT NULL,
    signed_at BIGINT NOT NULL,
    record_hash TEXT NOT NULL,
    ledger_sequence BIGINT NOT NULL,
    ledger_head TEXT NOT NULL,
    public_key TEXT NOT NULL,
    signature TEXT NOT NULL,
    FOREIGN KEY (session_id, version) REFERENCES session_version (session_id, version)
);
CREATE INDEX session_signature_by_session ON session_signature (session_id);
CREATE TRIGGER session_signature_no_delete BEFORE DELETE ON session_signature BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER session_signature_no_update BEFORE UPDATE ON session_signature BEGIN SELECT RAISE(ABORT, 'append only'); END;

CREATE TABLE session_version (
    session_id TEXT NOT NULL REFERENCES treatment_session (id),
    version INTEGER NOT NULL,
    body TEXT NOT NULL,
    record_hash TEXT NOT NULL,
    author_id TEXT NOT NULL REFERENCES staff (id),
    reason TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    PRIMARY KEY (session_id, version)
);
CREATE INDEX session_version_amended ON session_version (session_id, version) WHERE version > 1;
CREATE TRIGGER session_version_no_delete BEFORE DELETE ON session_version BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER session_version_no_update BEFORE UPDATE ON session_version BEGIN SELECT RAISE(ABORT, 'append only'); END;

CREATE TABLE staff (
    id TEXT NOT NULL PRIMARY KEY,
    sign_in_name TEXT NOT NULL UNIQUE,
    display_name TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('nurse', 'psychiatrist', 'administrator')),
    active INTEGER NOT NULL DEFAULT 1,
    public_key TEXT NOT NULL,
    created_at BIGINT NOT NULL
);

CREATE TABLE treatment_order (
    id TEXT NOT NULL PRIMARY KEY,
    patient_id TEXT NOT NULL REFERENCES patient (id),
    drug TEXT NOT NULL,
    route TEXT NOT NULL,
    mg_per_kg DOUBLE PRECISION NOT NULL,
    duration_min INTEGER NOT NULL,
    vial_mg_per_ml DOUBLE PRECISION NOT NULL,
    bag_ml DOUBLE PRECISION NOT NULL,
    prescriber_id TEXT NOT NULL REFERENCES staff (id),
    ordered_at BIGINT NOT NULL,
    valid_until TEXT NOT NULL,
    reason TEXT NOT NULL,
    revoked INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX treatment_order_by_patient ON treatment_order (patient_id, ordered_at);

CREATE TABLE treatment_session (
    id TEXT NOT NULL PRIMARY KEY,
    patient_id TEXT NOT NULL REFERENCES patient (id),
    course_id TEXT NOT NULL REFERENCES course (id),
    order_id TEXT NOT NULL REFERENCES treatment_order (id),
    protocol_id TEXT NOT NULL,
    protocol_version INTEGER NOT NULL,
    phase TEXT NOT NULL,
    ordinal INTEGER NOT NULL,
    planned_in_phase INTEGER NOT NULL,
    planned_at BIGINT NOT NULL,
    room TEXT NOT NULL,
    state TEXT NOT NULL,
    arrived_at BIGINT,
    weight_kg DOUBLE PRECISION,
    dose_mg DOUBLE PRECISION,
    started_at BIGINT,
    pump_ended_at BIGINT,
    left_at BIGINT,
    version INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX treatment_session_by_patient ON treatment_session (patient_id, planned_at);
CREATE INDEX treatment_session_by_plan ON treatment_session (planned_at);
CREATE INDEX treatment_session_by_state ON treatment_session (state);
CREATE TRIGGER treatment_session_no_delete BEFORE DELETE ON treatment_session BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER treatment_session_stays_signed BEFORE UPDATE OF id, patient_id, course_id, order_id, protocol_id, protocol_version, phase, ordinal, planned_in_phase, planned_at, room, state, arrived_at, weight_kg, dose_mg, started_at, pump_ended_at, left_at ON treatment_session WHEN OLD.state = 'signed' BEGIN SELECT RAISE(ABORT, 'signed'); END;
