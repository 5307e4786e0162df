-- SPDX-License-Identifier: GPL-3.0-or-later
-- Backups: where they go, how often they are made, what is kept of them, which were made and verified, and which could be
-- restored in a rehearsal. Why: there were none. A backup counts once it was read back and verified, and that has to be known
-- also while the stick that it is on is in a drawer.
-- No row in clinic_backup: nobody has changed what the program comes with.

CREATE TABLE clinic_backup (
    clinic_id TEXT NOT NULL PRIMARY KEY REFERENCES clinic (id),
    every_hours INTEGER NOT NULL CHECK (every_hours BETWEEN 1 AND 24),
    keep_days INTEGER NOT NULL CHECK (keep_days BETWEEN 1 AND 60),
    keep_weeks INTEGER NOT NULL CHECK (keep_weeks BETWEEN 0 AND 52),
    keep_months INTEGER NOT NULL CHECK (keep_months BETWEEN 0 AND 60),
    keep_years INTEGER NOT NULL CHECK (keep_years BETWEEN 0 AND 50),
    alarm_hours INTEGER NOT NULL CHECK (alarm_hours BETWEEN 1 AND 168)
);

CREATE TABLE backup_target (
    folder TEXT NOT NULL PRIMARY KEY CHECK (folder <> ''),
    added_at BIGINT NOT NULL
);

CREATE TABLE backup_made (
    folder TEXT NOT NULL,
    file TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    size_bytes BIGINT NOT NULL,
    audit_length BIGINT NOT NULL,
    audit_head BLOB NOT NULL,
    off_disk INTEGER NOT NULL CHECK (off_disk IN (0, 1)), -- on another disk than the clinic when it was made
    removed_at BIGINT, -- when it was no longer kept
    PRIMARY KEY (folder, file)
);
CREATE INDEX backup_made_in_order ON backup_made (audit_length);
CREATE TRIGGER backup_made_only_removed BEFORE UPDATE OF folder, file, made_at, size_bytes, audit_length, audit_head, off_disk ON backup_made
BEGIN
    SELECT RAISE(ABORT, 'a backup that was made does not change');
END;

CREATE TABLE backup_drill (
    number BIGINT NOT NULL PRIMARY KEY, -- their order: a clock can be wrong
    at_utc BIGINT NOT NULL,
    folder TEXT NOT NULL,
    file TEXT NOT NULL,
    sessions INTEGER NOT NULL CHECK (sessions >= 0), -- compared with the clinic's, field by field
    finished BIGINT NOT NULL CHECK (finished >= 0), -- sessions of the backup that are over
    fault TEXT NOT NULL -- the error's name; empty where it could be restored
);
CREATE TRIGGER backup_drill_never_changes BEFORE UPDATE ON backup_drill
BEGIN
    SELECT RAISE(ABORT, 'a rehearsal does not change');
END;
CREATE TRIGGER backup_drill_never_deleted BEFORE DELETE ON backup_drill
BEGIN
    SELECT RAISE(ABORT, 'a rehearsal is not deleted');
END;
CREATE TRIGGER backup_made_never_deleted BEFORE DELETE ON backup_made
BEGIN
    SELECT RAISE(ABORT, 'a backup that was made is not deleted');
END;
