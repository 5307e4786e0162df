// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ClinicTables.h"

#include "domain/ControlledDrug.h"

namespace tidemark::exchange {
namespace {

using storage::WholeTable;

CsvColumn milligrams(const char* name, const char* source, const char* description) {
    return {.name = name,
            .kind = CsvKind::Milligrams,
            .unit = "mg",
            .description = description,
            .source = source};
}

CsvColumn idColumn(const char* name, const char* description) {
    return {.name = name, .kind = CsvKind::Id, .description = description, .source = "id"};
}

CsvColumn link(const char* name, const char* refersTo, const char* description) {
    return {.name = name, .kind = CsvKind::Id, .description = description, .refersTo = refersTo};
}

CsvTable movements() {
    return {
        "drug-movements.csv",
        "The controlled-drug ledger: every receipt, removal, use, waste, return and count.",
        {idColumn("movement_id", "This identifies the movement."),
         {.name = "kind", .description = "This is what was done.", .codes = codesIn<drugMovementKindCodes>},
         link("lot_id", "drug-lots.csv", "This is the lot."),
         link("unit_id", "drug-units.csv", "This is the vial or device; it is empty for a whole lot."),
         link("session_id", "sessions.csv", "This is the session that the drug was for."),
         link("removal_id", "drug-movements.csv", "This is the removal that a use belongs to."),
         link("case_id", "drug-movements.csv", "This is the discrepancy that the row belongs to."),
         milligrams("stock_mg", "stock_ug", "This is by how much the stock changes, below 0 for less."),
         milligrams("removed_mg", "removed_ug", "This is what was taken out of the safe."),
         milligrams("drawn_mg", "drawn_ug", "This is what was drawn up."),
         milligrams("given_mg", "given_ug", "This is what was given."),
         milligrams("wasted_mg", "wasted_ug", "This is what was wasted before a witness."),
         milligrams("returned_mg", "returned_ug", "This is what went back into the safe."),
         {.name = "counted_units",
          .kind = CsvKind::Integer,
          .description = "This is how many units were counted."},
         {.name = "expected_units",
          .kind = CsvKind::Integer,
          .description = "This is how many units there should have been."},
         {.name = "event_at", .kind = CsvKind::Time, .description = "This is when it was done."},
         enteredAtColumn,
         authorIdColumn,
         link("witness_id", "people.csv", "This is the second person who saw it."),
         link("corrects_id", "drug-movements.csv", "This is the movement that this one corrects."),
         {.name = "reason", .description = "This is the reason that was given."}},
        "movement_id",
        WholeTable::DrugMovements};
}

} // namespace

std::vector<CsvTable> clinicTables() {
    return {
        {"people.csv",
         "Everybody who works or worked with the program; every author_id is here.",
         {idColumn("person_id", "This identifies the person."),
          {.name = "sign_in_name", .description = "This is the name that the person signs in with."},
          {.name = "display_name", .description = "This is the person's name."},
          {.name = "role", .description = "This is the person's role now.", .codes = codesIn<roleCodes>},
          {.name = "active",
           .kind = CsvKind::YesNo,
           .description = "This says whether the person can sign in."},
          {.name = "public_key",
           .description = "This is the key that the person's signatures are checked with."},
          {.name = "created_at", .kind = CsvKind::Time, .description = "This is when the person was added."}},
         "person_id",
         WholeTable::People},
        {"drug-lots.csv",
         "The lots of controlled drugs.",
         {idColumn("lot_id", "This identifies the lot in this export."),
          {.name = "drug", .description = "This is the drug.", .codes = codesIn<drugCodes>},
          {.name = "form", .description = "This is what a unit is.", .codes = codesIn<drugFormCodes>},
          {.name = "strength_mg_per_ml",
           .kind = CsvKind::MgPerMillilitre,
           .unit = "mg/mL",
           .description = "This is the strength of a vial; it is empty for a device.",
           .source = "strength_ug_per_ml"},
          {.name = "unit_ml",
           .kind = CsvKind::Millilitres,
           .unit = "mL",
           .description = "This is the volume of a vial; it is empty for a device.",
           .source = "unit_ul"},
          milligrams("unit_mg", "unit_ug", "This is how much of the drug a unit has."),
          {.name = "lot", .description = "This is the maker's lot."},
          {.name = "expiry", .kind = CsvKind::Day, .description = "This is the last day of use."},
          {.name = "ndc", .description = "This is the National Drug Code."},
          authorIdColumn,
          enteredAtColumn},
         "lot_id",
         WholeTable::DrugLots},
        {"drug-units.csv",
         "Each vial and device.",
         {idColumn("unit_id", "This identifies the unit."),
          link("lot_id", "drug-lots.csv", "This is the lot."),
          {.name = "unit_number",
           .kind = CsvKind::Integer,
           .description = "This counts the units of a lot from 1."},
          link("receipt_id", "drug-movements.csv", "This is the receipt that it came with."),
          {.name = "state", .description = "This is where it is now.", .codes = codesIn<drugUnitStateCodes>}},
         "unit_id",
         WholeTable::DrugUnits},
        movements(),
        {"audit-log.csv",
         "The audit log: who did what and when. What an entry recorded is in the other files.",
         {{.name = "sequence",
           .kind = CsvKind::Integer,
           .description = "This counts the entries from 1.",
           .source = "seq"},
          {.name = "at",
           .kind = CsvKind::Time,
           .description = "This is when it was done.",
           .source = "at_utc"},
          link("actor_id", "people.csv", "This is the person who did it; it is empty for the program."),
          {.name = "actor_role", .description = "This is the role that the person had."},
          {.name = "action", .description = "This is the code of what was done."},
          {.name = "subject",
           .description = "This is what kind of thing it was done to.",
           .source = "entity"},
          {.name = "subject_id",
           .description = "This identifies what it was done to.",
           .source = "entity_id"},
          {.name = "version",
           .kind = CsvKind::Integer,
           .description = "This is the form in which the entry was written."},
          {.name = "reason", .description = "This is the reason that was given."},
          {.name = "previous_hash",
           .kind = CsvKind::Hash,
           .description = "This is the hash of the entry before in hexadecimal.",
           .source = "prev_hash"},
          {.name = "hash",
           .kind = CsvKind::Hash,
           .description = "This is the entry's hash in hexadecimal, which the next entry is chained to."}},
         "sequence",
         WholeTable::AuditLog},
    };
}

} // namespace tidemark::exchange
