// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/protocols/ProtocolTree.h"

#include "rules/protocols/ProtocolCodes.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QStringList>

namespace tidemark::rules {
namespace {

using namespace Qt::StringLiterals;
using Nodes = std::vector<TreeNode>;

TreeNode number(const char* key, int value) {
    return {QString::fromLatin1(key), QString::number(value), TreeForm::Value, {}};
}

QString printedNumber(double value) {
    return QString::number(value, 'g', QLocale::FloatingPointShortest);
}

TreeNode decimal(const char* key, double value) {
    return {QString::fromLatin1(key), printedNumber(value), TreeForm::Value, {}};
}

QString quoted(const QString& value) {
    // A list of one text, for the escapes of JSON; then without the brackets.
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(list.mid(1, list.size() - 2));
}

TreeNode text(const char* key, const QString& value) {
    return {QString::fromLatin1(key), quoted(value), TreeForm::Value, {}};
}

TreeNode numbers(const char* key, const std::vector<int>& values) {
    QStringList parts;
    for (const int value : values) {
        parts << QString::number(value);
    }
    return {QString::fromLatin1(key), u"[%1]"_s.arg(parts.join(u", "_s)), TreeForm::Value, {}};
}

/// Only where there are steps: a file without them stays as earlier versions print it.
void addSteps(Nodes& nodes, const char* key, const std::vector<double>& steps) {
    if (steps.empty()) {
        return;
    }
    QStringList parts;
    for (const double step : steps) {
        parts << printedNumber(step);
    }
    nodes.push_back({QString::fromLatin1(key), u"[%1]"_s.arg(parts.join(u", "_s)), TreeForm::Value, {}});
}

TreeNode texts(const char* key, const std::vector<QString>& values) {
    QStringList parts;
    for (const QString& value : values) {
        parts << quoted(value);
    }
    return {QString::fromLatin1(key), u"[%1]"_s.arg(parts.join(u", "_s)), TreeForm::Value, {}};
}

TreeNode object(const char* key, Nodes children) {
    return {QString::fromLatin1(key), {}, TreeForm::Object, std::move(children)};
}

TreeNode entry(const QString& name, TreeForm form, Nodes children) {
    return {name, {}, form, std::move(children)};
}

TreeNode list(const char* key, Nodes children) {
    return {QString::fromLatin1(key), {}, TreeForm::List, std::move(children)};
}

TreeNode doseOf(const DoseRule& dose) {
    Nodes nodes{text("kind", codeIn(doseKindCodes, dose.kind))};
    if (dose.kind == DoseKind::PerKilogram) {
        nodes.push_back(decimal("usualMgPerKg", dose.usual.value));
        nodes.push_back(decimal("warnAboveMgPerKg", dose.warnAbove.value));
        nodes.push_back(decimal("reasonAboveMgPerKg", dose.reasonAbove.value));
        addSteps(nodes, "stepsMgPerKg", dose.steps);
        nodes.push_back(number("discardAfterMinutes", dose.discardAfterMinutes));
    } else if (dose.kind == DoseKind::PerHour) {
        nodes.push_back(decimal("usualMgPerHour", dose.usualPerHour.value));
        nodes.push_back(decimal("warnAboveMgPerHour", dose.warnAbovePerHour.value));
        nodes.push_back(decimal("reasonAboveMgPerHour", dose.reasonAbovePerHour.value));
        addSteps(nodes, "stepsMgPerHour", dose.steps);
        nodes.push_back(number("discardAfterMinutes", dose.discardAfterMinutes));
    } else {
        nodes.push_back(numbers("choicesMg", dose.choices));
        nodes.push_back(number("firstSessionMg", dose.firstSession));
        nodes.push_back(number("deviceMg", dose.deviceMilligrams));
        nodes.push_back(number("minutesBetweenDevices", dose.minutesBetweenDevices));
    }
    return object("dose", std::move(nodes));
}

TreeNode phaseNode(const PhasePlan& phase) {
    Nodes nodes{text("phase", code(phase.phase))};
    if (!phase.option.isEmpty()) {
        nodes.push_back(text("option", phase.option));
    }
    nodes.push_back(number("sessions", phase.sessions));
    nodes.push_back(numbers("gapsDays", phase.gapsDays));
    nodes.push_back(number("toleranceDays", phase.toleranceDays));
    nodes.push_back(number("minimumGapDays", phase.minimumGapDays));
    for (const auto& [key, value] : {std::pair{"seriesFromDays", phase.seriesFromDays},
                                     std::pair{"seriesUntilDays", phase.seriesUntilDays},
                                     std::pair{"reviewAfterDays", phase.reviewAfterDays}}) {
        if (value != 0) {
            nodes.push_back(number(key, value));
        }
    }
    return entry(phaseName(phase), TreeForm::Object, std::move(nodes));
}

TreeNode pressureNode(const char* key, PressurePair pair) {
    return {QString::fromLatin1(key),
            {},
            TreeForm::ObjectOnOneLine,
            {number("systolic", pair.systolic), number("diastolic", pair.diastolic)}};
}

TreeNode twoReadingsOf(const TwoReadingRule& rule) {
    return object("twoReadings",
                  {text("use", codeIn(ruleUseCodes, rule.active)), pressureNode("above", rule.above),
                   pressureNode("onceAbove", rule.onceAbove), number("minutesApart", rule.minutesApart)});
}

TreeNode limitsOf(const ProtocolLimits& limits) {
    return object(
        "limits",
        {pressureNode("releaseAbove", limits.releaseAbove), pressureNode("severeFrom", limits.severeFrom),
         pressureNode("riseFrom", limits.riseFrom), pressureNode("lowBelow", limits.lowBelow),
         pressureNode("severeLowBelow", limits.severeLowBelow), number("spo2Below", limits.spo2Below),
         number("spo2SevereBelow", limits.spo2SevereBelow), number("heartRateAbove", limits.heartRateAbove),
         number("heartRateSevereAbove", limits.heartRateSevereAbove),
         number("heartRateBelow", limits.heartRateBelow),
         number("heartRateSevereBelow", limits.heartRateSevereBelow),
         number("respiratoryRateBelow", limits.respiratoryRateBelow),
         number("respiratoryRateSevereBelow", limits.respiratoryRateSevereBelow),
         number("sedationFrom", limits.sedationFrom), number("sedationSevereFrom", limits.sedationSevereFrom),
         number("dissociationFrom", limits.dissociationFrom), twoReadingsOf(limits.twoReadings)});
}

TreeNode checklistOf(const std::vector<ChecklistItem>& items) {
    Nodes nodes;
    for (const ChecklistItem& item : items) {
        nodes.push_back(entry(item.key, TreeForm::ObjectOnOneLine,
                              {text("item", item.key), text("kind", codeIn(checklistKindCodes, item.safety)),
                               text("safeAnswer", codeIn(safeAnswerCodes, item.safeAnswerIsYes))}));
    }
    return list("checklist", std::move(nodes));
}

TreeNode sourcesOf(const std::vector<ProtocolSource>& sources) {
    Nodes nodes;
    for (const ProtocolSource& source : sources) {
        nodes.push_back(entry(source.of, TreeForm::Object,
                              {text("of", source.of), text("kind", codeIn(sourceKindCodes, source.kind)),
                               text("text", source.text)}));
    }
    return list("sources", std::move(nodes));
}

void collect(const TreeNode& node, const QString& path, std::vector<std::pair<QString, QString>>& into) {
    if (node.form == TreeForm::Value) {
        into.emplace_back(path, node.json);
    }
    for (const TreeNode& child : node.children) {
        if (node.form == TreeForm::List) {
            collect(child, path + u'[' + child.key + u']', into);
        } else {
            collect(child, path.isEmpty() ? child.key : path + u'.' + child.key, into);
        }
    }
}

} // namespace

QString phaseName(const PhasePlan& phase) {
    return phase.option.isEmpty() ? code(phase.phase) : code(phase.phase) + u'.' + phase.option;
}

TreeNode treeOf(const Protocol& protocol) {
    Nodes phases;
    for (const PhasePlan& phase : protocol.phases) {
        phases.push_back(phaseNode(phase));
    }
    return object(
        "",
        {text("format", QString::fromLatin1(protocolFormat)), text("id", protocol.id),
         number("version", protocol.version), text("status", codeIn(protocolStatusCodes, protocol.status)),
         text("title", protocol.title), text("drug", code(protocol.drug)),
         text("route", code(protocol.route)), doseOf(protocol.dose), list("phases", std::move(phases)),
         object("session", {number("durationMinutes", protocol.duration.value),
                            numbers("readingMinutes", protocol.readingMinutes),
                            number("repeatEveryMinutes", protocol.repeatEveryMinutes),
                            number("lateAfterMinutes", protocol.lateAfterMinutes),
                            number("minimumStayAfterEndMinutes", protocol.minimumStayAfterEnd.value),
                            number("leavingValuesWithinMinutes", protocol.leavingValuesWithinMinutes),
                            number("contactAfterDays", protocol.contactAfterDays)}),
         limitsOf(protocol.limits), checklistOf(protocol.checklist), texts("readiness", protocol.readiness),
         sourcesOf(protocol.sources)});
}

std::vector<std::pair<QString, QString>> valuesByPath(const Protocol& protocol) {
    std::vector<std::pair<QString, QString>> values;
    collect(treeOf(protocol), {}, values);
    return values;
}

} // namespace tidemark::rules
