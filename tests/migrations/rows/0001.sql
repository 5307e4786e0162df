-- SPDX-License-Identifier: GPL-3.0-or-later
-- Rows for the tables of migration 1, and for every column of them a value that is not NULL.

INSERT INTO clinic (id, name, zone, created_at) VALUES ('clinic-1', 'Seaside ''Clinic''', 'Europe/Berlin', 1772442000000);
INSERT INTO audit_event (seq, at_utc, zone, boot_id, boot_ms, actor_id, actor_role, device, action, entity, entity_id,
    version, reason, body, prev_hash, hash)
VALUES (1, 1772442000000, 'Europe/Berlin', 'boot-1', 18000000, NULL, 'program', 'desk', 'clinic.create', 'clinic',
        'clinic-1', 1, NULL, X'53656173696465', zeroblob(32), X'0101010101010101010101010101010101010101010101010101010101010101');
INSERT INTO audit_event (seq, at_utc, zone, boot_id, boot_ms, actor_id, actor_role, device, action, entity, entity_id,
    version, reason, body, prev_hash, hash)
VALUES (2, 1772442060000, 'Europe/Berlin', 'boot-1', 18060000, 'staff-1', 'nurse', 'desk', 'session.amend', 'session',
        'session-2', 9007199254740993, 'Misread', X'', X'0101010101010101010101010101010101010101010101010101010101010101',
        X'0202020202020202020202020202020202020202020202020202020202020202');
