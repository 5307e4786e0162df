-- SPDX-License-Identifier: GPL-3.0-or-later
-- The clinic and its audit ledger: everything that every later table relies on. The ledger is append-only by
-- triggers, by the connection's authorizer, and, for whoever gets round both, by its hash chain.

CREATE TABLE clinic (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    zone TEXT NOT NULL,           -- IANA name
    created_at INTEGER NOT NULL   -- UTC milliseconds
) STRICT;

CREATE TABLE audit_event (
    seq INTEGER NOT NULL PRIMARY KEY,
    at_utc INTEGER NOT NULL,      -- UTC milliseconds
    zone TEXT NOT NULL,
    boot_id TEXT NOT NULL,
    boot_ms INTEGER NOT NULL,     -- milliseconds since that boot, suspend included
    actor_id TEXT,                -- NULL: the program itself
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

-- No index by entity: nobody waits for one record's trail, but every value that is entered would pay a page for it.

CREATE TRIGGER audit_event_appends BEFORE INSERT ON audit_event
WHEN NEW.seq IS NOT (SELECT COALESCE(MAX(seq), 0) + 1 FROM audit_event)
BEGIN
    SELECT RAISE(ABORT, 'audit_event: out of sequence');
END;

CREATE TRIGGER audit_event_keeps_rows BEFORE UPDATE ON audit_event
BEGIN
    SELECT RAISE(ABORT, 'audit_event: append-only');
END;

CREATE TRIGGER audit_event_loses_none BEFORE DELETE ON audit_event
BEGIN
    SELECT RAISE(ABORT, 'audit_event: append-only');
END;
