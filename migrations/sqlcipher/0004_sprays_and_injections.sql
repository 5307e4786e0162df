-- SPDX-License-Identifier: GPL-3.0-or-later
-- Esketamine and the injection: what a session is given and by which route, its devices, who runs it, how it ended, the
-- order for devices with its hold and authorisation, and the monitoring form that follows an esketamine session. Why: an
-- infusion's pump lines cannot say any of it.

ALTER TABLE treatment_session ADD COLUMN drug TEXT NOT NULL DEFAULT 'ketamine';
ALTER TABLE treatment_session ADD COLUMN route TEXT NOT NULL DEFAULT 'intravenous';
ALTER TABLE treatment_session ADD COLUMN earliest TEXT NOT NULL DEFAULT '';
ALTER TABLE treatment_session ADD COLUMN latest TEXT NOT NULL DEFAULT '';
ALTER TABLE treatment_session ADD COLUMN leave_kind TEXT;
ALTER TABLE treatment_session ADD COLUMN owner_id TEXT REFERENCES staff (id);

ALTER TABLE session_reading ADD COLUMN cadss6 INTEGER;

ALTER TABLE treatment_order ADD COLUMN protocol_id TEXT NOT NULL DEFAULT 'iv-ketamine';
ALTER TABLE treatment_order ADD COLUMN devices_mg DOUBLE PRECISION;
ALTER TABLE treatment_order ADD COLUMN on_hold INTEGER NOT NULL DEFAULT 0;
ALTER TABLE treatment_order ADD COLUMN hold_reason TEXT NOT NULL DEFAULT '';
ALTER TABLE treatment_order ADD COLUMN authorised_from TEXT NOT NULL DEFAULT '';
ALTER TABLE treatment_order ADD COLUMN authorised_until TEXT NOT NULL DEFAULT '';
ALTER TABLE treatment_order ADD COLUMN authorisation_number TEXT NOT NULL DEFAULT '';

-- One device of a nasal spray, or one injection.
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

-- From event_at on the session is this person's; everybody else reads.
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

-- What the monitoring form asks beyond the session's own record, and that it was submitted by hand. NULL: not answered.
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
    confirmation_number TEXT NOT NULL DEFAULT ''
);
CREATE INDEX monitoring_form_to_submit ON monitoring_form (due_on) WHERE submitted_at IS NULL;

CREATE TRIGGER monitoring_form_stays_submitted BEFORE UPDATE ON monitoring_form WHEN OLD.submitted_at IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'submitted');
END;
CREATE TRIGGER monitoring_form_no_delete BEFORE DELETE ON monitoring_form
BEGIN
    SELECT RAISE(ABORT, 'append only');
END;

-- As in the migrations before: a line can only be taken back, and a signed session is closed.

CREATE TRIGGER session_dose_only_undone BEFORE UPDATE OF id, session_id, planned_at, event_at, entered_at, author_id, corrects_id, reason, dose_number, amount_mg, lot, expiry ON session_dose
BEGIN
    SELECT RAISE(ABORT, 'append only');
END;
CREATE TRIGGER session_dose_no_delete BEFORE DELETE ON session_dose
BEGIN
    SELECT RAISE(ABORT, 'append only');
END;
CREATE TRIGGER session_dose_not_when_signed BEFORE INSERT ON session_dose
WHEN (NEW.corrects_id IS NULL OR NEW.reason = '') AND (SELECT state FROM treatment_session WHERE id = NEW.session_id) = 'signed'
BEGIN
    SELECT RAISE(ABORT, 'signed');
END;
CREATE TRIGGER session_dose_no_undo_when_signed BEFORE UPDATE OF undone ON session_dose
WHEN (SELECT state FROM treatment_session WHERE id = NEW.session_id) = 'signed'
BEGIN
    SELECT RAISE(ABORT, 'signed');
END;

CREATE TRIGGER session_owner_only_undone BEFORE UPDATE OF id, session_id, planned_at, event_at, entered_at, author_id, corrects_id, reason, owner_id ON session_owner
BEGIN
    SELECT RAISE(ABORT, 'append only');
END;
CREATE TRIGGER session_owner_no_delete BEFORE DELETE ON session_owner
BEGIN
    SELECT RAISE(ABORT, 'append only');
END;
CREATE TRIGGER session_owner_not_when_signed BEFORE INSERT ON session_owner
WHEN (NEW.corrects_id IS NULL OR NEW.reason = '') AND (SELECT state FROM treatment_session WHERE id = NEW.session_id) = 'signed'
BEGIN
    SELECT RAISE(ABORT, 'signed');
END;
CREATE TRIGGER session_owner_no_undo_when_signed BEFORE UPDATE OF undone ON session_owner
WHEN (SELECT state FROM treatment_session WHERE id = NEW.session_id) = 'signed'
BEGIN
    SELECT RAISE(ABORT, 'signed');
END;

CREATE TRIGGER session_reading_only_undone_cadss6 BEFORE UPDATE OF cadss6 ON session_reading
BEGIN
    SELECT RAISE(ABORT, 'append only');
END;
CREATE TRIGGER treatment_session_stays_signed_with_route
BEFORE UPDATE OF drug, route, earliest, latest, leave_kind, owner_id ON treatment_session
WHEN OLD.state = 'signed'
BEGIN
    SELECT RAISE(ABORT, 'signed');
END;
