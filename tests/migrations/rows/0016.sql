-- SPDX-License-Identifier: GPL-3.0-or-later
-- A row in each new table of migration 16.

INSERT INTO clinic_day_facts (id, day, prescriber_id, prescriber_name, on_site_from, on_site_until, oximeter_checked,
    equipment_checked, recorded_at, author_id, author_name) VALUES
    ('day-facts-1', '2026-03-02', 'staff-2', 'Dr Pia Sand', 1772434800000, 1772467200000, 1, 1, 1772435100000, 'staff-1',
     'Nora Nye');
INSERT INTO session_aftercare (session_id, patient_id, contact_due, contact_open, tries, prescriber_asked_at) VALUES
    ('session-1', 'patient-1', '2026-03-03', 0, 1, 1772530000000);
INSERT INTO session_contact (id, session_id, outcome, note, at, author_id, author_name) VALUES
    ('contact-1', 'session-1', 'worries', 'Slept badly and is afraid', 1772530000000, 'staff-1', 'Nora Nye');
INSERT INTO session_later_event (id, session_id, kind, happened_at, serious, what, done, entered_at, author_id, author_name,
    withdrawn_reason) VALUES
    ('later-event-1', 'session-1', 'fall', 1772470000000, 1, 'Fell on the stairs at home', 'Seen in the emergency room',
     1772530100000, 'staff-1', 'Nora Nye', '');
