-- SPDX-License-Identifier: GPL-3.0-or-later
-- The entries of the audit log that contain a person's row, by person. Why: the page of a session asks the log whether the key
-- of each signature is the one that was given to its signer, and the log of some years has too many entries to be read for
-- that. Only these few entries are in the index, so that no other entry is written more slowly.

CREATE INDEX audit_event_of_person ON audit_event (entity_id, seq)
WHERE action IN ('staff.add', 'staff.activate', 'clinic.recover', 'staff.remove', 'staff.return', 'staff.change-role',
                 'staff.open-again', 'staff.reset-password');
