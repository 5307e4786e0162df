// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/protocols/ProtocolWords.h"

#include "desktop/protocols/ProtocolFields.h"
#include "desktop/protocols/ProtocolSources.h"
#include "rules/protocols/ProtocolTree.h"
#include "rules/sessions/DischargeReadiness.h"
#include "text/CourseWords.h"
#include "text/DateWords.h"
#include "text/SessionWords.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace tidemark::app {
namespace {

using namespace Qt::StringLiterals;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ProtocolWords)
};

/// A value of the file without its quotes and brackets.
QString plain(QString json) {
    json.remove(u'"').remove(u'[').remove(u']');
    json.replace(u',', u", "_s).replace(u",  "_s, u", "_s);
    return json.trimmed();
}

/// The points that count in the one and not in the other, a line each.
void addPoints(std::vector<ChangeWords>& lines, const Protocol& before, const Protocol& after) {
    for (const QString& point : rules::readinessPoints()) {
        const auto counts = [&](const Protocol& protocol) {
            return std::ranges::count(protocol.readiness, point) > 0 ? Words::tr("counts") : QString();
        };
        if (counts(before) != counts(after)) {
            lines.push_back(
                {Words::tr("Ready to leave: %1").arg(readinessWords(point)), counts(before), counts(after)});
        }
    }
}

QString checklistPart(const QString& path) {
    static const QRegularExpression entry(u"^checklist\\[([^\\]]+)\\]\\.(\\w+)$"_s);
    const auto match = entry.match(path);
    if (!match.hasMatch()) {
        return {};
    }
    const QString question = checklistQuestion(match.captured(1));
    return match.captured(2) == "kind"_L1         ? Words::tr("%1 How it is asked").arg(question)
           : match.captured(2) == "safeAnswer"_L1 ? Words::tr("%1 Safe answer").arg(question)
                                                  : question;
}

/// "4 sessions, 7 days from one to the next, 1 day early or late"
QString phaseSummary(const PhasePlan& phase) {
    const QString count = phase.sessions == 0 ? Words::tr("sessions as long as it goes on")
                                              : Words::tr("%n session(s)", nullptr, phase.sessions);
    return Words::tr("%1, %2 days from one to the next, early or late by %3")
        .arg(count, listWords(phase.gapsDays), QString::number(phase.toleranceDays));
}

/// A phase that only one of the two has, as one line. Gives its name in the file.
QStringList addPhases(std::vector<ChangeWords>& lines, const Protocol& before, const Protocol& after) {
    QStringList names;
    const auto lacks = [](const Protocol& protocol, const QString& name) {
        return std::ranges::none_of(protocol.phases,
                                    [&](const PhasePlan& phase) { return rules::phaseName(phase) == name; });
    };
    for (const PhasePlan& phase : after.phases) {
        if (lacks(before, rules::phaseName(phase))) {
            names << rules::phaseName(phase);
            lines.push_back({Words::tr("Phase: %1").arg(phaseTitle(phase)), {}, phaseSummary(phase)});
        }
    }
    for (const PhasePlan& phase : before.phases) {
        if (lacks(after, rules::phaseName(phase))) {
            names << rules::phaseName(phase);
            lines.push_back({Words::tr("Phase: %1").arg(phaseTitle(phase)), phaseSummary(phase), {}});
        }
    }
    return names;
}

bool isOfPhase(const QString& path, const QStringList& names) {
    return std::ranges::any_of(
        names, [&](const QString& name) { return path.startsWith(u"phases[%1]"_s.arg(name)); });
}

QString labelOf(const Protocol& before, const Protocol& after, const QString& path) {
    for (const Protocol* protocol : {&after, &before}) {
        for (const ProtocolSection& section : protocolSections(*protocol)) {
            for (const ProtocolField& field : section.fields) {
                if (field.path == path) {
                    return section.title + u": "_s + field.label +
                           (field.unit.isEmpty() ? QString() : u", "_s + field.unit);
                }
            }
        }
    }
    const QString checklist = checklistPart(path);
    return path == "id"_L1                       ? Words::tr("Id")
           : path == "limits.twoReadings.use"_L1 ? Words::tr("Two readings: in use")
           : checklist.isEmpty()                 ? path
                                                 : checklist;
}

QString kindWords(const QString& value) {
    return value == "safety"_L1   ? Words::tr("asked every time")
           : value == "stable"_L1 ? Words::tr("offered as last time")
                                  : value;
}

} // namespace

QString phaseTitle(const PhasePlan& phase) {
    const QString option = phase.option.isEmpty() ? QString() : u", "_s + optionWords(phase.option).toLower();
    switch (phase.phase) {
    case CoursePhase::Induction:
        return Words::tr("Induction") + option;
    case CoursePhase::Weekly:
        return Words::tr("Weekly sessions") + option;
    case CoursePhase::Maintenance:
        return Words::tr("Maintenance") + option;
    case CoursePhase::Booster:
        return Words::tr("Booster") + option;
    }
    return {};
}

QString protocolStatusWords(ProtocolStatus status) {
    switch (status) {
    case ProtocolStatus::Example:
        return Words::tr("Example - to be approved by your medical director");
    case ProtocolStatus::Draft:
        return Words::tr("Draft");
    case ProtocolStatus::Approved:
        return Words::tr("Approved");
    }
    return {};
}

QString protocolDrugWords(const Protocol& protocol) {
    return Words::tr("%1, %2").arg(code(protocol.drug), code(protocol.route));
}

QString protocolNameWords(const Protocol& protocol) {
    if (!protocol.title.isEmpty()) {
        return protocol.title;
    }
    QString name = protocolDrugWords(protocol);
    name.front() = name.front().toUpper();
    return name;
}

QStringList protocolHistory(const ProtocolVersion& version, const QByteArray& zone) {
    QStringList lines;
    lines << (version.authorName.isEmpty()
                  ? Words::tr("Came with the program")
                  : Words::tr("%1, %2: %3")
                        .arg(version.authorName, dayAndClockWords(version.madeAt, zone), version.note));
    if (version.approvedAt) {
        const QString approved = Words::tr("Approved by %1, %2")
                                     .arg(version.approverName, dayAndClockWords(*version.approvedAt, zone));
        lines << (version.approvalNote.isEmpty() ? approved : approved + u": "_s + version.approvalNote);
    }
    return lines;
}

QString checklistItemWords(const ChecklistItem& item) {
    return Words::tr("%1 %2, safe answer: %3")
        .arg(checklistQuestion(item.key),
             item.safety ? Words::tr("Asked every time") : Words::tr("Offered as last time"),
             item.safeAnswerIsYes ? Words::tr("yes") : Words::tr("no"));
}

QString sourceWords(const Protocol& protocol, const QString& path) {
    for (const ProtocolSource& source : protocol.sources) {
        if (source.of == path || path.startsWith(source.of + u'.') || path.startsWith(source.of + u'[')) {
            if (source.kind == SourceKind::Published) {
                return Words::tr("Published: %1").arg(source.text);
            }
            return isSetByTheClinic(source.text) ? source.text
                                                 : Words::tr("Example, no source: %1").arg(source.text);
        }
    }
    return {};
}

QString protocolFaultWords(const Error& fault, const QString& rule) {
    switch (fault.code) {
    case ErrorCode::Empty:
        return Words::tr("This is needed.");
    case ErrorCode::TooLong:
        return Words::tr("This is too long. It can be: %1.").arg(rule);
    case ErrorCode::Duplicate:
        return Words::tr("This is here twice.");
    default:
        return rule.isEmpty() ? Words::tr("The protocol cannot be kept like this: %1.").arg(fault.field)
                              : Words::tr("This cannot be. It can be: %1.").arg(rule);
    }
}

std::vector<ChangeWords> differenceWords(const Protocol& before, const Protocol& after) {
    std::vector<ChangeWords> lines;
    const QStringList told = addPhases(lines, before, after);
    for (const rules::ProtocolChange& change : rules::difference(before, after)) {
        if (isOfPhase(change.path, told) || change.path == "version"_L1 || change.path == "status"_L1 ||
            change.path.startsWith("sources["_L1)) {
            continue;
        }
        if (change.path == "readiness"_L1) {
            addPoints(lines, before, after);
            continue;
        }
        lines.push_back({labelOf(before, after, change.path), kindWords(plain(change.before)),
                         kindWords(plain(change.after))});
    }
    return lines;
}

} // namespace tidemark::app
