// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/protocols/ProtocolFileReading.h"

#include "fields/FieldKeys.h"
#include "rules/protocols/JsonFields.h"
#include "rules/protocols/ProtocolCodes.h"
#include "rules/protocols/ProtocolFaults.h"

#include <QJsonDocument>

namespace tidemark::rules {
namespace {

DoseRule doseFrom(JsonFields fields) {
    DoseRule dose;
    dose.kind = fields.coded("kind", doseKindCodes);
    if (dose.kind == DoseKind::PerKilogram) {
        dose.usual = {fields.decimal("usualMgPerKg")};
        dose.warnAbove = {fields.decimal("warnAboveMgPerKg")};
        dose.reasonAbove = {fields.decimal("reasonAboveMgPerKg")};
        dose.steps = fields.decimalsOrNone("stepsMgPerKg");
        dose.discardAfterMinutes = fields.wholeOr("discardAfterMinutes", dose.discardAfterMinutes);
    } else if (dose.kind == DoseKind::PerHour) {
        dose.usualPerHour = {fields.decimal("usualMgPerHour")};
        dose.warnAbovePerHour = {fields.decimal("warnAboveMgPerHour")};
        dose.reasonAbovePerHour = {fields.decimal("reasonAboveMgPerHour")};
        dose.steps = fields.decimalsOrNone("stepsMgPerHour");
        dose.discardAfterMinutes = fields.wholeOr("discardAfterMinutes", dose.discardAfterMinutes);
    } else {
        dose.choices = fields.wholes("choicesMg");
        dose.firstSession = fields.whole("firstSessionMg");
        dose.deviceMilligrams = fields.whole("deviceMg");
        dose.minutesBetweenDevices = fields.whole("minutesBetweenDevices");
    }
    fields.refuseOthers();
    return dose;
}

PhasePlan phaseFrom(JsonFields fields) {
    PhasePlan phase;
    phase.phase = fields.coded("phase", coursePhaseCodes);
    phase.option = fields.textOrEmpty("option");
    phase.sessions = fields.whole("sessions");
    phase.gapsDays = fields.wholes("gapsDays");
    phase.toleranceDays = fields.whole("toleranceDays");
    phase.minimumGapDays = fields.whole("minimumGapDays");
    phase.seriesFromDays = fields.wholeOrZero("seriesFromDays");
    phase.seriesUntilDays = fields.wholeOrZero("seriesUntilDays");
    phase.reviewAfterDays = fields.wholeOrZero("reviewAfterDays");
    fields.refuseOthers();
    return phase;
}

PressurePair pressureFrom(JsonFields fields) {
    const PressurePair pair{fields.whole("systolic"), fields.whole("diastolic")};
    fields.refuseOthers();
    return pair;
}

PressurePair pressureOr(JsonFields& fields, const char* key, PressurePair otherwise) {
    return fields.has(key) ? pressureFrom(fields.object(key)) : otherwise;
}

TwoReadingRule twoReadingsFrom(JsonFields fields) {
    TwoReadingRule rule;
    rule.active = fields.coded("use", ruleUseCodes);
    rule.above = pressureFrom(fields.object("above"));
    rule.onceAbove = pressureFrom(fields.object("onceAbove"));
    rule.minutesApart = fields.whole("minutesApart");
    fields.refuseOthers();
    return rule;
}

ProtocolLimits limitsFrom(JsonFields fields) {
    ProtocolLimits limits;
    limits.releaseAbove = pressureFrom(fields.object("releaseAbove"));
    limits.severeFrom = pressureFrom(fields.object("severeFrom"));
    limits.riseFrom = pressureFrom(fields.object("riseFrom"));
    limits.lowBelow = pressureOr(fields, "lowBelow", limits.lowBelow);
    limits.severeLowBelow = pressureOr(fields, "severeLowBelow", limits.severeLowBelow);
    limits.spo2Below = fields.whole("spo2Below");
    limits.spo2SevereBelow = fields.whole("spo2SevereBelow");
    limits.heartRateAbove = fields.whole("heartRateAbove");
    limits.heartRateSevereAbove = fields.wholeOr("heartRateSevereAbove", limits.heartRateSevereAbove);
    limits.heartRateBelow = fields.whole("heartRateBelow");
    limits.heartRateSevereBelow = fields.wholeOr("heartRateSevereBelow", limits.heartRateSevereBelow);
    limits.respiratoryRateBelow = fields.whole("respiratoryRateBelow");
    limits.respiratoryRateSevereBelow =
        fields.wholeOr("respiratoryRateSevereBelow", limits.respiratoryRateSevereBelow);
    limits.sedationFrom = fields.whole("sedationFrom");
    limits.sedationSevereFrom = fields.whole("sedationSevereFrom");
    limits.dissociationFrom = fields.whole("dissociationFrom");
    limits.twoReadings = twoReadingsFrom(fields.object("twoReadings"));
    fields.refuseOthers();
    return limits;
}

ChecklistItem checklistItemFrom(JsonFields fields) {
    ChecklistItem item;
    item.key = fields.text("item");
    item.safety = fields.coded("kind", checklistKindCodes);
    item.safeAnswerIsYes = fields.coded("safeAnswer", safeAnswerCodes);
    fields.refuseOthers();
    return item;
}

ProtocolSource sourceFrom(JsonFields fields) {
    ProtocolSource source;
    source.of = fields.text("of");
    source.kind = fields.coded("kind", sourceKindCodes);
    source.text = fields.text("text");
    fields.refuseOthers();
    return source;
}

void readSession(JsonFields fields, Protocol& into) {
    into.duration = {fields.whole("durationMinutes")};
    into.readingMinutes = fields.wholes("readingMinutes");
    into.repeatEveryMinutes = fields.whole("repeatEveryMinutes");
    into.lateAfterMinutes = fields.whole("lateAfterMinutes");
    into.minimumStayAfterEnd = {fields.whole("minimumStayAfterEndMinutes")};
    into.leavingValuesWithinMinutes =
        fields.wholeOr("leavingValuesWithinMinutes", into.leavingValuesWithinMinutes);
    into.contactAfterDays = fields.wholeOr("contactAfterDays", into.contactAfterDays);
    fields.refuseOthers();
}

Protocol protocolFrom(JsonFields fields) {
    Protocol protocol;
    if (fields.text("format") != QLatin1String(protocolFormat)) {
        fields.fault(ErrorCode::NotOneOfTheChoices, fields::keys::fileFormat);
    }
    protocol.id = fields.text("id");
    protocol.version = fields.whole("version");
    protocol.status = fields.coded("status", protocolStatusCodes);
    protocol.title = fields.text("title");
    protocol.drug = fields.coded("drug", drugCodes);
    protocol.route = fields.coded("route", routeCodes);
    protocol.dose = doseFrom(fields.object("dose"));
    for (JsonFields& phase : fields.objects("phases")) {
        protocol.phases.push_back(phaseFrom(std::move(phase)));
    }
    readSession(fields.object("session"), protocol);
    protocol.limits = limitsFrom(fields.object("limits"));
    for (JsonFields& item : fields.objects("checklist")) {
        protocol.checklist.push_back(checklistItemFrom(std::move(item)));
    }
    protocol.readiness = fields.texts("readiness");
    for (JsonFields& source : fields.objects("sources")) {
        protocol.sources.push_back(sourceFrom(std::move(source)));
    }
    fields.refuseOthers();
    return protocol;
}

} // namespace

Result<Protocol> readProtocol(const QByteArray& text) {
    QJsonParseError parsing;
    const QJsonDocument document = QJsonDocument::fromJson(text, &parsing);
    if (parsing.error != QJsonParseError::NoError || !document.isObject()) {
        return fail(ErrorCode::UnknownToken, {}, QString::number(parsing.offset));
    }
    std::optional<Error> first;
    Protocol protocol = protocolFrom(JsonFields(document.object(), {}, first));
    if (first) {
        return tl::unexpected(*first);
    }
    if (const auto faults = protocolFaults(protocol); !faults.empty()) {
        return tl::unexpected(faults.front());
    }
    return protocol;
}

} // namespace tidemark::rules
