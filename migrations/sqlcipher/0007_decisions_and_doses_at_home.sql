-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the prescriber decides at the end of a series, with the numbers it was decided on; doses that a patient took at
-- home, as somebody reported them; an infusion ordered by a rate in mg/h. Why: a decision without its evidence cannot be
-- looked up later, and a dose at home is never a session (clinical reference 1.5), so it stands in a table of its own.

ALTER TABLE treatment_order ADD COLUMN hourly_mg DOUBLE PRECISION;

CREATE TABLE course_decision (
    id TEXT NOT NULL PRIMARY KEY,
    course_id TEXT NOT NULL REFERENCES course (id),
    patient_id TEXT NOT NULL REFERENCES patient (id),
    occasion TEXT NOT NULL CHECK (occasion IN ('induction-end', 'long-gap')),
    decision TEXT NOT NULL CHECK (decision IN ('continue', 'repeat', 'stop', 'change')),
    reason TEXT NOT NULL,
    sessions_given INTEGER NOT NULL,
    baseline INTEGER, -- PHQ-9 at that time; NULL: none
    latest INTEGER,
    latest_at BIGINT,
    decided_at BIGINT NOT NULL,
    author_id TEXT NOT NULL REFERENCES staff (id)
);
CREATE INDEX course_decision_by_course ON course_decision (course_id, decided_at);
CREATE TRIGGER course_decision_no_update BEFORE UPDATE ON course_decision
BEGIN
    SELECT RAISE(ABORT, 'append only');
END;
CREATE TRIGGER course_decision_no_delete BEFORE DELETE ON course_decision
BEGIN
    SELECT RAISE(ABORT, 'append only');
END;

CREATE TABLE home_dose (
    id TEXT NOT NULL PRIMARY KEY,
    patient_id TEXT NOT NULL REFERENCES patient (id),
    taken_at BIGINT NOT NULL,
    drug TEXT NOT NULL CHECK (drug IN ('ketamine', 'esketamine')),
    form TEXT NOT NULL,
    dose_mg DOUBLE PRECISION, -- NULL: not known
    reported_by TEXT NOT NULL,
    note TEXT NOT NULL,
    entered_at BIGINT NOT NULL,
    author_id TEXT NOT NULL REFERENCES staff (id),
    withdrawn_reason TEXT NOT NULL DEFAULT '' -- not empty: entered by mistake
);
CREATE INDEX home_dose_by_patient ON home_dose (patient_id, taken_at);
CREATE TRIGGER home_dose_only_withdrawn
BEFORE UPDATE OF id, patient_id, taken_at, drug, form, dose_mg, reported_by, note, entered_at, author_id ON home_dose
BEGIN
    SELECT RAISE(ABORT, 'append only');
END;
CREATE TRIGGER home_dose_withdrawn_once BEFORE UPDATE OF withdrawn_reason ON home_dose
WHEN OLD.withdrawn_reason <> '' OR NEW.withdrawn_reason = ''
BEGIN
    SELECT RAISE(ABORT, 'append only');
END;
CREATE TRIGGER home_dose_no_delete BEFORE DELETE ON home_dose
BEGIN
    SELECT RAISE(ABORT, 'append only');
END;
