-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a person says where no record says it: on the monitoring form, because a low oxygen value is not by itself
-- respiratory depression and none at all is not its absence; and of a dose at home, whether somebody sat with the
-- patient, the pressure if one was measured, and side effects (clinical reference 1.5, 4.2). NULL: nobody has said.

ALTER TABLE monitoring_form ADD COLUMN respiratory_depression INTEGER;
ALTER TABLE monitoring_form ADD COLUMN acceptable_before INTEGER;
ALTER TABLE monitoring_form ADD COLUMN acceptable_after INTEGER;

ALTER TABLE home_dose ADD COLUMN sitter_present INTEGER;
ALTER TABLE home_dose ADD COLUMN systolic INTEGER;
ALTER TABLE home_dose ADD COLUMN diastolic INTEGER;
ALTER TABLE home_dose ADD COLUMN side_effects TEXT NOT NULL DEFAULT '';

CREATE TRIGGER home_dose_told_once
BEFORE UPDATE OF sitter_present, systolic, diastolic, side_effects ON home_dose
BEGIN
    SELECT RAISE(ABORT, 'append only');
END;
