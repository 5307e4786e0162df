-- SPDX-License-Identifier: GPL-3.0-or-later
-- The ways a patient's name may be typed, each of them found by its beginning: Müller, Muller and Mueller, van der Berg
-- and Vanderberg are one. Why: a name that is not found is entered a second time, and half the record is then missing
-- where somebody reads it. patient_search_term keeps the words as they are, so that a whole word comes before a beginning.

CREATE TABLE patient_spelling (
    spelling TEXT NOT NULL,
    patient_id TEXT NOT NULL REFERENCES patient (id),
    PRIMARY KEY (spelling, patient_id)
);
CREATE INDEX patient_spelling_by_patient ON patient_spelling (patient_id);

INSERT INTO patient_spelling (spelling, patient_id)
SELECT DISTINCT REPLACE(REPLACE(REPLACE(term, 'ae', 'a'), 'oe', 'o'), 'ue', 'u'), patient_id FROM patient_search_term;

INSERT INTO patient_spelling (spelling, patient_id)
SELECT joined.spelling, joined.patient_id FROM (
    SELECT REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(sort_name, ' ', ''), '-', ''), '''', ''),
                           'ae', 'a'), 'oe', 'o'), 'ue', 'u') AS spelling, id AS patient_id
    FROM patient) AS joined
WHERE NOT EXISTS (SELECT 1 FROM patient_spelling AS known
                  WHERE known.spelling = joined.spelling AND known.patient_id = joined.patient_id);
