-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who answered a risk of the chart and when, since when it is present, that allergies were asked, and what a prescriber
-- decided about a contraindication. Why: a contraindication stops order and start until somebody has decided about it, and
-- "not asked" is not "none" (clinical reference 3.1). A release says whose word it is and what it is about, as it no longer
-- is about the pressure alone. Answers from before have nobody and no time; they stay as they are.

ALTER TABLE patient_risk ADD COLUMN answered_by TEXT REFERENCES staff (id);
ALTER TABLE patient_risk ADD COLUMN answered_by_name TEXT NOT NULL DEFAULT '';
ALTER TABLE patient_risk ADD COLUMN answered_at BIGINT;
ALTER TABLE patient_risk ADD COLUMN present_since BIGINT;

CREATE TABLE patient_risk_decision (
    id TEXT NOT NULL PRIMARY KEY,
    patient_id TEXT NOT NULL REFERENCES patient (id),
    risk_key TEXT NOT NULL,
    treat INTEGER NOT NULL, -- 1: in spite of it; 0: the patient is not treated
    reason TEXT NOT NULL CHECK (reason <> ''),
    prescriber_id TEXT NOT NULL REFERENCES staff (id),
    prescriber_name TEXT NOT NULL,
    decided_at BIGINT NOT NULL
);
CREATE INDEX patient_risk_decision_by_patient ON patient_risk_decision (patient_id, decided_at);

CREATE TRIGGER patient_risk_decision_no_update BEFORE UPDATE ON patient_risk_decision
BEGIN
    SELECT RAISE(ABORT, 'append only');
END;
CREATE TRIGGER patient_risk_decision_no_delete BEFORE DELETE ON patient_risk_decision
BEGIN
    SELECT RAISE(ABORT, 'append only');
END;

-- The newest answer; with no row of patient_allergy it says that none are known. No row: not asked.
CREATE TABLE patient_allergies_asked (
    patient_id TEXT NOT NULL PRIMARY KEY REFERENCES patient (id),
    answered_by TEXT NOT NULL REFERENCES staff (id),
    answered_by_name TEXT NOT NULL,
    answered_at BIGINT NOT NULL
);

ALTER TABLE session_release ADD COLUMN prescriber_id TEXT REFERENCES staff (id);
ALTER TABLE session_release ADD COLUMN prescriber_name TEXT NOT NULL DEFAULT '';
ALTER TABLE session_release ADD COLUMN reason_keys TEXT NOT NULL DEFAULT ''; -- with a blank between them

CREATE TRIGGER session_release_word_stays BEFORE UPDATE OF prescriber_id, prescriber_name, reason_keys ON session_release
BEGIN
    SELECT RAISE(ABORT, 'append only');
END;
