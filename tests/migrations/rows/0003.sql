-- SPDX-License-Identifier: GPL-3.0-or-later
-- Migration 3 has no new table. The session that is signed gets no further line; its amended note is what may still come.

INSERT INTO session_note (id, session_id, planned_at, event_at, entered_at, author_id, corrects_id, reason, undone, kind,
    note_text) VALUES
    ('session_note-3', 'session-2', NULL, 1772250000000, 1772250000000, 'staff-1', NULL, 'Added later', 0, 'note', 'Called her');
