// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/repositories/clinic/ClinicBeginnings.h"

#include "storage/engine/Rows.h"

namespace tidemark::storage {
namespace {

constexpr std::string_view selectBeginnings = R"sql(
SELECT EXISTS (SELECT 1 FROM staff WHERE active = 1 AND role = 'nurse'),
       EXISTS (SELECT 1 FROM staff WHERE active = 1 AND role = 'psychiatrist'),
       EXISTS (SELECT 1 FROM clinic_room),
       EXISTS (SELECT 1 FROM clinic_address),
       EXISTS (SELECT 1 FROM drug_lot),
       EXISTS (SELECT 1 FROM patient),
       EXISTS (SELECT 1 FROM treatment_order),
       EXISTS (SELECT 1 FROM treatment_session WHERE state <> 'entered-in-error'))sql";

} // namespace

Result<ClinicBeginnings> ClinicBeginnings::load(Connection& connection) {
    return oneRow(connection.prepare(selectBeginnings), [](RowReader& row) {
        ClinicBeginnings found;
        row.read(found.nurse, found.psychiatrist, found.room, found.address, found.lot, found.patient,
                 found.order, found.session);
        return found;
    });
}

} // namespace tidemark::storage
