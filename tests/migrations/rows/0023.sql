-- SPDX-License-Identifier: GPL-3.0-or-later
-- A value in each new column of migration 23.

UPDATE course SET indication_code = 'pain-crps' WHERE id = (SELECT MIN(id) FROM course);
UPDATE scale_result SET entered_total = 27, answered_by = 'read-aloud' WHERE id = (SELECT MIN(id) FROM scale_result);
