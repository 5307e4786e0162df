-- SPDX-License-Identifier: GPL-3.0-or-later
-- Rows for the tables of migration 11.

INSERT INTO clinic_address (clinic_id, line_1, line_2, city, state, postal_code) VALUES
    ('clinic-1', '1 Pier Road', 'Room 4', 'Westhaven', 'Maine', '04000');
INSERT INTO staff_contact (staff_id, telephone, email) VALUES ('staff-1', '555-0101', 'nora@clinic.example');
