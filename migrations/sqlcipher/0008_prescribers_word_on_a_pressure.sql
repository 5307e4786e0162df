-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the prescriber said about a pressure after Start: that somebody asked, and then proceed, recheck or hold, with the
-- set that it answers. Why: a phone call about a severe pressure left no trace (clinical reference R-BP-5, R-BP-6), and a
-- decision whose reading is not named cannot be judged later. A table of its own beside session_release: that one is
-- before the dose and answers the baseline.

CREATE TABLE session_pressure_decision (
    id TEXT NOT NULL PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES treatment_session (id),
    planned_at BIGINT,
    event_at BIGINT NOT NULL,
    entered_at BIGINT NOT NULL,
    author_id TEXT NOT NULL REFERENCES staff (id),
    corrects_id TEXT,
    reason TEXT NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0,
    reading_id TEXT NOT NULL REFERENCES session_reading (id),
    prescriber_id TEXT NOT NULL REFERENCES staff (id),
    prescriber_name TEXT NOT NULL,
    decision TEXT NOT NULL CHECK (decision IN ('requested', 'proceed', 'recheck', 'hold')),
    recheck_minutes INTEGER NOT NULL, -- after event_at; 0 unless the decision is a recheck
    CHECK ((decision = 'recheck' AND recheck_minutes BETWEEN 1 AND 60)
        OR (decision <> 'recheck' AND recheck_minutes = 0))
);
CREATE INDEX session_pressure_decision_by_session ON session_pressure_decision (session_id, event_at);

-- As in the migrations before: a line can only be taken back, and a signed session is closed.

CREATE TRIGGER session_pressure_decision_only_undone BEFORE UPDATE OF id, session_id, planned_at, event_at, entered_at, author_id, corrects_id, reason, reading_id, prescriber_id, prescriber_name, decision, recheck_minutes ON session_pressure_decision
BEGIN
    SELECT RAISE(ABORT, 'append only');
END;
CREATE TRIGGER session_pressure_decision_no_delete BEFORE DELETE ON session_pressure_decision
BEGIN
    SELECT RAISE(ABORT, 'append only');
END;
CREATE TRIGGER session_pressure_decision_not_when_signed BEFORE INSERT ON session_pressure_decision
WHEN (NEW.corrects_id IS NULL OR NEW.reason = '') AND (SELECT state FROM treatment_session WHERE id = NEW.session_id) = 'signed'
BEGIN
    SELECT RAISE(ABORT, 'signed');
END;
CREATE TRIGGER session_pressure_decision_no_undo_when_signed BEFORE UPDATE OF undone ON session_pressure_decision
WHEN (SELECT state FROM treatment_session WHERE id = NEW.session_id) = 'signed'
BEGIN
    SELECT RAISE(ABORT, 'signed');
END;
