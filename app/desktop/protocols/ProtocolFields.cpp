// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/protocols/ProtocolFields.h"

#include "desktop/protocols/ProtocolWords.h"
#include "rules/protocols/ProtocolFaults.h"
#include "rules/protocols/ProtocolTree.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace tidemark::app {
namespace {

using namespace Qt::StringLiterals;

QString words(const char* text) {
    return QCoreApplication::translate("ProtocolFields", text);
}

/// `read` gives the number of a trimmed text and says whether it is one.
template <class Place, class Read>
ProtocolField numberField(const QString& path, const QString& label, const QString& unit, const QString& rule,
                          Place place, Read read) {
    return {path,
            label,
            unit,
            rule,
            [place](const Protocol& protocol) {
                Protocol copy = protocol;
                return QString::number(place(copy));
            },
            [place, read](Protocol& protocol, const QString& text) {
                bool valid = false;
                const auto value = read(text.trimmed(), valid);
                if (valid) {
                    place(protocol) = value;
                }
                return valid;
            }};
}

template <class Place>
ProtocolField wholeNumber(const QString& path, const QString& label, const QString& unit, const QString& rule,
                          Place place) {
    return numberField(path, label, unit, rule, place,
                       [](const QString& text, bool& valid) { return text.toInt(&valid); });
}

template <class Place>
ProtocolField decimalNumber(const QString& path, const QString& label, const QString& unit,
                            const QString& rule, Place place) {
    return numberField(path, label, unit, rule, place,
                       [](QString text, bool& valid) { return text.replace(u',', u'.').toDouble(&valid); });
}

template <class Place>
ProtocolField numberList(const QString& path, const QString& label, const QString& unit, const QString& rule,
                         Place place) {
    return {path,
            label,
            unit,
            rule,
            [place](const Protocol& protocol) {
                Protocol copy = protocol;
                return listWords(place(copy));
            },
            [place](Protocol& protocol, const QString& text) {
                auto values = readList(text);
                if (values) {
                    place(protocol) = std::move(*values);
                }
                return values.has_value();
            }};
}

ProtocolSection doseSection(const Protocol& protocol) {
    ProtocolSection section{words("Dose"), {}};
    auto& fields = section.fields;
    const auto rails = [&fields](const QString& unit, const QString& ending, auto usual, auto warn,
                                 auto reason) {
        fields.push_back(decimalNumber(u"dose.usual"_s + ending, words("Usual dose"), unit,
                                       words("above 0, and no more than where a warning begins"), usual));
        fields.push_back(decimalNumber(u"dose.warnAbove"_s + ending, words("Warn above"), unit,
                                       words("no less than the usual dose"), warn));
        fields.push_back(decimalNumber(u"dose.reasonAbove"_s + ending, words("Ask for a reason above"), unit,
                                       words("no less than where a warning begins"), reason));
    };
    if (protocol.dose.kind == DoseKind::PerKilogram) {
        rails(
            u"mg/kg"_s, u"MgPerKg"_s, [](Protocol& p) -> double& { return p.dose.usual.value; },
            [](Protocol& p) -> double& { return p.dose.warnAbove.value; },
            [](Protocol& p) -> double& { return p.dose.reasonAbove.value; });
        return section;
    }
    if (protocol.dose.kind == DoseKind::PerHour) {
        rails(
            u"mg/h"_s, u"MgPerHour"_s, [](Protocol& p) -> double& { return p.dose.usualPerHour.value; },
            [](Protocol& p) -> double& { return p.dose.warnAbovePerHour.value; },
            [](Protocol& p) -> double& { return p.dose.reasonAbovePerHour.value; });
        return section;
    }
    fields.push_back(numberList(u"dose.choicesMg"_s, words("Doses to choose from"), u"mg"_s,
                                words("whole devices, smallest first"),
                                [](Protocol& p) -> std::vector<int>& { return p.dose.choices; }));
    fields.push_back(wholeNumber(u"dose.firstSessionMg"_s, words("First session"), u"mg"_s,
                                 words("one of the doses, or 0 for any of them"),
                                 [](Protocol& p) -> int& { return p.dose.firstSession; }));
    fields.push_back(wholeNumber(u"dose.deviceMg"_s, words("In one device"), u"mg"_s, words("1 or more"),
                                 [](Protocol& p) -> int& { return p.dose.deviceMilligrams; }));
    fields.push_back(wholeNumber(u"dose.minutesBetweenDevices"_s, words("Between two devices"), u"min"_s,
                                 words("0 to 60"),
                                 [](Protocol& p) -> int& { return p.dose.minutesBetweenDevices; }));
    return section;
}

ProtocolSection phaseSection(const Protocol& protocol, std::size_t index) {
    const QString path = u"phases[%1]."_s.arg(rules::phaseName(protocol.phases.at(index)));
    ProtocolSection section{phaseTitle(protocol.phases.at(index)), {}};
    const auto number = [&](const char* key, const QString& label, const QString& unit, const QString& rule,
                            int PhasePlan::*member) {
        section.fields.push_back(
            wholeNumber(path + QLatin1String(key), label, unit, rule,
                        [index, member](Protocol& p) -> int& { return p.phases.at(index).*member; }));
    };
    number("sessions", words("Sessions"), {}, words("1 to 60; in the last phase 0 for as long as it goes on"),
           &PhasePlan::sessions);
    section.fields.push_back(
        numberList(path + u"gapsDays"_s, words("From one to the next"), words("days"),
                   words("1 to 366 days each, no fewer than the smallest gap and the tolerance"),
                   [index](Protocol& p) -> std::vector<int>& { return p.phases.at(index).gapsDays; }));
    number("toleranceDays", words("Early or late by at most"), words("days"), words("0 to 92"),
           &PhasePlan::toleranceDays);
    number("minimumGapDays", words("Smallest gap"), words("days"), words("1 to 366"),
           &PhasePlan::minimumGapDays);
    number("seriesFromDays", words("Whole series at least"), words("days"),
           words("0 for no limit, else no more than the longest"), &PhasePlan::seriesFromDays);
    number("seriesUntilDays", words("Whole series at most"), words("days"), words("0 for no limit, to 366"),
           &PhasePlan::seriesUntilDays);
    number("reviewAfterDays", words("Review a gap longer than"), words("days"), words("0 for never, to 366"),
           &PhasePlan::reviewAfterDays);
    return section;
}

ProtocolSection sessionSection(const Protocol& protocol) {
    ProtocolSection section{words("During a session"), {}};
    auto& fields = section.fields;
    const QString minutes = u"min"_s;
    if (protocol.route == Route::Intravenous) {
        fields.push_back(wholeNumber(u"session.durationMinutes"_s, words("Infusion lasts"), minutes,
                                     words("1 to 1440"),
                                     [](Protocol& p) -> int& { return p.duration.value; }));
    }
    fields.push_back(numberList(u"session.readingMinutes"_s, words("Readings due at"), minutes,
                                words("minutes after the start, each later than the one before"),
                                [](Protocol& p) -> std::vector<int>& { return p.readingMinutes; }));
    fields.push_back(wholeNumber(u"session.repeatEveryMinutes"_s, words("Then every"), minutes,
                                 words("1 to 240"),
                                 [](Protocol& p) -> int& { return p.repeatEveryMinutes; }));
    fields.push_back(wholeNumber(u"session.lateAfterMinutes"_s, words("A reading is late after"), minutes,
                                 words("1 to 60"), [](Protocol& p) -> int& { return p.lateAfterMinutes; }));
    fields.push_back(wholeNumber(u"session.minimumStayAfterEndMinutes"_s, words("Stay after the dose"),
                                 minutes, words("0 to 1440"),
                                 [](Protocol& p) -> int& { return p.minimumStayAfterEnd.value; }));
    return section;
}

template <class Pair>
void pressure(std::vector<ProtocolField>& fields, const QString& path, const QString& label,
              const QString& systolicRule, const QString& diastolicRule, Pair pair) {
    fields.push_back(wholeNumber(path + u".systolic"_s, words("%1, systolic").arg(label), u"mmHg"_s,
                                 systolicRule, [pair](Protocol& p) -> int& { return pair(p).systolic; }));
    fields.push_back(wholeNumber(path + u".diastolic"_s, words("%1, diastolic").arg(label), u"mmHg"_s,
                                 diastolicRule, [pair](Protocol& p) -> int& { return pair(p).diastolic; }));
}

ProtocolSection limitsSection() {
    ProtocolSection section{words("Limits"), {}};
    auto& fields = section.fields;
    pressure(fields, u"limits.releaseAbove"_s, words("Ask before the dose above"),
             words("60 to 260, above the diastolic"), words("30 to 160"),
             [](Protocol& p) -> PressurePair& { return p.limits.releaseAbove; });
    pressure(fields, u"limits.severeFrom"_s, words("Severe from"),
             words("60 to 260, and above the limit before the dose"),
             words("30 to 160, and above the limit before the dose"),
             [](Protocol& p) -> PressurePair& { return p.limits.severeFrom; });
    pressure(fields, u"limits.riseFrom"_s, words("Rise over the baseline from"), words("5 to 150"),
             words("5 to 100"), [](Protocol& p) -> PressurePair& { return p.limits.riseFrom; });
    const auto number = [&](const char* key, const QString& label, const QString& unit, const QString& rule,
                            int ProtocolLimits::*member) {
        fields.push_back(wholeNumber(u"limits."_s + QLatin1String(key), label, unit, rule,
                                     [member](Protocol& p) -> int& { return p.limits.*member; }));
    };
    number("spo2Below", words("SpO₂ below"), u"%"_s, words("50 to 100"), &ProtocolLimits::spo2Below);
    number("spo2SevereBelow", words("SpO₂ severe below"), u"%"_s, words("50 or more, under the first limit"),
           &ProtocolLimits::spo2SevereBelow);
    number("heartRateAbove", words("Pulse above"), words("per min"), words("30 to 220"),
           &ProtocolLimits::heartRateAbove);
    number("heartRateBelow", words("Pulse below"), words("per min"),
           words("30 or more, under the upper limit"), &ProtocolLimits::heartRateBelow);
    number("respiratoryRateBelow", words("Breaths below"), words("per min"), words("4 to 60"),
           &ProtocolLimits::respiratoryRateBelow);
    number("sedationFrom", words("Sedation from"), u"s"_s, words("1 to 5"), &ProtocolLimits::sedationFrom);
    number("sedationSevereFrom", words("Sedation severe from"), u"s"_s,
           words("5 at most, no less than where sedation begins"), &ProtocolLimits::sedationSevereFrom);
    number("dissociationFrom", words("Dissociation from"), u"d"_s, words("1 to 3"),
           &ProtocolLimits::dissociationFrom);
    return section;
}

ProtocolSection twoReadingsSection() {
    ProtocolSection section{words("Two readings"), {}};
    auto& fields = section.fields;
    pressure(fields, u"limits.twoReadings.above"_s, words("Twice above"),
             words("60 to 260, above the diastolic"), words("30 to 160"),
             [](Protocol& p) -> PressurePair& { return p.limits.twoReadings.above; });
    pressure(fields, u"limits.twoReadings.onceAbove"_s, words("Or once above"),
             words("60 to 260, higher than for two readings"),
             words("30 to 160, higher than for two readings"),
             [](Protocol& p) -> PressurePair& { return p.limits.twoReadings.onceAbove; });
    fields.push_back(wholeNumber(u"limits.twoReadings.minutesApart"_s, words("Apart by"), u"min"_s,
                                 words("1 to 60"),
                                 [](Protocol& p) -> int& { return p.limits.twoReadings.minutesApart; }));
    return section;
}

/// The field a fault belongs to: itself, or the first one below its path.
const ProtocolField* fieldOf(const std::vector<ProtocolSection>& sections, const QString& path) {
    for (const ProtocolSection& section : sections) {
        for (const ProtocolField& field : section.fields) {
            if (field.path == path || field.path.startsWith(path + u'.')) {
                return &field;
            }
        }
    }
    return nullptr;
}

} // namespace

QString listWords(const std::vector<int>& values) {
    QStringList parts;
    for (const int value : values) {
        parts << QString::number(value);
    }
    return parts.join(u", "_s);
}

std::optional<std::vector<int>> readList(const QString& text) {
    static const QRegularExpression between(u"[,;\\s]+"_s);
    std::vector<int> values;
    for (const QString& part : text.split(between, Qt::SkipEmptyParts)) {
        bool whole = false;
        values.push_back(part.toInt(&whole));
        if (!whole) {
            return std::nullopt;
        }
    }
    return values;
}

std::vector<ProtocolSection> protocolSections(const Protocol& protocol) {
    std::vector<ProtocolSection> sections;
    sections.push_back({words("Name"),
                        {{u"title"_s,
                          words("Title"),
                          {},
                          words("up to 120 characters"),
                          [](const Protocol& p) { return p.title; },
                          [](Protocol& p, const QString& text) {
                              p.title = text.trimmed();
                              return true;
                          }}}});
    sections.push_back(doseSection(protocol));
    for (std::size_t index = 0; index < protocol.phases.size(); ++index) {
        sections.push_back(phaseSection(protocol, index));
    }
    sections.push_back(sessionSection(protocol));
    sections.push_back(limitsSection());
    sections.push_back(twoReadingsSection());
    return sections;
}

std::map<QString, QString> writeFields(Protocol& protocol, const std::map<QString, QString>& typed) {
    std::map<QString, QString> sentences;
    const auto sections = protocolSections(protocol);
    if (const auto id = typed.find(u"id"_s); id != typed.end()) {
        protocol.id = id->second.trimmed();
    }
    for (const ProtocolSection& section : sections) {
        for (const ProtocolField& field : section.fields) {
            const auto text = typed.find(field.path);
            if (text != typed.end() && !field.write(protocol, text->second)) {
                sentences.emplace(
                    field.path,
                    words("This is not a whole number, or a list of them. It can be: %1.").arg(field.rule));
            }
        }
    }
    for (const Error& fault : rules::protocolFaults(protocol)) {
        if (fault.field == "id"_L1) {
            sentences.emplace(fault.field,
                              words("An id has up to 40 small letters, digits and hyphens, and begins with a "
                                    "letter. Example: iv-induction-slow"));
            continue;
        }
        const ProtocolField* field = fieldOf(sections, fault.field);
        sentences.emplace(field != nullptr ? field->path : fault.field,
                          protocolFaultWords(fault, field != nullptr ? field->rule : QString()));
    }
    return sentences;
}

} // namespace tidemark::app
