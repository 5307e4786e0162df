-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a course treats, as a code, and how a questionnaire was answered. Why: a course of pain was judged by a scale of
-- depression; a total that was entered without its items had no place; and nobody could tell an answer that the patient
-- gave alone from one that was read aloud. Courses of before have no code: they are judged as those of depression, as they were.

ALTER TABLE course ADD COLUMN indication_code TEXT;
ALTER TABLE scale_result ADD COLUMN entered_total INTEGER;
ALTER TABLE scale_result ADD COLUMN answered_by TEXT NOT NULL DEFAULT 'not-recorded';
