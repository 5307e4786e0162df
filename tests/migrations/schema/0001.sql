-- SPDX-License-Identifier: GPL-3.0-or-later
-- The schema after migration 1. Written by the test that reads it (CONTRIBUTING.md, a migration).
PRAGMA user_version = 1;

CREATE TABLE audit_event (
    seq INTEGER NOT NULL PRIMARY KEY,
    at_utc INTEGER NOT NULL,
    zone TEXT NOT NULL,
    boot_id TEXT NOT NULL,
    boot_ms INTEGER NOT NULL,
    actor_id TEXT,
    actor_role TEXT NOT NULL,
    device TEXT NOT NULL,
    action TEXT NOT NULL,
    entity TEXT NOT NULL,
    entity_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    reason TEXT,
    body BLOB NOT NULL,
    prev_hash BLOB NOT NULL CHECK (length(prev_hash) = 32),
    hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;
CREATE TRIGGER audit_event_appends BEFORE INSERT ON audit_event WHEN NEW.seq IS NOT (SELECT COALESCE(MAX(seq), 0) + 1 FROM audit_event) BEGIN SELECT RAISE(ABORT, 'audit_event: out of sequence'); END;
CREATE TRIGGER audit_event_keeps_rows BEFORE UPDATE ON audit_event BEGIN SELECT RAISE(ABORT, 'audit_event: append-only'); END;
CREATE TRIGGER audit_event_loses_none BEFORE DELETE ON audit_event BEGIN SELECT RAISE(ABORT, 'audit_event: append-only'); END;

CREATE TABLE clinic (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    zone TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;
