// SPDX-License-Identifier: GPL-3.0-or-later
// Names and order of the columns that were here before are kept: a clinic's own scripts read them. New
// columns are behind the last.
#include "exchange/ComputedTables.h"

#include "domain/Aftercare.h"
#include "domain/HomeDose.h"
#include "domain/Medicine.h"
#include "domain/ScaleResult.h"
#include "rules/board/Attention.h"

namespace tidemark::exchange {
namespace {

CsvColumn text(const char* name, const char* description) {
    return {.name = name, .description = description};
}
CsvColumn timeColumn(const char* name, const char* description) {
    return {.name = name, .kind = CsvKind::Time, .description = description};
}
CsvColumn dayColumn(const char* name, const char* description) {
    return {.name = name, .kind = CsvKind::Day, .description = description};
}
CsvColumn whole(const char* name, const char* unit, const char* description) {
    return {.name = name, .kind = CsvKind::Integer, .unit = unit, .description = description};
}
CsvColumn numberColumn(const char* name, const char* unit, const char* description) {
    return {.name = name, .kind = CsvKind::Number, .unit = unit, .description = description};
}
CsvColumn flag(const char* name, const char* description) {
    return {.name = name, .kind = CsvKind::Flag, .description = description};
}
CsvColumn coded(const char* name, const char* description, QStringList (*codes)()) {
    return {.name = name, .description = description, .codes = codes};
}
CsvColumn linkColumn(const char* name, const char* refersTo, const char* description) {
    return {.name = name, .kind = CsvKind::Id, .description = description, .refersTo = refersTo};
}

CsvTable readings() {
    return {
        "readings.csv",
        "Every line of vital signs of everybody; each patient's own are in a file of the same columns too.",
        {patientNumberColumn,
         sessionIdColumn,
         coded("phase", "This is the phase of the course.", codesIn<coursePhaseCodes>),
         whole("ordinal", "", "This counts the sessions of the phase from 1."),
         whole("minute", "min", "This is the whole minutes since the session's start, below 0 before it."),
         timeColumn("planned_at", "This is when it was due."),
         timeColumn("event_at", "This is when it was measured."),
         enteredAtColumn,
         authorIdColumn,
         flag("baseline", "This marks the set before the dose."),
         whole("systolic_mmHg", "mm[Hg]", "This is the systolic blood pressure."),
         whole("diastolic_mmHg", "mm[Hg]", "This is the diastolic blood pressure."),
         whole("heart_rate_per_min", "/min", "This is the heart rate."),
         whole("spo2_percent", "%", "This is the oxygen saturation by pulse oximeter."),
         whole("respiratory_rate_per_min", "/min", "This is the breathing rate."),
         whole("sedation", "", "This is the sedation from 0, alert, to 5, no response; MOAA/S is 5 less it."),
         whole("dissociation", "",
               "This is the dissociation as a nurse judges it: 0 none, 1 mild, 2 moderate, 3 severe."),
         whole("cadss6", "", "This is the total of the CADSS-6."),
         numberColumn("temperature_celsius", "Cel", "This is the body temperature."),
         whole("pain_0_to_10", "", "This is the pain from 0 to 10."),
         whole("nausea_0_to_10", "", "This is the nausea from 0 to 10."),
         flag("not_obtained", "This marks a set that could not be measured; the reason is given."),
         flag("kept_implausible", "This marks a value that was asked about and kept."),
         coded("status", "This says whether the line counts.", lineStatusCodes),
         {.name = "reading_id", .kind = CsvKind::Id, .description = "This identifies the line."},
         linkColumn("corrects_id", "readings.csv", "This is the line that this one corrects."),
         text("reason", "This is the reason that was given for it.")},
        "reading_id",
        std::nullopt};
}

CsvTable sessions() {
    return {"sessions.csv",
            "Every session, also those that were only planned or called off.",
            {patientNumberColumn,
             {.name = "session_id", .kind = CsvKind::Id, .description = "This identifies the session."},
             coded("phase", "This is the phase of the course.", codesIn<coursePhaseCodes>),
             whole("ordinal", "", "This counts the sessions of the phase from 1."),
             coded("state", "This says how far the session has come.", codesIn<sessionStateCodes>),
             timeColumn("planned_at", "This is when it was planned for."),
             timeColumn("arrived_at", "This is the arrival."),
             timeColumn("started_at", "This is the start of the pump, the injection or the first device."),
             timeColumn("pump_ended_at", "This is the end of the pump, the injection or the last device."),
             timeColumn("left_at", "This is the discharge."),
             numberColumn("weight_kg", "kg", "This is the weight that the dose was computed with."),
             numberColumn("dose_mg", "mg", "This is the ordered dose, which dose_given_mg need not be."),
             coded("drug", "This is the drug.", codesIn<drugCodes>),
             coded("route", "This is the route.", codesIn<routeCodes>),
             coded("leave_kind", "This says how the patient left.", codesIn<dischargeKindCodes>),
             numberColumn(
                 "dose_given_mg", "mg",
                 "This is the dose that was given, from the pump's rates and pauses or from the devices; "
                 "it is empty before the start."),
             numberColumn("bag_ml", "mL", "This is the volume of the bag of an infusion."),
             linkColumn("course_id", "courses.csv", "This is the course that the session belongs to."),
             linkColumn("order_id", "orders.csv", "This is the order that the session was given by."),
             text("protocol_id", "This is the protocol of the session."),
             whole("protocol_version", "", "This is the protocol's version."),
             text("room", "This is the room."),
             linkColumn("owner_id", "people.csv", "This is the person who runs the session."),
             whole("version", "", "This counts the signed versions; it is 0 before the first signature."),
             numberColumn("clock_shift_ms", "ms",
                          "This is by how much the clinic's clock was set forward while the session ran.")},
            "session_id",
            std::nullopt};
}

CsvTable doses() {
    return {"doses.csv",
            "Devices and injections, one row each.",
            {patientNumberColumn, sessionIdColumn,
             whole("number", "", "This counts the devices of the session from 1."),
             timeColumn("given_at", "This is when it was given."),
             numberColumn("amount_mg", "mg", "This is the dose."), text("lot", "This is the maker's lot."),
             dayColumn("expiry", "This is the last day of use."), authorIdColumn,
             coded("status", "This says whether the line counts.", lineStatusCodes),
             text("reason", "This is the reason that was given for it.")},
            "",
            std::nullopt};
}

CsvTable homeDoses() {
    return {"home-doses.csv",
            "Doses that patients say they took at home; nobody watched them.",
            {patientNumberColumn,
             {.name = "kind",
              .description = "This says that the row is what somebody told.",
              .codes = [] { return QStringList{QStringLiteral("self-reported")}; }},
             timeColumn("reported_taken_at", "This is when it is said to have been taken."),
             coded("drug", "This is the drug.", codesIn<drugCodes>),
             numberColumn("reported_mg", "mg", "This is the dose as reported."),
             coded("form", "This is the form of the drug.", codesIn<homeFormCodes>),
             coded("reported_by", "This says who told of it.", codesIn<reportedByCodes>),
             text("note", "This is what was typed about it."),
             enteredAtColumn,
             authorIdColumn,
             text("withdrawn_reason", "This is why the entry was withdrawn; it is empty while it counts."),
             whole("sitter_present", "", "This is 1 where somebody was there, and 0 where nobody was."),
             whole("reported_systolic", "mm[Hg]", "This is the systolic pressure as reported."),
             whole("reported_diastolic", "mm[Hg]", "This is the diastolic pressure as reported."),
             text("side_effects", "These are the side effects as reported.")},
            "",
            std::nullopt};
}

CsvTable medicines() {
    return {"medicines.csv",
            "Every entry of the medicine lists, also those that were corrected or stopped.",
            {patientNumberColumn,
             {.name = "medicine_id",
              .kind = CsvKind::Id,
              .description = "This identifies the medicine; all entries about it have the same."},
             coded("entry", "This says what the entry did.", codesIn<medicineChangeCodes>),
             text("name", "This is the name of the medicine."),
             text("dose", "This is the dose as typed."),
             coded("class", "This is the class of the medicine.", codesIn<medicineClassCodes>),
             dayColumn("started_on", "This is the first day."),
             dayColumn("stopped_on", "This is the last day."),
             enteredAtColumn,
             authorIdColumn,
             text("reason", "This is the reason that was given.")},
            "",
            std::nullopt};
}

CsvTable laterEvents() {
    return {"later-events.csv",
            "What happened after a patient had left; nobody watched it.",
            {patientNumberColumn, sessionIdColumn,
             coded("kind", "This is what kind of event it is.", codesIn<laterEventKindCodes>),
             timeColumn("happened_at", "This is when it happened."),
             flag("serious", "This marks a serious event."), text("what", "This is what happened."),
             text("done", "This is what was done."), enteredAtColumn, authorIdColumn,
             text("withdrawn_reason", "This is why the entry was withdrawn; it is empty while it counts.")},
            "",
            std::nullopt};
}

CsvTable scores() {
    return {"scores.csv",
            "Each answered questionnaire with what its scoring makes of it.",
            {patientNumberColumn,
             sessionIdColumn,
             text("scale", "This is the questionnaire's key."),
             timeColumn("answered_at", "This is when it was answered."),
             text("answers", "These are the answers in the form's order, with semicolons between."),
             whole("total", "", "This is the total; it is empty where too much is missing."),
             text("band", "This is the band of the total."),
             timeColumn("acknowledged_at", "This is when a safety answer was looked at."),
             linkColumn("acknowledged_by", "people.csv", "This is the person who looked at it."),
             text("acknowledgement", "This is what was done about it."),
             text("parts", "These are the scores of its parts as name=value, with semicolons between."),
             text("missing", "These are the items without an answer, with semicolons between."),
             text("refused", "These are the items that were refused, with semicolons between."),
             flag("prorated", "This marks a total that was filled up for missing items."),
             text("flags", "These are the keys of what the scoring points at, with semicolons between."),
             text("algorithm", "This is the version of the scoring."),
             coded("answered_by", "This says who typed the answers.", codesIn<answeredByCodes>),
             {.name = "result_id", .kind = CsvKind::Id, .description = "This identifies the result."},
             linkColumn("entered_by", "people.csv", "This is the person who was signed in.")},
            "result_id",
            std::nullopt};
}

CsvTable scaleItems() {
    return {"scale-items.csv",
            "The answer to each item of each questionnaire, one row an item.",
            {patientNumberColumn, linkColumn("result_id", "scores.csv", "This is the questionnaire."),
             text("scale", "This is the questionnaire's key."),
             whole("item", "", "This counts the items from 1 in the form's order."),
             whole("answer", "", "This is the answer; it is empty where there is none."),
             flag("refused", "This marks an item that was asked and not answered.")},
            "",
            std::nullopt};
}

CsvTable attention() {
    return {"attention.csv",
            "What needs somebody at the moment of the export, as the board lists it.",
            {coded("kind", "This is what it is about.", codesIn<rules::attentionKindCodes>),
             coded("level", "This says how urgent it is.", codesIn<rules::attentionLevelCodes>),
             whole("number", "", "This is the days, minutes, units or millilitres that it is about."),
             text("value", "This is the key of a value that is severe."),
             timeColumn("since", "This is since when it is so."), patientNumberColumn, sessionIdColumn,
             text("lot", "This is the lot of a drug.")},
            "",
            std::nullopt};
}

} // namespace

std::vector<CsvTable> computedTables() {
    return {sessions(), readings(),   doses(),       homeDoses(), medicines(),
            scores(),   scaleItems(), laterEvents(), attention()};
}

} // namespace tidemark::exchange
