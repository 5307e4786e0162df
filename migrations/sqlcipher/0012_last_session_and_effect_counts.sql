-- SPDX-License-Identifier: GPL-3.0-or-later
-- When a patient was last treated, and how often each side effect was seen, answered from an index alone. Why: the board
-- asks for the first of every patient with boosters at each refresh and read every session row for it; every session
-- that is opened asks for the second, to put the usual effects first, and read every effect the clinic ever entered.
-- The second index leaves out what does not count: a line taken back, and one that says an effect has ended.

CREATE INDEX treatment_session_by_start ON treatment_session (patient_id, started_at);
CREATE INDEX session_effect_counted ON session_effect (effect_key) WHERE undone = 0 AND severity IS NOT NULL;
