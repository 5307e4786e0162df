// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/protocols/ProtocolFields.h"

#include "desktop/protocols/ProtocolWords.h"
#include "fields/FieldKeys.h"
#include "rules/protocols/ProtocolFaults.h"
#include "rules/protocols/ProtocolTree.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace tidemark::app {
namespace {

using namespace Qt::StringLiterals;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ProtocolFields)
};

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

/// The clinic's own steps of the dose; an empty field has none.
ProtocolField stepsField(const QString& ending, const QString& unit) {
    return {u"dose.steps"_s + ending,
            Words::tr("Steps of the dose"),
            unit,
            Words::tr("smallest first, such as 0.5, 0.75; empty for none"),
            [](const Protocol& protocol) {
                QStringList parts;
                for (const double step : protocol.dose.steps) {
                    parts << QString::number(step);
                }
                return parts.join(u", "_s);
            },
            [](Protocol& protocol, const QString& text) {
                auto steps = readDecimals(text);
                if (steps) {
                    protocol.dose.steps = std::move(*steps);
                }
                return steps.has_value();
            }};
}

ProtocolSection doseSection(const Protocol& protocol) {
    ProtocolSection section{Words::tr("Dose"), {}};
    auto& fields = section.fields;
    const auto rails = [&fields](const QString& unit, const QString& ending, auto usual, auto warn,
                                 auto reason) {
        fields.push_back(decimalNumber(u"dose.usual"_s + ending, Words::tr("Usual dose"), unit,
                                       Words::tr("above 0, and no more than where a warning begins"), usual));
        fields.push_back(decimalNumber(u"dose.warnAbove"_s + ending, Words::tr("Warn above"), unit,
                                       Words::tr("no less than the usual dose"), warn));
        fields.push_back(decimalNumber(u"dose.reasonAbove"_s + ending, Words::tr("Ask for a reason above"),
                                       unit, Words::tr("no less than where a warning begins"), reason));
        fields.push_back(wholeNumber(u"dose.discardAfterMinutes"_s, Words::tr("Prepared dose kept for"),
                                     u"min"_s, Words::tr("1 to 1440"),
                                     [](Protocol& p) -> int& { return p.dose.discardAfterMinutes; }));
    };
    if (protocol.dose.kind == DoseKind::PerKilogram) {
        rails(
            u"mg/kg"_s, u"MgPerKg"_s, [](Protocol& p) -> double& { return p.dose.usual.value; },
            [](Protocol& p) -> double& { return p.dose.warnAbove.value; },
            [](Protocol& p) -> double& { return p.dose.reasonAbove.value; });
        fields.push_back(stepsField(u"MgPerKg"_s, u"mg/kg"_s));
        return section;
    }
    if (protocol.dose.kind == DoseKind::PerHour) {
        rails(
            u"mg/h"_s, u"MgPerHour"_s, [](Protocol& p) -> double& { return p.dose.usualPerHour.value; },
            [](Protocol& p) -> double& { return p.dose.warnAbovePerHour.value; },
            [](Protocol& p) -> double& { return p.dose.reasonAbovePerHour.value; });
        fields.push_back(stepsField(u"MgPerHour"_s, u"mg/h"_s));
        return section;
    }
    fields.push_back(numberList(u"dose.choicesMg"_s, Words::tr("Doses to choose from"), u"mg"_s,
                                Words::tr("whole devices or sprays, smallest first"),
                                [](Protocol& p) -> std::vector<int>& { return p.dose.choices; }));
    fields.push_back(wholeNumber(u"dose.firstSessionMg"_s, Words::tr("First session"), u"mg"_s,
                                 Words::tr("one of the doses, or 0 for any of them"),
                                 [](Protocol& p) -> int& { return p.dose.firstSession; }));
    fields.push_back(wholeNumber(u"dose.deviceMg"_s, Words::tr("In one device or spray"), u"mg"_s,
                                 Words::tr("1 or more"),
                                 [](Protocol& p) -> int& { return p.dose.deviceMilligrams; }));
    fields.push_back(wholeNumber(u"dose.minutesBetweenDevices"_s, Words::tr("Between two devices or sprays"),
                                 u"min"_s, Words::tr("0 to 60"),
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
    number("sessions", Words::tr("Sessions"), {},
           Words::tr("1 to 60; in the last phase 0 for as long as it goes on"), &PhasePlan::sessions);
    section.fields.push_back(
        numberList(path + u"gapsDays"_s, Words::tr("From one to the next"), Words::tr("days"),
                   Words::tr("1 to 366 days each, no fewer than the smallest gap and the tolerance"),
                   [index](Protocol& p) -> std::vector<int>& { return p.phases.at(index).gapsDays; }));
    number("toleranceDays", Words::tr("Early or late by at most"), Words::tr("days"), Words::tr("0 to 92"),
           &PhasePlan::toleranceDays);
    number("minimumGapDays", Words::tr("Smallest gap"), Words::tr("days"), Words::tr("1 to 366"),
           &PhasePlan::minimumGapDays);
    number("seriesFromDays", Words::tr("Whole series at least"), Words::tr("days"),
           Words::tr("0 for no limit, else no more than the longest"), &PhasePlan::seriesFromDays);
    number("seriesUntilDays", Words::tr("Whole series at most"), Words::tr("days"),
           Words::tr("0 for no limit, to 366"), &PhasePlan::seriesUntilDays);
    number("reviewAfterDays", Words::tr("Review a gap longer than"), Words::tr("days"),
           Words::tr("0 for never, to 366"), &PhasePlan::reviewAfterDays);
    return section;
}

ProtocolSection sessionSection(const Protocol& protocol) {
    ProtocolSection section{Words::tr("During a session"), {}};
    auto& fields = section.fields;
    const QString minutes = u"min"_s;
    if (protocol.route == Route::Intravenous) {
        fields.push_back(wholeNumber(u"session.durationMinutes"_s, Words::tr("Infusion lasts"), minutes,
                                     Words::tr("1 to 1440"),
                                     [](Protocol& p) -> int& { return p.duration.value; }));
    }
    fields.push_back(numberList(u"session.readingMinutes"_s, Words::tr("Readings due at"), minutes,
                                Words::tr("minutes after the start, each later than the one before"),
                                [](Protocol& p) -> std::vector<int>& { return p.readingMinutes; }));
    fields.push_back(wholeNumber(u"session.repeatEveryMinutes"_s, Words::tr("Then every"), minutes,
                                 Words::tr("1 to 240"),
                                 [](Protocol& p) -> int& { return p.repeatEveryMinutes; }));
    fields.push_back(wholeNumber(u"session.lateAfterMinutes"_s, Words::tr("A reading is late after"), minutes,
                                 Words::tr("1 to 60"),
                                 [](Protocol& p) -> int& { return p.lateAfterMinutes; }));
    fields.push_back(wholeNumber(u"session.minimumStayAfterEndMinutes"_s, Words::tr("Stay after the dose"),
                                 minutes, Words::tr("0 to 1440"),
                                 [](Protocol& p) -> int& { return p.minimumStayAfterEnd.value; }));
    fields.push_back(wholeNumber(
        u"session.leavingValuesWithinMinutes"_s, Words::tr("Values for leaving, not older than"), minutes,
        Words::tr("5 to 240"), [](Protocol& p) -> int& { return p.leavingValuesWithinMinutes; }));
    fields.push_back(wholeNumber(u"session.contactAfterDays"_s, Words::tr("Contact after leaving, after"),
                                 Words::tr("days"), Words::tr("0 to 14; 0 for no contact"),
                                 [](Protocol& p) -> int& { return p.contactAfterDays; }));
    return section;
}

template <class Pair>
void pressure(std::vector<ProtocolField>& fields, const QString& path, const QString& label,
              const QString& systolicRule, const QString& diastolicRule, Pair pair) {
    fields.push_back(wholeNumber(path + u".systolic"_s, Words::tr("%1, systolic").arg(label), u"mmHg"_s,
                                 systolicRule, [pair](Protocol& p) -> int& { return pair(p).systolic; }));
    fields.push_back(wholeNumber(path + u".diastolic"_s, Words::tr("%1, diastolic").arg(label), u"mmHg"_s,
                                 diastolicRule, [pair](Protocol& p) -> int& { return pair(p).diastolic; }));
}

ProtocolSection limitsSection() {
    ProtocolSection section{Words::tr("Limits"), {}};
    auto& fields = section.fields;
    pressure(fields, u"limits.releaseAbove"_s, Words::tr("Ask before the dose above"),
             Words::tr("60 to 260, above the diastolic"), Words::tr("30 to 160"),
             [](Protocol& p) -> PressurePair& { return p.limits.releaseAbove; });
    pressure(fields, u"limits.severeFrom"_s, Words::tr("Severe from"),
             Words::tr("60 to 260, and above the limit before the dose"),
             Words::tr("30 to 160, and above the limit before the dose"),
             [](Protocol& p) -> PressurePair& { return p.limits.severeFrom; });
    pressure(fields, u"limits.riseFrom"_s, Words::tr("Rise over the baseline from"), Words::tr("5 to 150"),
             Words::tr("5 to 100"), [](Protocol& p) -> PressurePair& { return p.limits.riseFrom; });
    pressure(fields, u"limits.lowBelow"_s, Words::tr("Low below"),
             Words::tr("40 or more, under the limit before the dose"),
             Words::tr("20 or more, under the limit before the dose"),
             [](Protocol& p) -> PressurePair& { return p.limits.lowBelow; });
    pressure(fields, u"limits.severeLowBelow"_s, Words::tr("Severely low below"),
             Words::tr("40 or more, under the first limit"), Words::tr("20 or more, under the first limit"),
             [](Protocol& p) -> PressurePair& { return p.limits.severeLowBelow; });
    const auto number = [&](const char* key, const QString& label, const QString& unit, const QString& rule,
                            int ProtocolLimits::*member) {
        fields.push_back(wholeNumber(u"limits."_s + QLatin1String(key), label, unit, rule,
                                     [member](Protocol& p) -> int& { return p.limits.*member; }));
    };
    number("spo2Below", Words::tr("SpO₂ below"), u"%"_s, Words::tr("50 to 100"), &ProtocolLimits::spo2Below);
    number("spo2SevereBelow", Words::tr("SpO₂ severe below"), u"%"_s,
           Words::tr("50 or more, under the first limit"), &ProtocolLimits::spo2SevereBelow);
    number("heartRateAbove", Words::tr("Pulse above"), Words::tr("per min"), Words::tr("30 to 220"),
           &ProtocolLimits::heartRateAbove);
    number("heartRateSevereAbove", Words::tr("Pulse severe above"), Words::tr("per min"),
           Words::tr("250 or less, over the first limit"), &ProtocolLimits::heartRateSevereAbove);
    number("heartRateBelow", Words::tr("Pulse below"), Words::tr("per min"),
           Words::tr("30 or more, under the upper limit"), &ProtocolLimits::heartRateBelow);
    number("heartRateSevereBelow", Words::tr("Pulse severe below"), Words::tr("per min"),
           Words::tr("20 or more, under the first limit"), &ProtocolLimits::heartRateSevereBelow);
    number("respiratoryRateBelow", Words::tr("Breaths below"), Words::tr("per min"), Words::tr("4 to 60"),
           &ProtocolLimits::respiratoryRateBelow);
    number("respiratoryRateSevereBelow", Words::tr("Breaths severe below"), Words::tr("per min"),
           Words::tr("2 or more, under the first limit"), &ProtocolLimits::respiratoryRateSevereBelow);
    number("sedationFrom", Words::tr("Sedation from"), u"s"_s, Words::tr("1 to 5"),
           &ProtocolLimits::sedationFrom);
    number("sedationSevereFrom", Words::tr("Sedation severe from"), u"s"_s,
           Words::tr("5 at most, no less than where sedation begins"), &ProtocolLimits::sedationSevereFrom);
    number("dissociationFrom", Words::tr("Dissociation from"), u"d"_s, Words::tr("1 to 3"),
           &ProtocolLimits::dissociationFrom);
    return section;
}

ProtocolSection twoReadingsSection() {
    ProtocolSection section{Words::tr("Two readings"), {}};
    auto& fields = section.fields;
    pressure(fields, u"limits.twoReadings.above"_s, Words::tr("Twice above"),
             Words::tr("60 to 260, above the diastolic"), Words::tr("30 to 160"),
             [](Protocol& p) -> PressurePair& { return p.limits.twoReadings.above; });
    pressure(fields, u"limits.twoReadings.onceAbove"_s, Words::tr("Or once above"),
             Words::tr("60 to 260, higher than for two readings"),
             Words::tr("30 to 160, higher than for two readings"),
             [](Protocol& p) -> PressurePair& { return p.limits.twoReadings.onceAbove; });
    fields.push_back(wholeNumber(u"limits.twoReadings.minutesApart"_s, Words::tr("Apart by"), u"min"_s,
                                 Words::tr("1 to 60"),
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

std::optional<std::vector<double>> readDecimals(const QString& text) {
    static const QRegularExpression betweenPoints(u"[,;\\s]+"_s);
    static const QRegularExpression betweenCommas(u"(?:;|,?\\s)\\s*"_s);
    const bool comma = !text.contains(u'.') && text.contains(u',');
    std::vector<double> values;
    const QStringList parts = text.split(comma ? betweenCommas : betweenPoints, Qt::SkipEmptyParts);
    for (QString part : parts) {
        bool valid = false;
        values.push_back(part.replace(u',', u'.').toDouble(&valid));
        if (!valid) {
            return std::nullopt;
        }
    }
    return values;
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
    sections.push_back({Words::tr("Name"),
                        {{u"title"_s,
                          Words::tr("Title"),
                          {},
                          Words::tr("up to 120 characters"),
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
                sentences.emplace(field.path,
                                  Words::tr("This is not a whole number, or a list of them. It can be: %1.")
                                      .arg(field.rule));
            }
        }
    }
    for (const Error& fault : rules::protocolFaults(protocol)) {
        if (fault.field == fields::keys::protocolId) {
            sentences.emplace(
                fault.field,
                Words::tr("An id has up to 40 small letters, digits and hyphens, and begins with a "
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
