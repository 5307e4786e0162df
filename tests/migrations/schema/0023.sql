-- SPDX-License-Identifier: GPL-3.0-or-later
-- The schema after migration 23. Written by the test that reads it (CONTRIBUTING.md, a migration).
PRAGMA user_version = 23;

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
CREATE INDEX audit_event_of_person ON audit_event (entity_id, seq) WHERE action IN ('staff.add', 'staff.activate', 'clinic.recover', 'staff.remove', 'staff.return', 'staff.change-role', 'staff.open-again', 'staff.reset-password');
CREATE TRIGGER audit_event_appends BEFORE INSERT ON audit_event WHEN NEW.seq IS NOT (SELECT COALESCE(MAX(seq), 0) + 1 FROM audit_event) BEGIN SELECT RAISE(ABORT, 'audit_event: out of sequence'); END;
CREATE TRIGGER audit_event_keeps_rows BEFORE UPDATE ON audit_event BEGIN SELECT RAISE(ABORT, 'audit_event: append-only'); END;
CREATE TRIGGER audit_event_loses_none BEFORE DELETE ON audit_event BEGIN SELECT RAISE(ABORT, 'audit_event: append-only'); END;

CREATE TABLE backup_drill (
    number BIGINT NOT NULL PRIMARY KEY,
    at_utc BIGINT NOT NULL,
    folder TEXT NOT NULL,
    file TEXT NOT NULL,
    sessions INTEGER NOT NULL CHECK (sessions >= 0),
    finished BIGINT NOT NULL CHECK (finished >= 0),
    fault TEXT NOT NULL
);
CREATE TRIGGER backup_drill_never_changes BEFORE UPDATE ON backup_drill BEGIN SELECT RAISE(ABORT, 'a rehearsal does not change'); END;
CREATE TRIGGER backup_drill_never_deleted BEFORE DELETE ON backup_drill BEGIN SELECT RAISE(ABORT, 'a rehearsal is not deleted'); END;

CREATE TABLE backup_made (
    folder TEXT NOT NULL,
    file TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    size_bytes BIGINT NOT NULL,
    audit_length BIGINT NOT NULL,
    audit_head BLOB NOT NULL,
    off_disk INTEGER NOT NULL CHECK (off_disk IN (0, 1)),
    removed_at BIGINT,
    PRIMARY KEY (folder, file)
);
CREATE INDEX backup_made_in_order ON backup_made (audit_length);
CREATE TRIGGER backup_made_never_deleted BEFORE DELETE ON backup_made BEGIN SELECT RAISE(ABORT, 'a backup that was made is not deleted'); END;
CREATE TRIGGER backup_made_only_removed BEFORE UPDATE OF folder, file, made_at, size_bytes, audit_length, audit_head, off_disk ON backup_made BEGIN SELECT RAISE(ABORT, 'a backup that was made does not change'); END;

CREATE TABLE backup_target (
    folder TEXT NOT NULL PRIMARY KEY CHECK (folder <> ''),
    added_at BIGINT NOT NULL
);

CREATE TABLE clinic (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    zone TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE clinic_address (
    clinic_id TEXT NOT NULL PRIMARY KEY REFERENCES clinic (id),
    line_1 TEXT NOT NULL,
    line_2 TEXT NOT NULL,
    city TEXT NOT NULL,
    state TEXT NOT NULL,
    postal_code TEXT NOT NULL
);

CREATE TABLE clinic_backup (
    clinic_id TEXT NOT NULL PRIMARY KEY REFERENCES clinic (id),
    every_hours INTEGER NOT NULL CHECK (every_hours BETWEEN 1 AND 24),
    keep_days INTEGER NOT NULL CHECK (keep_days BETWEEN 1 AND 60),
    keep_weeks INTEGER NOT NULL CHECK (keep_weeks BETWEEN 0 AND 52),
    keep_months INTEGER NOT NULL CHECK (keep_months BETWEEN 0 AND 60),
    keep_years INTEGER NOT NULL CHECK (keep_years BETWEEN 0 AND 50),
    alarm_hours INTEGER NOT NULL CHECK (alarm_hours BETWEEN 1 AND 168)
);

CREATE TABLE clinic_closed_day (
    day TEXT NOT NULL PRIMARY KEY,
    note TEXT NOT NULL
);

CREATE TABLE clinic_day_facts (
    id TEXT NOT NULL PRIMARY KEY,
    day TEXT NOT NULL,
    prescriber_id TEXT NOT NULL REFERENCES staff (id),
    prescriber_name TEXT NOT NULL,
    on_site_from BIGINT NOT NULL,
    on_site_until BIGINT NOT NULL CHECK (on_site_until > on_site_from),
    oximeter_checked INTEGER NOT NULL,
    equipment_checked INTEGER NOT NULL,
    recorded_at BIGINT NOT NULL,
    author_id TEXT NOT NULL REFERENCES staff (id),
    author_name TEXT NOT NULL
);
CREATE INDEX clinic_day_facts_by_day ON clinic_day_facts (day, recorded_at);
CREATE TRIGGER clinic_day_facts_no_delete BEFORE DELETE ON clinic_day_facts BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER clinic_day_facts_no_update BEFORE UPDATE ON clinic_day_facts BEGIN SELECT RAISE(ABORT, 'append only'); END;

CREATE TABLE clinic_day_order (
    clinic_id TEXT NOT NULL PRIMARY KEY REFERENCES clinic (id),
    day_order TEXT NOT NULL CHECK (day_order IN ('asked', 'day-first', 'month-first'))
);

CREATE TABLE clinic_lock (
    clinic_id TEXT NOT NULL PRIMARY KEY REFERENCES clinic (id),
    idle_minutes INTEGER NOT NULL CHECK (idle_minutes BETWEEN 1 AND 30),
    pin_unlock INTEGER NOT NULL CHECK (pin_unlock IN (0, 1))
);

CREATE TABLE clinic_room (
    name TEXT NOT NULL PRIMARY KEY CHECK (name <> ''),
    places INTEGER NOT NULL CHECK (places > 0)
);

CREATE TABLE clinic_weekday (
    weekday INTEGER NOT NULL PRIMARY KEY,
    treats INTEGER NOT NULL
);

CREATE TABLE course (
    id TEXT NOT NULL PRIMARY KEY,
    patient_id TEXT NOT NULL REFERENCES patient (id),
    indication TEXT NOT NULL,
    planned_induction_sessions INTEGER NOT NULL,
    opened_at BIGINT NOT NULL,
    protocol_id TEXT NOT NULL DEFAULT '',
    protocol_version INTEGER NOT NULL DEFAULT 0,
    phase_option TEXT NOT NULL DEFAULT '',
    starts_on TEXT NOT NULL DEFAULT '',
    wall_time TEXT NOT NULL DEFAULT '',
    closed_at BIGINT,
    close_reason TEXT NOT NULL DEFAULT '',
    booster_interval_days INTEGER,
    indication_code TEXT
);
CREATE INDEX course_by_patient ON course (patient_id, opened_at);
CREATE INDEX course_with_boosters ON course (booster_interval_days) WHERE booster_interval_days IS NOT NULL;

CREATE TABLE course_decision (
    id TEXT NOT NULL PRIMARY KEY,
    course_id TEXT NOT NULL REFERENCES course (id),
    patient_id TEXT NOT NULL REFERENCES patient (id),
    occasion TEXT NOT NULL CHECK (occasion IN ('induction-end', 'long-gap')),
    decision TEXT NOT NULL CHECK (decision IN ('continue', 'repeat', 'stop', 'change')),
    reason TEXT NOT NULL,
    sessions_given INTEGER NOT NULL,
    baseline INTEGER,
    latest INTEGER,
    latest_at BIGINT,
    decided_at BIGINT NOT NULL,
    author_id TEXT NOT NULL REFERENCES staff (id)
);
CREATE INDEX course_decision_by_course ON course_decision (course_id, decided_at);
CREATE TRIGGER course_decision_no_delete BEFORE DELETE ON course_decision BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER course_decision_no_update BEFORE UPDATE ON course_decision BEGIN SELECT RAISE(ABORT, 'append only'); END;

CREATE TABLE drug_lot (
    id TEXT NOT NULL PRIMARY KEY,
    drug TEXT NOT NULL CHECK (drug IN ('ketamine', 'esketamine')),
    form TEXT NOT NULL CHECK (form IN ('vial', 'device')),
    strength_ug_per_ml BIGINT,
    unit_ul BIGINT,
    unit_ug BIGINT NOT NULL CHECK (unit_ug > 0),
    lot TEXT NOT NULL CHECK (lot <> ''),
    expiry TEXT NOT NULL,
    ndc TEXT NOT NULL,
    author_id TEXT NOT NULL REFERENCES staff (id),
    entered_at BIGINT NOT NULL,
    UNIQUE (drug, form, unit_ug, strength_ug_per_ml, lot, expiry),
    CHECK ((form = 'device' AND strength_ug_per_ml IS NULL AND unit_ul IS NULL) OR (form = 'vial' AND strength_ug_per_ml IS NOT NULL AND unit_ul IS NOT NULL AND strength_ug_per_ml > 0 AND unit_ul > 0 AND unit_ug * 1000 = strength_ug_per_ml * unit_ul))
);
CREATE TRIGGER drug_lot_no_delete BEFORE DELETE ON drug_lot BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER drug_lot_no_update BEFORE UPDATE ON drug_lot BEGIN SELECT RAISE(ABORT, 'append only'); END;

CREATE TABLE drug_movement (
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('receipt', 'removal', 'use', 'sent-back', 'count', 'discrepancy', 'loss', 'settled')),
    lot_id TEXT NOT NULL REFERENCES drug_lot (id),
    unit_id TEXT,
    session_id TEXT REFERENCES treatment_session (id),
    removal_id TEXT,
    case_id TEXT,
    stock_ug BIGINT NOT NULL,
    removed_ug BIGINT NOT NULL DEFAULT 0 CHECK (removed_ug >= 0),
    drawn_ug BIGINT NOT NULL DEFAULT 0 CHECK (drawn_ug >= 0 AND drawn_ug <= removed_ug),
    given_ug BIGINT NOT NULL DEFAULT 0 CHECK (given_ug >= 0),
    wasted_ug BIGINT NOT NULL DEFAULT 0 CHECK (wasted_ug >= 0),
    returned_ug BIGINT NOT NULL DEFAULT 0 CHECK (returned_ug >= 0),
    counted_units INTEGER CHECK (counted_units >= 0),
    expected_units INTEGER CHECK (expected_units >= 0),
    event_at BIGINT NOT NULL,
    entered_at BIGINT NOT NULL,
    author_id TEXT NOT NULL REFERENCES staff (id),
    witness_id TEXT REFERENCES staff (id),
    corrects_id TEXT UNIQUE,
    reason TEXT NOT NULL,
    UNIQUE (id, kind, lot_id),
    UNIQUE (id, removal_id),
    UNIQUE (id, unit_id, session_id, removed_ug),
    FOREIGN KEY (unit_id, lot_id) REFERENCES drug_unit (id, lot_id),
    FOREIGN KEY (removal_id, unit_id, session_id, removed_ug) REFERENCES drug_movement (id, unit_id, session_id, removed_ug),
    FOREIGN KEY (case_id) REFERENCES drug_movement (id),
    FOREIGN KEY (corrects_id, kind, lot_id) REFERENCES drug_movement (id, kind, lot_id),
    FOREIGN KEY (corrects_id, removal_id) REFERENCES drug_movement (id, removal_id),
    CHECK (kind <> 'receipt' OR (stock_ug > 0 AND unit_id IS NULL)),
    CHECK (kind <> 'removal' OR (removed_ug > 0 AND stock_ug = -removed_ug AND unit_id IS NOT NULL AND session_id IS NOT NULL AND given_ug = 0 AND wasted_ug = 0 AND returned_ug = 0)),
    CONSTRAINT removed_is_given_wasted_or_returned CHECK (kind <> 'use' OR removed_ug = given_ug + wasted_ug + returned_ug),
    CHECK (kind <> 'use' OR (removal_id IS NOT NULL AND unit_id IS NOT NULL AND session_id IS NOT NULL AND removed_ug > 0 AND stock_ug = returned_ug)),
    CHECK (kind = 'use' OR (removal_id IS NULL AND given_ug = 0 AND wasted_ug = 0 AND returned_ug = 0)),
    CHECK (kind IN ('removal', 'use') OR removed_ug = 0),
    CHECK (kind NOT IN ('count', 'discrepancy', 'settled') OR stock_ug = 0),
    CHECK (kind NOT IN ('sent-back', 'loss') OR (stock_ug < 0 AND unit_id IS NOT NULL AND reason <> '')),
    CHECK (kind <> 'count' OR (counted_units IS NOT NULL AND expected_units IS NOT NULL)),
    CHECK (kind NOT IN ('discrepancy', 'loss', 'settled') OR case_id IS NOT NULL),
    CHECK (kind <> 'settled' OR reason <> ''),
    CHECK (corrects_id IS NULL OR reason <> ''),
    CONSTRAINT waste_has_a_witness CHECK ((wasted_ug = 0 AND kind NOT IN ('sent-back', 'loss')) OR (witness_id IS NOT NULL AND witness_id <> author_id))
);
CREATE UNIQUE INDEX drug_case_settled_once ON drug_movement (case_id) WHERE kind = 'settled';
CREATE INDEX drug_movement_by_lot ON drug_movement (lot_id, event_at);
CREATE INDEX drug_movement_by_removal ON drug_movement (removal_id);
CREATE INDEX drug_movement_by_session ON drug_movement (session_id, event_at);
CREATE INDEX drug_movement_by_unit ON drug_movement (unit_id, event_at);
CREATE UNIQUE INDEX drug_use_once ON drug_movement (removal_id) WHERE kind = 'use' AND corrects_id IS NULL;
CREATE TRIGGER drug_movement_no_delete BEFORE DELETE ON drug_movement BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER drug_movement_no_update BEFORE UPDATE ON drug_movement BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER drug_removal_only_from_stock BEFORE INSERT ON drug_movement WHEN NEW.kind IN ('removal', 'sent-back', 'loss') AND (SELECT state FROM drug_unit WHERE id = NEW.unit_id) <> 'stocked' BEGIN SELECT RAISE(ABORT, 'not in stock'); END;
CREATE TRIGGER drug_unit_leaves_whole BEFORE INSERT ON drug_movement WHEN NEW.kind IN ('removal', 'sent-back', 'loss') AND -NEW.stock_ug <> (SELECT unit_ug FROM drug_lot WHERE id = NEW.lot_id) + COALESCE((SELECT SUM(m.stock_ug) FROM drug_movement m WHERE m.unit_id = NEW.unit_id AND NOT EXISTS (SELECT 1 FROM drug_movement c WHERE c.corrects_id = m.id)), 0) BEGIN SELECT RAISE(ABORT, 'not what is in it'); END;

CREATE TABLE drug_unit (
    id TEXT NOT NULL PRIMARY KEY,
    lot_id TEXT NOT NULL REFERENCES drug_lot (id),
    unit_number INTEGER NOT NULL CHECK (unit_number > 0),
    receipt_id TEXT NOT NULL REFERENCES drug_movement (id),
    state TEXT NOT NULL CHECK (state IN ('stocked', 'opened', 'used', 'sent-back', 'missing')),
    UNIQUE (lot_id, unit_number),
    UNIQUE (id, lot_id)
);
CREATE INDEX drug_unit_by_state ON drug_unit (state, lot_id);
CREATE TRIGGER drug_unit_no_delete BEFORE DELETE ON drug_unit BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER drug_unit_only_state BEFORE UPDATE OF id, lot_id, unit_number, receipt_id ON drug_unit BEGIN SELECT RAISE(ABORT, 'append only'); END;

CREATE TABLE home_dose (
    id TEXT NOT NULL PRIMARY KEY,
    patient_id TEXT NOT NULL REFERENCES patient (id),
    taken_at BIGINT NOT NULL,
    drug TEXT NOT NULL CHECK (drug IN ('ketamine', 'esketamine')),
    form TEXT NOT NULL,
    dose_mg DOUBLE PRECISION,
    reported_by TEXT NOT NULL,
    note TEXT NOT NULL,
    entered_at BIGINT NOT NULL,
    author_id TEXT NOT NULL REFERENCES staff (id),
    withdrawn_reason TEXT NOT NULL DEFAULT '',
    sitter_present INTEGER,
    systolic INTEGER,
    diastolic INTEGER,
    side_effects TEXT NOT NULL DEFAULT ''
);
CREATE INDEX home_dose_by_patient ON home_dose (patient_id, taken_at);
CREATE TRIGGER home_dose_no_delete BEFORE DELETE ON home_dose BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER home_dose_only_withdrawn BEFORE UPDATE OF id, patient_id, taken_at, drug, form, dose_mg, reported_by, note, entered_at, author_id ON home_dose BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER home_dose_told_once BEFORE UPDATE OF sitter_present, systolic, diastolic, side_effects ON home_dose BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER home_dose_withdrawn_once BEFORE UPDATE OF withdrawn_reason ON home_dose WHEN OLD.withdrawn_reason <> '' OR NEW.withdrawn_reason = '' BEGIN SELECT RAISE(ABORT, 'append only'); END;

CREATE TABLE monitoring_form (
    session_id TEXT NOT NULL PRIMARY KEY REFERENCES treatment_session (id),
    patient_id TEXT NOT NULL REFERENCES patient (id),
    treated_on TEXT NOT NULL,
    due_on TEXT NOT NULL,
    first_treatment INTEGER,
    serious_event INTEGER,
    ready_minutes INTEGER,
    submitted_at BIGINT,
    submitted_by TEXT REFERENCES staff (id),
    confirmation_number TEXT NOT NULL DEFAULT '',
    respiratory_depression INTEGER,
    acceptable_before INTEGER,
    acceptable_after INTEGER
);
CREATE INDEX monitoring_form_to_submit ON monitoring_form (due_on) WHERE submitted_at IS NULL;
CREATE TRIGGER monitoring_form_no_delete BEFORE DELETE ON monitoring_form BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER monitoring_form_stays_submitted BEFORE UPDATE ON monitoring_form WHEN OLD.submitted_at IS NOT NULL BEGIN SELECT RAISE(ABORT, 'submitted'); END;

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

CREATE TABLE patient_allergies_asked (
    patient_id TEXT NOT NULL PRIMARY KEY REFERENCES patient (id),
    answered_by TEXT NOT NULL REFERENCES staff (id),
    answered_by_name TEXT NOT NULL,
    answered_at BIGINT NOT NULL
);

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

CREATE TABLE patient_medicine (
    id TEXT NOT NULL PRIMARY KEY,
    medicine_id TEXT NOT NULL,
    patient_id TEXT NOT NULL REFERENCES patient (id),
    change_kind TEXT NOT NULL,
    name TEXT NOT NULL CHECK (name <> ''),
    dose TEXT NOT NULL,
    class TEXT NOT NULL,
    started_on TEXT NOT NULL,
    stopped_on TEXT NOT NULL,
    reason TEXT NOT NULL,
    author_id TEXT NOT NULL REFERENCES staff (id),
    author_name TEXT NOT NULL,
    entered_at BIGINT NOT NULL
);
CREATE INDEX patient_medicine_by_patient ON patient_medicine (patient_id, entered_at);
CREATE TRIGGER patient_medicine_no_delete BEFORE DELETE ON patient_medicine BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER patient_medicine_no_update BEFORE UPDATE ON patient_medicine BEGIN SELECT RAISE(ABORT, 'append only'); END;

CREATE TABLE patient_medicines_asked (
    id TEXT NOT NULL PRIMARY KEY,
    patient_id TEXT NOT NULL REFERENCES patient (id),
    takes_none INTEGER NOT NULL,
    answered_by TEXT NOT NULL REFERENCES staff (id),
    answered_by_name TEXT NOT NULL,
    answered_at BIGINT NOT NULL
);
CREATE INDEX patient_medicines_asked_by_patient ON patient_medicines_asked (patient_id, answered_at);
CREATE TRIGGER patient_medicines_asked_no_delete BEFORE DELETE ON patient_medicines_asked BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER patient_medicines_asked_no_update BEFORE UPDATE ON patient_medicines_asked BEGIN SELECT RAISE(ABORT, 'append only'); END;

CREATE TABLE patient_risk (
    patient_id TEXT NOT NULL REFERENCES patient (id),
    risk_key TEXT NOT NULL,
    present INTEGER NOT NULL,
    note TEXT NOT NULL,
    answered_by TEXT REFERENCES staff (id),
    answered_by_name TEXT NOT NULL DEFAULT '',
    answered_at BIGINT,
    present_since BIGINT,
    PRIMARY KEY (patient_id, risk_key)
);

CREATE TABLE patient_risk_decision (
    id TEXT NOT NULL PRIMARY KEY,
    patient_id TEXT NOT NULL REFERENCES patient (id),
    risk_key TEXT NOT NULL,
    treat INTEGER NOT NULL,
    reason TEXT NOT NULL CHECK (reason <> ''),
    prescriber_id TEXT NOT NULL REFERENCES staff (id),
    prescriber_name TEXT NOT NULL,
    decided_at BIGINT NOT NULL
);
CREATE INDEX patient_risk_decision_by_patient ON patient_risk_decision (patient_id, decided_at);
CREATE TRIGGER patient_risk_decision_no_delete BEFORE DELETE ON patient_risk_decision BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER patient_risk_decision_no_update BEFORE UPDATE ON patient_risk_decision BEGIN SELECT RAISE(ABORT, 'append only'); END;

CREATE TABLE patient_search_term (
    term TEXT NOT NULL,
    patient_id TEXT NOT NULL REFERENCES patient (id),
    PRIMARY KEY (term, patient_id)
);
CREATE INDEX patient_search_term_by_patient ON patient_search_term (patient_id);

CREATE TABLE patient_spelling (
    spelling TEXT NOT NULL,
    patient_id TEXT NOT NULL REFERENCES patient (id),
    PRIMARY KEY (spelling, patient_id)
);
CREATE INDEX patient_spelling_by_patient ON patient_spelling (patient_id);

CREATE TABLE patient_weight (
    id TEXT NOT NULL PRIMARY KEY,
    patient_id TEXT NOT NULL REFERENCES patient (id),
    kilograms DOUBLE PRECISION NOT NULL,
    measured_on TEXT NOT NULL,
    author_id TEXT NOT NULL REFERENCES staff (id),
    entered_at BIGINT NOT NULL
);
CREATE INDEX patient_weight_by_patient ON patient_weight (patient_id, measured_on);

CREATE TABLE planned_place (
    session_id TEXT NOT NULL PRIMARY KEY REFERENCES treatment_session (id),
    target TEXT NOT NULL,
    slot INTEGER NOT NULL
);

CREATE TABLE protocol_version (
    protocol_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    body TEXT NOT NULL,
    body_hash TEXT NOT NULL,
    author_id TEXT REFERENCES staff (id),
    made_at BIGINT NOT NULL,
    note TEXT NOT NULL,
    approved_by TEXT REFERENCES staff (id),
    approved_at BIGINT,
    approval_note TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (protocol_id, version)
);
CREATE TRIGGER protocol_version_approved_once BEFORE UPDATE OF approved_by, approved_at, approval_note ON protocol_version WHEN OLD.approved_at IS NOT NULL BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER protocol_version_keeps_text BEFORE UPDATE OF protocol_id, version, body, body_hash, author_id, made_at, note ON protocol_version BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER protocol_version_no_delete BEFORE DELETE ON protocol_version BEGIN SELECT RAISE(ABORT, 'append only'); END;

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
    item9_open INTEGER NOT NULL,
    entered_total INTEGER,
    answered_by TEXT NOT NULL DEFAULT 'not-recorded'
);
CREATE INDEX scale_result_by_patient ON scale_result (patient_id, answered_at);
CREATE INDEX scale_result_item9_open ON scale_result (answered_at) WHERE item9_open = 1;

CREATE TABLE session_aftercare (
    session_id TEXT NOT NULL PRIMARY KEY REFERENCES treatment_session (id),
    patient_id TEXT NOT NULL REFERENCES patient (id),
    contact_due TEXT NOT NULL,
    contact_open INTEGER NOT NULL,
    tries INTEGER NOT NULL DEFAULT 0,
    prescriber_asked_at BIGINT
);
CREATE INDEX session_aftercare_asked ON session_aftercare (prescriber_asked_at) WHERE prescriber_asked_at IS NOT NULL;
CREATE INDEX session_aftercare_by_patient ON session_aftercare (patient_id);
CREATE INDEX session_aftercare_open ON session_aftercare (contact_due) WHERE contact_open = 1;

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

CREATE TABLE session_contact (
    id TEXT NOT NULL PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES session_aftercare (session_id),
    outcome TEXT NOT NULL,
    note TEXT NOT NULL,
    at BIGINT NOT NULL,
    author_id TEXT NOT NULL REFERENCES staff (id),
    author_name TEXT NOT NULL
);
CREATE INDEX session_contact_by_session ON session_contact (session_id, at);
CREATE TRIGGER session_contact_no_delete BEFORE DELETE ON session_contact BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER session_contact_no_update BEFORE UPDATE ON session_contact BEGIN SELECT RAISE(ABORT, 'append only'); END;

CREATE TABLE session_dose (
    id TEXT NOT NULL PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES treatment_session (id),
    planned_at BIGINT,
    event_at BIGINT NOT NULL,
    entered_at BIGINT NOT NULL,
    author_id TEXT NOT NULL REFERENCES staff (id),
    corrects_id TEXT,
    reason TEXT NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0,
    dose_number INTEGER NOT NULL CHECK (dose_number >= 1),
    amount_mg DOUBLE PRECISION NOT NULL,
    lot TEXT NOT NULL,
    expiry TEXT NOT NULL
);
CREATE INDEX session_dose_by_session ON session_dose (session_id, event_at);
CREATE TRIGGER session_dose_no_delete BEFORE DELETE ON session_dose BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER session_dose_no_undo_when_signed BEFORE UPDATE OF undone ON session_dose WHEN (SELECT state FROM treatment_session WHERE id = NEW.session_id) = 'signed' BEGIN SELECT RAISE(ABORT, 'signed'); END;
CREATE TRIGGER session_dose_not_when_signed BEFORE INSERT ON session_dose WHEN (NEW.corrects_id IS NULL OR NEW.reason = '') AND (SELECT state FROM treatment_session WHERE id = NEW.session_id) = 'signed' BEGIN SELECT RAISE(ABORT, 'signed'); END;
CREATE TRIGGER session_dose_only_undone BEFORE UPDATE OF id, session_id, planned_at, event_at, entered_at, author_id, corrects_id, reason, dose_number, amount_mg, lot, expiry ON session_dose BEGIN SELECT RAISE(ABORT, 'append only'); END;

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
CREATE INDEX session_effect_counted ON session_effect (effect_key) WHERE undone = 0 AND severity IS NOT NULL;
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

CREATE TABLE session_later_event (
    id TEXT NOT NULL PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES session_aftercare (session_id),
    kind TEXT NOT NULL,
    happened_at BIGINT NOT NULL,
    serious INTEGER NOT NULL,
    what TEXT NOT NULL CHECK (what <> ''),
    done TEXT NOT NULL,
    entered_at BIGINT NOT NULL,
    author_id TEXT NOT NULL REFERENCES staff (id),
    author_name TEXT NOT NULL,
    withdrawn_reason TEXT NOT NULL DEFAULT ''
);
CREATE INDEX session_later_event_by_session ON session_later_event (session_id, happened_at);
CREATE TRIGGER session_later_event_no_delete BEFORE DELETE ON session_later_event BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER session_later_event_stays BEFORE UPDATE OF id, session_id, kind, happened_at, serious, what, done, entered_at, author_id, author_name ON session_later_event BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER session_later_event_withdrawn_once BEFORE UPDATE OF withdrawn_reason ON session_later_event WHEN OLD.withdrawn_reason <> '' BEGIN SELECT RAISE(ABORT, 'append only'); END;

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

CREATE TABLE session_owner (
    id TEXT NOT NULL PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES treatment_session (id),
    planned_at BIGINT,
    event_at BIGINT NOT NULL,
    entered_at BIGINT NOT NULL,
    author_id TEXT NOT NULL REFERENCES staff (id),
    corrects_id TEXT,
    reason TEXT NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0,
    owner_id TEXT NOT NULL REFERENCES staff (id)
);
CREATE INDEX session_owner_by_session ON session_owner (session_id, event_at);
CREATE TRIGGER session_owner_no_delete BEFORE DELETE ON session_owner BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER session_owner_no_undo_when_signed BEFORE UPDATE OF undone ON session_owner WHEN (SELECT state FROM treatment_session WHERE id = NEW.session_id) = 'signed' BEGIN SELECT RAISE(ABORT, 'signed'); END;
CREATE TRIGGER session_owner_not_when_signed BEFORE INSERT ON session_owner WHEN (NEW.corrects_id IS NULL OR NEW.reason = '') AND (SELECT state FROM treatment_session WHERE id = NEW.session_id) = 'signed' BEGIN SELECT RAISE(ABORT, 'signed'); END;
CREATE TRIGGER session_owner_only_undone BEFORE UPDATE OF id, session_id, planned_at, event_at, entered_at, author_id, corrects_id, reason, owner_id ON session_owner BEGIN SELECT RAISE(ABORT, 'append only'); END;

CREATE TABLE session_pressure_decision (
    id TEXT NOT NULL PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES treatment_session (id),
    planned_at BIGINT,
    event_at BIGINT NOT NULL,
    entered_at BIGINT NOT NULL,
    author_id TEXT NOT NULL REFERENCES staff (id),
    corrects_id TEXT,
    reason TEXT NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0,
    reading_id TEXT NOT NULL REFERENCES session_reading (id),
    prescriber_id TEXT NOT NULL REFERENCES staff (id),
    prescriber_name TEXT NOT NULL,
    decision TEXT NOT NULL CHECK (decision IN ('requested', 'proceed', 'recheck', 'hold')),
    recheck_minutes INTEGER NOT NULL,
    CHECK ((decision = 'recheck' AND recheck_minutes BETWEEN 1 AND 60) OR (decision <> 'recheck' AND recheck_minutes = 0))
);
CREATE INDEX session_pressure_decision_by_session ON session_pressure_decision (session_id, event_at);
CREATE TRIGGER session_pressure_decision_no_delete BEFORE DELETE ON session_pressure_decision BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER session_pressure_decision_no_undo_when_signed BEFORE UPDATE OF undone ON session_pressure_decision WHEN (SELECT state FROM treatment_session WHERE id = NEW.session_id) = 'signed' BEGIN SELECT RAISE(ABORT, 'signed'); END;
CREATE TRIGGER session_pressure_decision_not_when_signed BEFORE INSERT ON session_pressure_decision WHEN (NEW.corrects_id IS NULL OR NEW.reason = '') AND (SELECT state FROM treatment_session WHERE id = NEW.session_id) = 'signed' BEGIN SELECT RAISE(ABORT, 'signed'); END;
CREATE TRIGGER session_pressure_decision_only_undone BEFORE UPDATE OF id, session_id, planned_at, event_at, entered_at, author_id, corrects_id, reason, reading_id, prescriber_id, prescriber_name, decision, recheck_minutes ON session_pressure_decision BEGIN SELECT RAISE(ABORT, 'append only'); END;

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
    kept_implausible INTEGER NOT NULL,
    cadss6 INTEGER,
    temperature_tenths INTEGER,
    pain INTEGER,
    nausea INTEGER
);
CREATE INDEX session_reading_by_session ON session_reading (session_id, event_at);
CREATE TRIGGER session_reading_no_delete BEFORE DELETE ON session_reading BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER session_reading_no_undo_when_signed BEFORE UPDATE OF undone ON session_reading WHEN (SELECT state FROM treatment_session WHERE id = NEW.session_id) = 'signed' BEGIN SELECT RAISE(ABORT, 'signed'); END;
CREATE TRIGGER session_reading_not_when_signed BEFORE INSERT ON session_reading WHEN (NEW.corrects_id IS NULL OR NEW.reason = '') AND (SELECT state FROM treatment_session WHERE id = NEW.session_id) = 'signed' BEGIN SELECT RAISE(ABORT, 'signed'); END;
CREATE TRIGGER session_reading_only_undone BEFORE UPDATE OF id, session_id, planned_at, event_at, entered_at, author_id, corrects_id, reason, baseline, systolic, diastolic, heart_rate, spo2, respiratory_rate, sedation, dissociation, not_obtained, kept_implausible ON session_reading BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER session_reading_only_undone_cadss6 BEFORE UPDATE OF cadss6 ON session_reading BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER session_reading_only_undone_felt BEFORE UPDATE OF temperature_tenths, pain, nausea ON session_reading BEGIN SELECT RAISE(ABORT, 'append only'); END;

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
    decision TEXT NOT NULL,
    prescriber_id TEXT REFERENCES staff (id),
    prescriber_name TEXT NOT NULL DEFAULT '',
    reason_keys TEXT NOT NULL DEFAULT ''
);
CREATE INDEX session_release_by_session ON session_release (session_id, event_at);
CREATE TRIGGER session_release_no_delete BEFORE DELETE ON session_release BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER session_release_no_undo_when_signed BEFORE UPDATE OF undone ON session_release WHEN (SELECT state FROM treatment_session WHERE id = NEW.session_id) = 'signed' BEGIN SELECT RAISE(ABORT, 'signed'); END;
CREATE TRIGGER session_release_not_when_signed BEFORE INSERT ON session_release WHEN (NEW.corrects_id IS NULL OR NEW.reason = '') AND (SELECT state FROM treatment_session WHERE id = NEW.session_id) = 'signed' BEGIN SELECT RAISE(ABORT, 'signed'); END;
CREATE TRIGGER session_release_only_undone BEFORE UPDATE OF id, session_id, planned_at, event_at, entered_at, author_id, corrects_id, reason, decision ON session_release BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER session_release_word_stays BEFORE UPDATE OF prescriber_id, prescriber_name, reason_keys ON session_release BEGIN SELECT RAISE(ABORT, 'append only'); END;

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

CREATE TABLE staff_contact (
    staff_id TEXT NOT NULL PRIMARY KEY REFERENCES staff (id),
    telephone TEXT NOT NULL,
    email TEXT NOT NULL
);

CREATE TABLE staff_pin (
    staff_id TEXT NOT NULL PRIMARY KEY REFERENCES staff (id),
    pin_hash TEXT NOT NULL,
    set_at BIGINT NOT NULL,
    wrong_tries INTEGER NOT NULL DEFAULT 0
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
    revoked INTEGER NOT NULL DEFAULT 0,
    protocol_id TEXT NOT NULL DEFAULT 'iv-ketamine',
    devices_mg DOUBLE PRECISION,
    on_hold INTEGER NOT NULL DEFAULT 0,
    hold_reason TEXT NOT NULL DEFAULT '',
    authorised_from TEXT NOT NULL DEFAULT '',
    authorised_until TEXT NOT NULL DEFAULT '',
    authorisation_number TEXT NOT NULL DEFAULT '',
    hourly_mg DOUBLE PRECISION
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
    version INTEGER NOT NULL DEFAULT 0,
    drug TEXT NOT NULL DEFAULT 'ketamine',
    route TEXT NOT NULL DEFAULT 'intravenous',
    earliest TEXT NOT NULL DEFAULT '',
    latest TEXT NOT NULL DEFAULT '',
    leave_kind TEXT,
    owner_id TEXT REFERENCES staff (id),
    clock_shift_ms BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX treatment_session_by_course ON treatment_session (course_id, phase, started_at, state);
CREATE INDEX treatment_session_by_patient ON treatment_session (patient_id, planned_at);
CREATE INDEX treatment_session_by_plan ON treatment_session (planned_at);
CREATE INDEX treatment_session_by_room ON treatment_session (room, planned_at);
CREATE INDEX treatment_session_by_start ON treatment_session (patient_id, started_at);
CREATE INDEX treatment_session_by_state ON treatment_session (state);
CREATE TRIGGER treatment_session_amended_with_version BEFORE UPDATE OF weight_kg, started_at, pump_ended_at ON treatment_session WHEN OLD.state = 'signed' AND NEW.version <= OLD.version BEGIN SELECT RAISE(ABORT, 'signed'); END;
CREATE TRIGGER treatment_session_no_delete BEFORE DELETE ON treatment_session BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER treatment_session_stays_signed BEFORE UPDATE OF id, patient_id, course_id, order_id, protocol_id, protocol_version, phase, ordinal, planned_in_phase, planned_at, room, state, arrived_at, dose_mg, left_at ON treatment_session WHEN OLD.state = 'signed' BEGIN SELECT RAISE(ABORT, 'signed'); END;
CREATE TRIGGER treatment_session_stays_signed_with_route BEFORE UPDATE OF drug, route, earliest, latest, leave_kind, owner_id ON treatment_session WHEN OLD.state = 'signed' BEGIN SELECT RAISE(ABORT, 'signed'); END;
