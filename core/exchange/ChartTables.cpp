// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ChartTables.h"

#include "domain/CourseDecision.h"
#include "domain/Indication.h"

namespace tidemark::exchange {
namespace {

using storage::WholeTable;

CsvColumn day(const char* name, const char* description) {
    return {.name = name, .kind = CsvKind::Day, .description = description};
}

CsvColumn at(const char* name, const char* description) {
    return {.name = name, .kind = CsvKind::Time, .description = description};
}

CsvColumn person(const char* name, const char* description) {
    return {.name = name, .kind = CsvKind::Id, .description = description, .refersTo = "people.csv"};
}

CsvColumn id(const char* name, const char* description) {
    return {.name = name, .kind = CsvKind::Id, .description = description, .source = "id"};
}

CsvColumn number(const char* name, const char* unit, const char* description) {
    return {.name = name, .kind = CsvKind::Number, .unit = unit, .description = description};
}

CsvTable patients() {
    return {"patients.csv",
            "Everybody who is or was a patient of the clinic.",
            {{.name = "patient_number",
              .description = "This is the clinic's number of the patient.",
              .source = "number"},
             id("patient_id", "This identifies the patient in the audit log."),
             {.name = "family_name", .description = "This is the family name."},
             {.name = "given_name", .description = "This is the given name."},
             day("birth_date", "This is the day of birth."),
             {.name = "sex", .description = "This is the sex as recorded.", .codes = codesIn<sexCodes>},
             {.name = "diagnosis", .description = "This is the diagnosis as typed."},
             {.name = "phone", .description = "This is the patient's telephone number."},
             at("created_at", "This is when the patient was entered.")},
            "patient_number",
            WholeTable::Patients};
}

CsvTable courses() {
    return {"courses.csv",
            "Each course of treatment: an induction and what follows it.",
            {patientNumberColumn,
             id("course_id", "This identifies the course."),
             {.name = "indication", .description = "This is what the course treats, as typed."},
             {.name = "indication_code",
              .description = "This is the same as a code; it is empty where nobody chose one.",
              .codes = codesIn<indicationCodes>},
             {.name = "planned_induction_sessions",
              .kind = CsvKind::Integer,
              .description = "This is how many sessions the induction has."},
             at("opened_at", "This is when the course was opened."),
             {.name = "protocol_id", .description = "This is the protocol that the course follows."},
             {.name = "protocol_version",
              .kind = CsvKind::Integer,
              .description = "This is the protocol's version."},
             {.name = "phase_option", .description = "This is which option of a phase was chosen."},
             day("starts_on", "This is the first day of its plan."),
             {.name = "wall_time", .description = "This is the usual time of day of its sessions."},
             at("closed_at", "This is when the course ended; it is empty while it goes on."),
             {.name = "close_reason", .description = "This is why it ended."},
             {.name = "booster_interval_days",
              .kind = CsvKind::Integer,
              .unit = "d",
              .description = "This is the interval of boosters that a prescriber decided on."}},
            "course_id",
            WholeTable::Courses};
}

CsvTable courseDecisions() {
    return {"course-decisions.csv",
            "What a prescriber decided about a course.",
            {patientNumberColumn,
             id("decision_id", "This identifies the decision."),
             {.name = "course_id",
              .kind = CsvKind::Id,
              .description = "This is the course that was decided about.",
              .refersTo = "courses.csv"},
             {.name = "occasion",
              .description = "This is what the decision was due for.",
              .codes = codesIn<decisionOccasionCodes>},
             {.name = "decision",
              .description = "This is what was decided.",
              .codes = codesIn<courseChoiceCodes>},
             {.name = "reason", .description = "This is the reason that was given."},
             {.name = "sessions_given",
              .kind = CsvKind::Integer,
              .description = "This is how many sessions had been given by then."},
             {.name = "baseline",
              .kind = CsvKind::Integer,
              .description = "This is the score before the course."},
             {.name = "latest", .kind = CsvKind::Integer, .description = "This is the latest score by then."},
             at("latest_at", "This is when the latest score was answered."),
             at("decided_at", "This is when it was decided."),
             authorIdColumn},
            "decision_id",
            WholeTable::CourseDecisions};
}

CsvTable orders() {
    return {"orders.csv",
            "Each prescriber's order of a dose.",
            {patientNumberColumn,
             id("order_id", "This identifies the order."),
             {.name = "drug", .description = "This is the drug.", .codes = codesIn<drugCodes>},
             {.name = "route", .description = "This is the route.", .codes = codesIn<routeCodes>},
             number("mg_per_kg", "mg/kg", "This is the dose by weight; it is 0 for other kinds of dose."),
             number("devices_mg", "mg", "This is the whole dose of devices; it is empty for others."),
             number("hourly_mg", "mg/h", "This is the rate of an infusion by rate; it is empty for others."),
             {.name = "duration_min",
              .kind = CsvKind::Integer,
              .unit = "min",
              .description = "This is how long the infusion lasts."},
             number("vial_mg_per_ml", "mg/mL", "This is the strength of the vial."),
             number("bag_ml", "mL", "This is the volume of the bag with the drug in it."),
             person("prescriber_id", "This is the prescriber."),
             at("ordered_at", "This is when the order was written."),
             day("valid_until", "This is the last day on which the order counts."),
             {.name = "reason", .description = "This is the reason for a dose outside the usual range."},
             {.name = "revoked",
              .kind = CsvKind::YesNo,
              .description = "This says whether the order was revoked or replaced."},
             {.name = "protocol_id", .description = "This is the protocol that it is written for."},
             {.name = "on_hold",
              .kind = CsvKind::YesNo,
              .description = "This says whether the prescriber has stopped treatment for now."},
             {.name = "hold_reason", .description = "This is why treatment is stopped."},
             day("authorised_from", "This is the first day of the payer's authorisation."),
             day("authorised_until", "This is the last day of the payer's authorisation."),
             {.name = "authorisation_number", .description = "This is the payer's number."}},
            "order_id",
            WholeTable::Orders};
}

std::vector<CsvTable> asked() {
    return {{"weights.csv",
             "Each weight that was measured.",
             {patientNumberColumn,
              id("weight_id", "This identifies the entry."),
              {.name = "weight_kg",
               .kind = CsvKind::Number,
               .unit = "kg",
               .description = "This is the weight.",
               .source = "kilograms"},
              day("measured_on", "This is the day on which it was measured."),
              enteredAtColumn,
              authorIdColumn},
             "weight_id",
             WholeTable::Weights},
            {"allergies.csv",
             "The allergies of each patient.",
             {patientNumberColumn,
              id("allergy_id", "This identifies the entry."),
              {.name = "substance", .description = "This is what the patient is allergic to."},
              {.name = "reaction", .description = "This is the reaction as typed."},
              {.name = "position",
               .kind = CsvKind::Integer,
               .description = "This is its place in the patient's list."}},
             "allergy_id",
             WholeTable::Allergies},
            {"allergies-asked.csv",
             "Who was asked about allergies: a patient without a row was not asked, and one without an "
             "allergy was and has none.",
             {patientNumberColumn, person("answered_by", "This is the person who recorded the answer."),
              at("answered_at", "This is when it was recorded.")},
             "patient_number",
             WholeTable::AllergiesAsked},
            {"medicines-asked.csv",
             "When each patient was asked about medicines.",
             {patientNumberColumn,
              id("entry_id", "This identifies the entry."),
              {.name = "takes_none",
               .kind = CsvKind::YesNo,
               .description = "This says whether the patient takes no medicine at all."},
              person("answered_by", "This is the person who recorded the answer."),
              at("answered_at", "This is when it was recorded.")},
             "entry_id",
             WholeTable::MedicinesAsked},
            {"conditions.csv",
             "Other illnesses of each patient.",
             {patientNumberColumn,
              id("condition_id", "This identifies the entry."),
              {.name = "name", .description = "This is the illness as typed."},
              {.name = "note", .description = "This is what was typed about it."},
              {.name = "position",
               .kind = CsvKind::Integer,
               .description = "This is its place in the patient's list."}},
             "condition_id",
             WholeTable::Conditions},
            {"risks.csv",
             "The answers about contraindications and cautions; a question without a row was not asked.",
             {patientNumberColumn,
              {.name = "risk", .description = "This is the question's key.", .source = "risk_key"},
              {.name = "present", .kind = CsvKind::YesNo, .description = "This is the answer."},
              {.name = "note", .description = "This is what was typed with the answer."},
              person("answered_by", "This is the person who recorded the answer."),
              at("answered_at", "This is when it was recorded."),
              at("present_since", "This is since when the answer is yes.")},
             "",
             WholeTable::Risks},
            {"risk-decisions.csv",
             "What a prescriber decided about a contraindication.",
             {patientNumberColumn,
              id("decision_id", "This identifies the decision."),
              {.name = "risk", .description = "This is the question's key.", .source = "risk_key"},
              {.name = "treat",
               .kind = CsvKind::YesNo,
               .description = "This says whether the patient is treated all the same."},
              {.name = "reason", .description = "This is the reason that was given."},
              person("prescriber_id", "This is the prescriber who decided."),
              {.name = "prescriber_name", .description = "This is the prescriber's name at that time."},
              at("decided_at", "This is when it was decided.")},
             "decision_id",
             WholeTable::RiskDecisions}};
}

} // namespace

std::vector<CsvTable> chartTables() {
    std::vector<CsvTable> tables{patients(), courses(), courseDecisions(), orders()};
    auto rest = asked();
    for (CsvTable& table : rest) {
        tables.push_back(std::move(table));
    }
    return tables;
}

} // namespace tidemark::exchange
