-- SPDX-License-Identifier: GPL-3.0-or-later
-- The clinic's own protocols, the days on which it treats, and what a planned course stands on. Why: a session keeps the
-- exact protocol it ran under, and a course is planned, moved and ended as a whole. A version of a protocol is never
-- altered or removed; it is approved once.

CREATE TABLE protocol_version (
    protocol_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    body TEXT NOT NULL,        -- the protocol's file
    body_hash TEXT NOT NULL,   -- SHA-256 of it, hex
    author_id TEXT REFERENCES staff (id), -- NULL: shipped with the program
    made_at BIGINT NOT NULL,
    note TEXT NOT NULL,        -- why this version was made
    approved_by TEXT REFERENCES staff (id),
    approved_at BIGINT,
    approval_note TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (protocol_id, version)
);
CREATE TRIGGER protocol_version_keeps_text
BEFORE UPDATE OF protocol_id, version, body, body_hash, author_id, made_at, note ON protocol_version
BEGIN
    SELECT RAISE(ABORT, 'append only');
END;
CREATE TRIGGER protocol_version_approved_once
BEFORE UPDATE OF approved_by, approved_at, approval_note ON protocol_version
WHEN OLD.approved_at IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'append only');
END;
CREATE TRIGGER protocol_version_no_delete BEFORE DELETE ON protocol_version
BEGIN
    SELECT RAISE(ABORT, 'append only');
END;

ALTER TABLE course ADD COLUMN protocol_id TEXT NOT NULL DEFAULT ''; -- '': opened with a single session
ALTER TABLE course ADD COLUMN protocol_version INTEGER NOT NULL DEFAULT 0;
ALTER TABLE course ADD COLUMN phase_option TEXT NOT NULL DEFAULT '';
ALTER TABLE course ADD COLUMN starts_on TEXT NOT NULL DEFAULT '';
ALTER TABLE course ADD COLUMN wall_time TEXT NOT NULL DEFAULT '';
ALTER TABLE course ADD COLUMN closed_at BIGINT;
ALTER TABLE course ADD COLUMN close_reason TEXT NOT NULL DEFAULT '';
ALTER TABLE course ADD COLUMN booster_interval_days INTEGER;
CREATE INDEX course_with_boosters ON course (booster_interval_days) WHERE booster_interval_days IS NOT NULL;

-- The day of the course's grid that a planned session stands for; it may be planned beside it.
CREATE TABLE planned_place (
    session_id TEXT NOT NULL PRIMARY KEY REFERENCES treatment_session (id),
    target TEXT NOT NULL,
    slot INTEGER NOT NULL
);

CREATE TABLE clinic_weekday (
    weekday INTEGER NOT NULL PRIMARY KEY, -- 1 Monday ... 7 Sunday
    treats INTEGER NOT NULL
);
INSERT INTO clinic_weekday (weekday, treats) VALUES (1, 1), (2, 1), (3, 1), (4, 1), (5, 1), (6, 0), (7, 0);

CREATE TABLE clinic_closed_day (
    day TEXT NOT NULL PRIMARY KEY,
    note TEXT NOT NULL
);
