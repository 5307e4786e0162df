// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/ReportCodeWords.h"

#include "reports/clinic/ReportTable.h"
#include "rules/sessions/SideEffects.h"
#include "text/EffectWords.h"
#include "text/KeyedWords.h"
#include "text/OutcomeWords.h"
#include "text/ReportWords.h"

#include <algorithm>
#include <array>

namespace tidemark::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Reports)
};

/// Each column of every report: its heading, and how many decimals its numbers have.
constexpr KeyedWords columnWords[] = {
    {"balance_mg", QT_TRANSLATE_NOOP("Reports", "Balance, mg")},
    {"booked", QT_TRANSLATE_NOOP("Reports", "Booked")},
    {"called_off", QT_TRANSLATE_NOOP("Reports", "Called off")},
    {"clinician", QT_TRANSLATE_NOOP("Reports", "Clinician")},
    {"closing_mg", QT_TRANSLATE_NOOP("Reports", "Closing, mg")},
    {"code_suggestion", QT_TRANSLATE_NOOP("Reports", "Code (suggestion)")},
    {"confirmation_number", QT_TRANSLATE_NOOP("Reports", "Number")},
    {"counted_units", QT_TRANSLATE_NOOP("Reports", "Counted")},
    {"day", QT_TRANSLATE_NOOP("Reports", "Day")},
    {"days_left", QT_TRANSLATE_NOOP("Reports", "Days left")},
    {"days_open", QT_TRANSLATE_NOOP("Reports", "Days open")},
    {"days_used", QT_TRANSLATE_NOOP("Reports", "Days used")},
    {"drug", QT_TRANSLATE_NOOP("Reports", "Drug")},
    {"due_on", QT_TRANSLATE_NOOP("Reports", "Due on")},
    {"expected_units", QT_TRANSLATE_NOOP("Reports", "Expected")},
    {"expiry", QT_TRANSLATE_NOOP("Reports", "Expiry")},
    {"first_treatment", QT_TRANSLATE_NOOP("Reports", "First treatment")},
    {"forms", QT_TRANSLATE_NOOP("Reports", "Forms")},
    {"given", QT_TRANSLATE_NOOP("Reports", "Given")},
    {"given_mg", QT_TRANSLATE_NOOP("Reports", "Given, mg")},
    {"happened_at", QT_TRANSLATE_NOOP("Reports", "When")},
    {"hidden", QT_TRANSLATE_NOOP("Reports", "Hidden")},
    {"high", QT_TRANSLATE_NOOP("Reports", "High")},
    {"lateness", QT_TRANSLATE_NOOP("Reports", "Submitted")},
    {"left_at", QT_TRANSLATE_NOOP("Reports", "Left")},
    {"level", QT_TRANSLATE_NOOP("Reports", "How pressing")},
    {"lost_mg", QT_TRANSLATE_NOOP("Reports", "Lost, mg")},
    {"lot", QT_TRANSLATE_NOOP("Reports", "Lot")},
    {"low", QT_TRANSLATE_NOOP("Reports", "Low")},
    {"mean_minutes", QT_TRANSLATE_NOOP("Reports", "Mean minutes")},
    {"minutes", QT_TRANSLATE_NOOP("Reports", "Minutes")},
    {"minutes_after_dose", QT_TRANSLATE_NOOP("Reports", "Minutes after the dose")},
    {"missing", QT_TRANSLATE_NOOP("Reports", "Missing")},
    {"movement", QT_TRANSLATE_NOOP("Reports", "Movement")},
    {"n", QT_TRANSLATE_NOOP("Reports", "n")},
    {"ndc", QT_TRANSLATE_NOOP("Reports", "NDC")},
    {"no_show", QT_TRANSLATE_NOOP("Reports", "Did not come")},
    {"of_n", QT_TRANSLATE_NOOP("Reports", "Had it")},
    {"of_what", QT_TRANSLATE_NOOP("Reports", "What")},
    {"open", QT_TRANSLATE_NOOP("Reports", "Still open")},
    {"opening_mg", QT_TRANSLATE_NOOP("Reports", "Opening, mg")},
    {"ordered_mg", QT_TRANSLATE_NOOP("Reports", "Ordered, mg")},
    {"over_plan", QT_TRANSLATE_NOOP("Reports", "Over plan")},
    {"patient", QT_TRANSLATE_NOOP("Reports", "Patient")},
    {"patient_number", QT_TRANSLATE_NOOP("Reports", "Patient no.")},
    {"patients", QT_TRANSLATE_NOOP("Reports", "Patients")},
    {"prescriber", QT_TRANSLATE_NOOP("Reports", "Prescriber")},
    {"reason", QT_TRANSLATE_NOOP("Reports", "Reason")},
    {"received_mg", QT_TRANSLATE_NOOP("Reports", "Received, mg")},
    {"removed_mg", QT_TRANSLATE_NOOP("Reports", "Removed, mg")},
    {"returned_mg", QT_TRANSLATE_NOOP("Reports", "Returned, mg")},
    {"room", QT_TRANSLATE_NOOP("Reports", "Room")},
    {"route", QT_TRANSLATE_NOOP("Reports", "Route")},
    {"sent_back_mg", QT_TRANSLATE_NOOP("Reports", "Sent back, mg")},
    {"serious_event", QT_TRANSLATE_NOOP("Reports", "Serious event")},
    {"share", QT_TRANSLATE_NOOP("Reports", "Share")},
    {"started_at", QT_TRANSLATE_NOOP("Reports", "Started")},
    {"status", QT_TRANSLATE_NOOP("Reports", "Status")},
    {"stock_mg", QT_TRANSLATE_NOOP("Reports", "Stock, mg")},
    {"submitted_by", QT_TRANSLATE_NOOP("Reports", "Submitted by")},
    {"submitted_on", QT_TRANSLATE_NOOP("Reports", "Submitted on")},
    {"supervised_by", QT_TRANSLATE_NOOP("Reports", "Prescriber on site")},
    {"too_early", QT_TRANSLATE_NOOP("Reports", "Too early")},
    {"treated_on", QT_TRANSLATE_NOOP("Reports", "Treated on")},
    {"unit", QT_TRANSLATE_NOOP("Reports", "Unit")},
    {"units", QT_TRANSLATE_NOOP("Reports", "Units")},
    {"units_difference", QT_TRANSLATE_NOOP("Reports", "Difference, units")},
    {"value", QT_TRANSLATE_NOOP("Reports", "Value")},
    {"wasted_mg", QT_TRANSLATE_NOOP("Reports", "Wasted, mg")},
    {"waste_modifier_suggestion", QT_TRANSLATE_NOOP("Reports", "Waste (suggestion)")},
    {"week_from", QT_TRANSLATE_NOOP("Reports", "Week from")},
    {"witness", QT_TRANSLATE_NOOP("Reports", "Witness")},
};

constexpr KeyedWords tableWords[] = {
    {"by_clinician", QT_TRANSLATE_NOOP("Reports", "By clinician")},
    {"by_room", QT_TRANSLATE_NOOP("Reports", "By room")},
    {"by_route", QT_TRANSLATE_NOOP("Reports", "By drug and route")},
    {"by_session_number", QT_TRANSLATE_NOOP("Reports", "By number of the session in its course")},
    {"by_week", QT_TRANSLATE_NOOP("Reports", "By week")},
    {"counts", QT_TRANSLATE_NOOP("Reports", "Counts")},
    {"discrepancies", QT_TRANSLATE_NOOP("Reports", "Counts that differ from the drug ledger")},
    {"effects", QT_TRANSLATE_NOOP("Reports", "Side effects")},
    {"expiry", QT_TRANSLATE_NOOP("Reports", "Lots that have expired or soon do")},
    {"figures", QT_TRANSLATE_NOOP("Reports", "Figures")},
    {"forms", QT_TRANSLATE_NOOP("Reports", "Forms")},
    {"forms_due", QT_TRANSLATE_NOOP("Reports", "Monitoring forms")},
    {"funnel", QT_TRANSLATE_NOOP("Reports", "How far inductions came")},
    {"lateness", QT_TRANSLATE_NOOP("Reports", "In time and late")},
    {"lots", QT_TRANSLATE_NOOP("Reports", "Balance of each lot")},
    {"movements", QT_TRANSLATE_NOOP("Reports", "Every movement")},
    {"relapse_untreated", QT_TRANSLATE_NOOP("Reports", "Relapse without further treatment (Kaplan-Meier)")},
    {"relapse_whatever", QT_TRANSLATE_NOOP("Reports", "Relapse whatever was given (Kaplan-Meier)")},
    {"remission_by_indication", QT_TRANSLATE_NOOP("Reports", "Remission by indication")},
    {"remission_by_route", QT_TRANSLATE_NOOP("Reports", "Remission by drug and route")},
    {"response_by_clinician", QT_TRANSLATE_NOOP("Reports", "Response by clinician")},
    {"response_by_indication", QT_TRANSLATE_NOOP("Reports", "Response by indication")},
    {"response_by_protocol", QT_TRANSLATE_NOOP("Reports", "Response by protocol")},
    {"response_by_route", QT_TRANSLATE_NOOP("Reports", "Response by drug and route")},
    {"safety", QT_TRANSLATE_NOOP("Reports", "What is rare, pressures, minutes to ready")},
    {"sessions", QT_TRANSLATE_NOOP("Reports", "Sessions")},
    {"stop_reasons", QT_TRANSLATE_NOOP("Reports", "Why inductions were stopped")},
    {"unsigned", QT_TRANSLATE_NOOP("Reports", "Not signed")},
};

/// Codes that read badly as their own plain words.
constexpr KeyedWords codes[] = {
    {"above-0.75", QT_TRANSLATE_NOOP("Reports", "Above 0.75 mg/kg")},
    {"esketamine-nasal", QT_TRANSLATE_NOOP("Reports", "Esketamine, nasal spray")},
    {"hidden", QT_TRANSLATE_NOOP("Reports", "under 5")},
    {"in-time", QT_TRANSLATE_NOOP("Reports", "In time")},
    {"intramuscular", QT_TRANSLATE_NOOP("Reports", "Injection")},
    {"intravenous", QT_TRANSLATE_NOOP("Reports", "Infusion")},
    {"ketamine-intravenous", QT_TRANSLATE_NOOP("Reports", "Ketamine, infusion")},
    {"left_at", QT_TRANSLATE_NOOP("Reports", "time of leaving")},
    {"nasal", QT_TRANSLATE_NOOP("Reports", "Nasal spray")},
    {"open", QT_TRANSLATE_NOOP("Reports", "Not yet")},
    {"overdue", QT_TRANSLATE_NOOP("Reports", "Not yet, overdue")},
    {"supervised_by", QT_TRANSLATE_NOOP("Reports", "prescriber on site")},
    {"urgent", QT_TRANSLATE_NOOP("Reports", "Now")},
    {"due", QT_TRANSLATE_NOOP("Reports", "Today")},
    {"soon", QT_TRANSLATE_NOOP("Reports", "In the next days")},
    {"wasted_mg", QT_TRANSLATE_NOOP("Reports", "waste")},
};

/// A side effect by its key, with its severity where the line is of one: "nausea.severe".
QString effectLineWords(const QString& code) {
    const qsizetype dot = code.lastIndexOf(u'.');
    if (const auto severity = dot < 0 ? std::nullopt : fromCode(severityCodes, code.mid(dot + 1))) {
        return effectWords(code.left(dot)) + QStringLiteral(", ") + severityWords(*severity).toLower();
    }
    const auto effects = rules::effectCatalogue();
    return std::ranges::find(effects, code) != effects.end() ? effectWords(code)
                                                             : wordsOf(codes, "Reports", code);
}

/// What a line of the outcomes or of the safety is of: a figure, a rare event, "1.any-effect", a side effect.
QString outcomeLineWords(const QString& code) {
    if (const auto figure = fromCode(rules::figureKindCodes, code)) {
        rules::Figure ofKind;
        ofKind.kind = *figure;
        return figureWords(ofKind, {}).title;
    }
    if (const auto event = fromCode(rules::rareEventCodes, code)) {
        return rareEventWords(*event);
    }
    const qsizetype dot = code.indexOf(u'.');
    bool isNumber = false;
    const int number = code.left(dot).toInt(&isNumber);
    return dot > 0 && isNumber ? Words::tr("Session %1: %2")
                                     .arg(number)
                                     .arg(wordsOf(codes, "Reports", code.mid(dot + 1)).toLower())
                               : effectLineWords(code);
}

} // namespace

QString tableTitle(const reports::ReportTable& table) {
    return wordsOf(tableWords, "Reports", QLatin1String(table.key));
}

QString columnTitle(const reports::ReportColumn& column) {
    return wordsOf(columnWords, "Reports", QLatin1String(column.key));
}

QString codeWords(const QString& column, const QString& code) {
    if (column == QLatin1String("of_what")) {
        return outcomeLineWords(code);
    }
    if (column != QLatin1String("missing")) {
        return wordsOf(codes, "Reports", code);
    }
    QStringList parts;
    for (const QString& part : code.split(u' ', Qt::SkipEmptyParts)) {
        parts << wordsOf(codes, "Reports", part).toLower();
    }
    return parts.join(QStringLiteral(", "));
}

int decimalsOf(const QString& column) {
    constexpr std::array ofShares{QLatin1String("value"), QLatin1String("low"), QLatin1String("high")};
    return std::ranges::find(ofShares, column) != ofShares.end() ? 3 : 1;
}

} // namespace tidemark::app
