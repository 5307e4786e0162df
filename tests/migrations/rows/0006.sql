-- SPDX-License-Identifier: GPL-3.0-or-later
-- Rows for the tables of migration 6: a lot, its receipt, one vial drawn up, used and corrected, a count that differs.

INSERT INTO drug_lot (id, drug, form, strength_ug_per_ml, unit_ul, unit_ug, lot, expiry, ndc, author_id, entered_at) VALUES
    ('lot-1', 'ketamine', 'vial', 50000, 10000, 500000, 'KT-100', '2027-03-31', '0143-9508', 'staff-1', 1772442000000),
    ('lot-2', 'esketamine', 'device', NULL, NULL, 28000, 'TX-9', '2027-01-31', '', 'staff-1', 1772442000000);
INSERT INTO drug_movement (id, kind, lot_id, stock_ug, event_at, entered_at, author_id, reason) VALUES
    ('movement-1', 'receipt', 'lot-1', 1000000, 1772442000000, 1772442000000, 'staff-1', 'INV 7');
INSERT INTO drug_unit (id, lot_id, unit_number, receipt_id, state) VALUES
    ('unit-1', 'lot-1', 1, 'movement-1', 'stocked'), ('unit-2', 'lot-1', 2, 'movement-1', 'stocked');
INSERT INTO drug_movement (id, kind, lot_id, unit_id, session_id, stock_ug, removed_ug, drawn_ug, event_at, entered_at,
    author_id, reason) VALUES
    ('movement-2', 'removal', 'lot-1', 'unit-1', 'session-1', -500000, 500000, 35175, 1772442950000, 1772442951000, 'staff-1', '');
UPDATE drug_unit SET state = 'used' WHERE id = 'unit-1';
INSERT INTO drug_movement (id, kind, lot_id, unit_id, session_id, removal_id, stock_ug, removed_ug, given_ug, wasted_ug,
    returned_ug, event_at, entered_at, author_id, witness_id, corrects_id, reason) VALUES
    ('movement-3', 'use', 'lot-1', 'unit-1', 'session-1', 'movement-2', 0, 500000, 35175, 464825, 0, 1772446000000,
     1772446000000, 'staff-1', 'staff-2', NULL, ''),
    ('movement-4', 'use', 'lot-1', 'unit-1', 'session-1', 'movement-2', 0, 500000, 35000, 465000, 0, 1772446000000,
     1772446100000, 'staff-1', 'staff-2', 'movement-3', 'Misread');
INSERT INTO drug_movement (id, kind, lot_id, stock_ug, counted_units, expected_units, event_at, entered_at, author_id,
    reason) VALUES
    ('movement-5', 'count', 'lot-1', 0, 0, 1, 1772447000000, 1772447000000, 'staff-1', '');
INSERT INTO drug_movement (id, kind, lot_id, case_id, stock_ug, event_at, entered_at, author_id, reason) VALUES
    ('movement-6', 'discrepancy', 'lot-1', 'movement-5', 0, 1772447000000, 1772447000000, 'staff-1', '');
INSERT INTO staff_pin (staff_id, pin_hash, set_at, wrong_tries) VALUES ('staff-2', '$argon2id$...', 1772442000000, 2);
