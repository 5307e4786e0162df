-- SPDX-License-Identifier: GPL-3.0-or-later
-- Temperature, pain and nausea of a set of vitals. Why: clinical reference 2.3 has them in every row, and they were kept in
-- notes, where nothing can follow them. NULL: not taken.
-- The weight and the times of the dose of a signed session can be amended. Why: what was keyed wrong stayed so for ever. They
-- change only together with the session's version, whose bytes keep what was signed before.

ALTER TABLE session_reading ADD COLUMN temperature_tenths INTEGER; -- of a degree Celsius: 368 is 36.8 °C
ALTER TABLE session_reading ADD COLUMN pain INTEGER; -- 0 to 10, as the patient says
ALTER TABLE session_reading ADD COLUMN nausea INTEGER; -- 0 to 10, as the patient says

CREATE TRIGGER session_reading_only_undone_felt BEFORE UPDATE OF temperature_tenths, pain, nausea ON session_reading
BEGIN
    SELECT RAISE(ABORT, 'append only');
END;

DROP TRIGGER treatment_session_stays_signed;
CREATE TRIGGER treatment_session_stays_signed
BEFORE UPDATE OF id, patient_id, course_id, order_id, protocol_id, protocol_version, phase, ordinal, planned_in_phase,
    planned_at, room, state, arrived_at, dose_mg, left_at ON treatment_session
WHEN OLD.state = 'signed'
BEGIN
    SELECT RAISE(ABORT, 'signed');
END;
CREATE TRIGGER treatment_session_amended_with_version
BEFORE UPDATE OF weight_kg, started_at, pump_ended_at ON treatment_session
WHEN OLD.state = 'signed' AND NEW.version <= OLD.version
BEGIN
    SELECT RAISE(ABORT, 'signed');
END;
