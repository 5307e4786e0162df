-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a patient takes, by class, and that this was asked. Why: benzodiazepines, other CNS depressants, opioids,
-- psychostimulants and MAO inhibitors act on the treatment (clinical reference 3.1), the monitoring form asks for them, and an
-- oral antidepressant beside esketamine is a fact of the course. An entry is never changed: a correction, a stop and "entered
-- in error" are further rows of the same medicine. Patients from before have not been asked.

CREATE TABLE patient_medicine (
    id TEXT NOT NULL PRIMARY KEY,
    medicine_id TEXT NOT NULL, -- the same in each entry about one medicine
    patient_id TEXT NOT NULL REFERENCES patient (id),
    change_kind TEXT NOT NULL,
    name TEXT NOT NULL CHECK (name <> ''),
    dose TEXT NOT NULL, -- as the clinic writes it: "2 mg at night"
    class TEXT NOT NULL,
    started_on TEXT NOT NULL, -- empty: not known
    stopped_on TEXT NOT NULL, -- the first day without it; empty: it is taken
    reason TEXT NOT NULL,
    author_id TEXT NOT NULL REFERENCES staff (id),
    author_name TEXT NOT NULL,
    entered_at BIGINT NOT NULL
);
CREATE INDEX patient_medicine_by_patient ON patient_medicine (patient_id, entered_at);

CREATE TRIGGER patient_medicine_no_update BEFORE UPDATE ON patient_medicine
BEGIN
    SELECT RAISE(ABORT, 'append only');
END;
CREATE TRIGGER patient_medicine_no_delete BEFORE DELETE ON patient_medicine
BEGIN
    SELECT RAISE(ABORT, 'append only');
END;

-- Each time the patient was asked: takes none, or takes what the list says. The newest counts.
CREATE TABLE patient_medicines_asked (
    id TEXT NOT NULL PRIMARY KEY,
    patient_id TEXT NOT NULL REFERENCES patient (id),
    takes_none INTEGER NOT NULL,
    answered_by TEXT NOT NULL REFERENCES staff (id),
    answered_by_name TEXT NOT NULL,
    answered_at BIGINT NOT NULL
);
CREATE INDEX patient_medicines_asked_by_patient ON patient_medicines_asked (patient_id, answered_at);

CREATE TRIGGER patient_medicines_asked_no_update BEFORE UPDATE ON patient_medicines_asked
BEGIN
    SELECT RAISE(ABORT, 'append only');
END;
CREATE TRIGGER patient_medicines_asked_no_delete BEFORE DELETE ON patient_medicines_asked
BEGIN
    SELECT RAISE(ABORT, 'append only');
END;
