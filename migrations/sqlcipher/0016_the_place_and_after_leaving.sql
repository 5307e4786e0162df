-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who prescribes on site today and from when until when, and that pulse oximeter and emergency equipment were checked: facts
-- of the clinic's day. Why: each start needs them, and nobody should answer them for every patient. A correction is a new row.
-- After leaving: a contact is due, has its tries, and what happened later belongs to the session without being part of what
-- was signed. Why: of 1,985 sessions nothing serious happened on site; the one ambulance was for a fall after discharge
-- (clinical reference 1.7).

CREATE TABLE clinic_day_facts (
    id TEXT NOT NULL PRIMARY KEY,
    day TEXT NOT NULL,
    prescriber_id TEXT NOT NULL REFERENCES staff (id),
    prescriber_name TEXT NOT NULL,
    on_site_from BIGINT NOT NULL,
    on_site_until BIGINT NOT NULL CHECK (on_site_until > on_site_from),
    oximeter_checked INTEGER NOT NULL,
    equipment_checked INTEGER NOT NULL,
    recorded_at BIGINT NOT NULL,
    author_id TEXT NOT NULL REFERENCES staff (id),
    author_name TEXT NOT NULL
);
CREATE INDEX clinic_day_facts_by_day ON clinic_day_facts (day, recorded_at);

CREATE TRIGGER clinic_day_facts_no_update BEFORE UPDATE ON clinic_day_facts
BEGIN
    SELECT RAISE(ABORT, 'append only');
END;
CREATE TRIGGER clinic_day_facts_no_delete BEFORE DELETE ON clinic_day_facts
BEGIN
    SELECT RAISE(ABORT, 'append only');
END;

-- One row a session that was left: made at discharge where the protocol asks for a contact, else with the first event.
CREATE TABLE session_aftercare (
    session_id TEXT NOT NULL PRIMARY KEY REFERENCES treatment_session (id),
    patient_id TEXT NOT NULL REFERENCES patient (id),
    contact_due TEXT NOT NULL, -- empty: no contact is asked for
    contact_open INTEGER NOT NULL,
    tries INTEGER NOT NULL DEFAULT 0,
    prescriber_asked_at BIGINT -- NULL: a prescriber has nothing to look at
);
CREATE INDEX session_aftercare_open ON session_aftercare (contact_due) WHERE contact_open = 1;
CREATE INDEX session_aftercare_asked ON session_aftercare (prescriber_asked_at) WHERE prescriber_asked_at IS NOT NULL;
CREATE INDEX session_aftercare_by_patient ON session_aftercare (patient_id);

CREATE TABLE session_contact (
    id TEXT NOT NULL PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES session_aftercare (session_id),
    outcome TEXT NOT NULL,
    note TEXT NOT NULL,
    at BIGINT NOT NULL,
    author_id TEXT NOT NULL REFERENCES staff (id),
    author_name TEXT NOT NULL
);
CREATE INDEX session_contact_by_session ON session_contact (session_id, at);

CREATE TRIGGER session_contact_no_update BEFORE UPDATE ON session_contact
BEGIN
    SELECT RAISE(ABORT, 'append only');
END;
CREATE TRIGGER session_contact_no_delete BEFORE DELETE ON session_contact
BEGIN
    SELECT RAISE(ABORT, 'append only');
END;

CREATE TABLE session_later_event (
    id TEXT NOT NULL PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES session_aftercare (session_id),
    kind TEXT NOT NULL,
    happened_at BIGINT NOT NULL,
    serious INTEGER NOT NULL,
    what TEXT NOT NULL CHECK (what <> ''),
    done TEXT NOT NULL,
    entered_at BIGINT NOT NULL,
    author_id TEXT NOT NULL REFERENCES staff (id),
    author_name TEXT NOT NULL,
    withdrawn_reason TEXT NOT NULL DEFAULT ''
);
CREATE INDEX session_later_event_by_session ON session_later_event (session_id, happened_at);

-- It can only be withdrawn, once.
CREATE TRIGGER session_later_event_stays
BEFORE UPDATE OF id, session_id, kind, happened_at, serious, what, done, entered_at, author_id, author_name
ON session_later_event
BEGIN
    SELECT RAISE(ABORT, 'append only');
END;
CREATE TRIGGER session_later_event_withdrawn_once BEFORE UPDATE OF withdrawn_reason ON session_later_event
WHEN OLD.withdrawn_reason <> ''
BEGIN
    SELECT RAISE(ABORT, 'append only');
END;
CREATE TRIGGER session_later_event_no_delete BEFORE DELETE ON session_later_event
BEGIN
    SELECT RAISE(ABORT, 'append only');
END;
