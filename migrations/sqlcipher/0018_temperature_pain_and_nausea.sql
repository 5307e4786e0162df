-- SPDX-License-Identifier: GPL-3.0-or-later
-- Temperature, pain and nausea of a set of vitals. Why: clinical reference 2.3 has them in every row, and they were kept in
-- notes, where nothing can follow them. NULL: not taken.

ALTER TABLE session_reading ADD COLUMN temperature_tenths INTEGER; -- of a degree Celsius: 368 is 36.8 °C
ALTER TABLE session_reading ADD COLUMN pain INTEGER; -- 0 to 10, as the patient says
ALTER TABLE session_reading ADD COLUMN nausea INTEGER; -- 0 to 10, as the patient says

CREATE TRIGGER session_reading_only_undone_felt BEFORE UPDATE OF temperature_tenths, pain, nausea ON session_reading
BEGIN
    SELECT RAISE(ABORT, 'append only');
END;
