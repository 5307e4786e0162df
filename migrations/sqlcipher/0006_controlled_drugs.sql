-- SPDX-License-Identifier: GPL-3.0-or-later
-- The controlled-drug ledger: lots, the vials and devices of each, and every movement of them; the PIN of the second
-- person. Why: every milligram given comes from a vial or device, and what was removed is given, wasted or returned, to
-- the microgram. Amounts are whole micrograms, so that the sum is exact. A balance is never stored: it is the sum of
-- stock_ug over the movements that no later one corrects.

CREATE TABLE drug_lot (
    id TEXT NOT NULL PRIMARY KEY,
    drug TEXT NOT NULL CHECK (drug IN ('ketamine', 'esketamine')),
    form TEXT NOT NULL CHECK (form IN ('vial', 'device')),
    strength_ug_per_ml BIGINT, -- of a vial
    unit_ul BIGINT,            -- of a vial
    unit_ug BIGINT NOT NULL CHECK (unit_ug > 0),
    lot TEXT NOT NULL CHECK (lot <> ''),
    expiry TEXT NOT NULL,
    ndc TEXT NOT NULL,
    author_id TEXT NOT NULL REFERENCES staff (id),
    entered_at BIGINT NOT NULL,
    UNIQUE (drug, form, unit_ug, strength_ug_per_ml, lot, expiry),
    CHECK ((form = 'device' AND strength_ug_per_ml IS NULL AND unit_ul IS NULL)
        OR (form = 'vial' AND strength_ug_per_ml IS NOT NULL AND unit_ul IS NOT NULL
            AND strength_ug_per_ml > 0 AND unit_ul > 0 AND unit_ug * 1000 = strength_ug_per_ml * unit_ul))
);

-- One row per vial or device. Its state follows its movements; nothing else of it ever changes.
CREATE TABLE drug_unit (
    id TEXT NOT NULL PRIMARY KEY,
    lot_id TEXT NOT NULL REFERENCES drug_lot (id),
    unit_number INTEGER NOT NULL CHECK (unit_number > 0), -- within its lot, from 1
    receipt_id TEXT NOT NULL REFERENCES drug_movement (id),
    state TEXT NOT NULL CHECK (state IN ('stocked', 'opened', 'used', 'sent-back', 'missing')),
    UNIQUE (lot_id, unit_number),
    UNIQUE (id, lot_id)
);
CREATE INDEX drug_unit_by_state ON drug_unit (state, lot_id);

CREATE TABLE drug_movement (
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL
        CHECK (kind IN ('receipt', 'removal', 'use', 'sent-back', 'count', 'discrepancy', 'loss', 'settled')),
    lot_id TEXT NOT NULL REFERENCES drug_lot (id),
    unit_id TEXT,
    session_id TEXT REFERENCES treatment_session (id),
    removal_id TEXT, -- of a use: the removal that it closes
    case_id TEXT,    -- of a discrepancy: its count; of a loss or a settlement: the discrepancy
    stock_ug BIGINT NOT NULL, -- what it adds to the stock
    removed_ug BIGINT NOT NULL DEFAULT 0 CHECK (removed_ug >= 0),
    drawn_ug BIGINT NOT NULL DEFAULT 0 CHECK (drawn_ug >= 0 AND drawn_ug <= removed_ug),
    given_ug BIGINT NOT NULL DEFAULT 0 CHECK (given_ug >= 0),
    wasted_ug BIGINT NOT NULL DEFAULT 0 CHECK (wasted_ug >= 0),
    returned_ug BIGINT NOT NULL DEFAULT 0 CHECK (returned_ug >= 0),
    counted_units INTEGER CHECK (counted_units >= 0),
    expected_units INTEGER CHECK (expected_units >= 0), -- what the ledger held when it was counted
    event_at BIGINT NOT NULL,
    entered_at BIGINT NOT NULL,
    author_id TEXT NOT NULL REFERENCES staff (id),
    witness_id TEXT REFERENCES staff (id),
    corrects_id TEXT UNIQUE, -- a row is corrected once; after that, its correction is
    reason TEXT NOT NULL,
    UNIQUE (id, kind, lot_id),
    UNIQUE (id, removal_id),
    UNIQUE (id, unit_id, session_id, removed_ug),
    FOREIGN KEY (unit_id, lot_id) REFERENCES drug_unit (id, lot_id),
    FOREIGN KEY (removal_id, unit_id, session_id, removed_ug)
        REFERENCES drug_movement (id, unit_id, session_id, removed_ug),
    FOREIGN KEY (case_id) REFERENCES drug_movement (id),
    FOREIGN KEY (corrects_id, kind, lot_id) REFERENCES drug_movement (id, kind, lot_id),
    FOREIGN KEY (corrects_id, removal_id) REFERENCES drug_movement (id, removal_id),
    CHECK (kind <> 'receipt' OR (stock_ug > 0 AND unit_id IS NULL)),
    CHECK (kind <> 'removal' OR (removed_ug > 0 AND stock_ug = -removed_ug AND unit_id IS NOT NULL
        AND session_id IS NOT NULL AND given_ug = 0 AND wasted_ug = 0 AND returned_ug = 0)),
    -- The sentence that this ledger is for.
    CONSTRAINT removed_is_given_wasted_or_returned
        CHECK (kind <> 'use' OR removed_ug = given_ug + wasted_ug + returned_ug),
    CHECK (kind <> 'use' OR (removal_id IS NOT NULL AND unit_id IS NOT NULL AND session_id IS NOT NULL
        AND removed_ug > 0 AND stock_ug = returned_ug)),
    CHECK (kind = 'use' OR (removal_id IS NULL AND given_ug = 0 AND wasted_ug = 0 AND returned_ug = 0)),
    CHECK (kind IN ('removal', 'use') OR removed_ug = 0),
    CHECK (kind NOT IN ('count', 'discrepancy', 'settled') OR stock_ug = 0),
    CHECK (kind NOT IN ('sent-back', 'loss') OR (stock_ug < 0 AND unit_id IS NOT NULL AND reason <> '')),
    CHECK (kind <> 'count' OR (counted_units IS NOT NULL AND expected_units IS NOT NULL)),
    CHECK (kind NOT IN ('discrepancy', 'loss', 'settled') OR case_id IS NOT NULL),
    CHECK (kind <> 'settled' OR reason <> ''),
    CHECK (corrects_id IS NULL OR reason <> ''),
    CONSTRAINT waste_has_a_witness
        CHECK ((wasted_ug = 0 AND kind NOT IN ('sent-back', 'loss'))
            OR (witness_id IS NOT NULL AND witness_id <> author_id))
);
CREATE INDEX drug_movement_by_lot ON drug_movement (lot_id, event_at);
CREATE INDEX drug_movement_by_unit ON drug_movement (unit_id, event_at);
CREATE INDEX drug_movement_by_session ON drug_movement (session_id, event_at);
CREATE INDEX drug_movement_by_removal ON drug_movement (removal_id);
CREATE UNIQUE INDEX drug_use_once ON drug_movement (removal_id) WHERE kind = 'use' AND corrects_id IS NULL;
CREATE UNIQUE INDEX drug_case_settled_once ON drug_movement (case_id) WHERE kind = 'settled';

-- Each person's PIN for standing beside a colleague. Only its Argon2id hash; not part of the ledger.
CREATE TABLE staff_pin (
    staff_id TEXT NOT NULL PRIMARY KEY REFERENCES staff (id),
    pin_hash TEXT NOT NULL,
    set_at BIGINT NOT NULL,
    wrong_tries INTEGER NOT NULL DEFAULT 0
);

CREATE TRIGGER drug_removal_only_from_stock BEFORE INSERT ON drug_movement
WHEN NEW.kind IN ('removal', 'sent-back', 'loss') AND (SELECT state FROM drug_unit WHERE id = NEW.unit_id) <> 'stocked'
BEGIN
    SELECT RAISE(ABORT, 'not in stock');
END;
-- Whatever leaves a unit is all that is in it: what it came with, less what was removed, and what a use returned.
CREATE TRIGGER drug_unit_leaves_whole BEFORE INSERT ON drug_movement
WHEN NEW.kind IN ('removal', 'sent-back', 'loss') AND -NEW.stock_ug <> (SELECT unit_ug FROM drug_lot WHERE id = NEW.lot_id)
    + COALESCE((SELECT SUM(m.stock_ug) FROM drug_movement m
        WHERE m.unit_id = NEW.unit_id AND NOT EXISTS (SELECT 1 FROM drug_movement c WHERE c.corrects_id = m.id)), 0)
BEGIN
    SELECT RAISE(ABORT, 'not what is in it');
END;
CREATE TRIGGER drug_movement_no_update BEFORE UPDATE ON drug_movement
BEGIN
    SELECT RAISE(ABORT, 'append only');
END;
CREATE TRIGGER drug_movement_no_delete BEFORE DELETE ON drug_movement
BEGIN
    SELECT RAISE(ABORT, 'append only');
END;
CREATE TRIGGER drug_lot_no_update BEFORE UPDATE ON drug_lot
BEGIN
    SELECT RAISE(ABORT, 'append only');
END;
CREATE TRIGGER drug_lot_no_delete BEFORE DELETE ON drug_lot
BEGIN
    SELECT RAISE(ABORT, 'append only');
END;
CREATE TRIGGER drug_unit_only_state BEFORE UPDATE OF id, lot_id, unit_number, receipt_id ON drug_unit
BEGIN
    SELECT RAISE(ABORT, 'append only');
END;
CREATE TRIGGER drug_unit_no_delete BEFORE DELETE ON drug_unit
BEGIN
    SELECT RAISE(ABORT, 'append only');
END;
