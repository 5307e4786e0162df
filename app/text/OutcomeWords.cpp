// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/OutcomeWords.h"

#include "rules/outcomes/SmallCells.h"
#include "text/DoseWords.h"

#include <QCoreApplication>

#include <cmath>

namespace tidemark::app {
namespace {

using rules::FigureKind;
using rules::OutcomeGroup;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Outcomes)
};

QString figureTitle(FigureKind kind) {
    switch (kind) {
    case FigureKind::Response:
        return Words::tr("Response");
    case FigureKind::Remission:
        return Words::tr("Remission");
    case FigureKind::Worsening:
        return Words::tr("Worse");
    case FigureKind::Change:
        return Words::tr("Median change");
    case FigureKind::SuicidalLess:
        return Words::tr("Fewer suicidal thoughts");
    case FigureKind::SuicidalMore:
        return Words::tr("More suicidal thoughts");
    case FigureKind::SessionsToResponse:
        return Words::tr("Responded after session");
    case FigureKind::Finished:
        return Words::tr("Finished the induction");
    case FigureKind::Stopped:
        return Words::tr("Stopped early");
    }
    return {};
}

QString medianWords(const rules::Figure& figure) {
    const double median = figure.quartiles->median;
    const QString number = numberWords(median, std::round(median) == median ? 0 : 1);
    return figure.kind == FigureKind::Change ? Words::tr("%1 points").arg(number) : number;
}

QString quartileWords(const rules::Quartiles& quartiles) {
    return Words::tr("middle half %1 to %2")
        .arg(numberWords(quartiles.low, 1), numberWords(quartiles.high, 1));
}

QString routeWords(const QString& key) {
    struct Named {
        const char* key;
        QString words;
    };
    const std::array all{Named{"ketamine-intravenous", Words::tr("Ketamine, by vein")},
                         Named{"ketamine-intramuscular", Words::tr("Ketamine, into the muscle")},
                         Named{"ketamine-nasal", Words::tr("Ketamine, by nose")},
                         Named{"esketamine-intravenous", Words::tr("Esketamine, by vein")},
                         Named{"esketamine-intramuscular", Words::tr("Esketamine, into the muscle")},
                         Named{"esketamine-nasal", Words::tr("Esketamine, by nose")}};
    for (const Named& each : all) {
        if (key == QLatin1String(each.key)) {
            return each.words;
        }
    }
    return key;
}

QString doseBandWords(const QString& key) {
    if (key.endsWith(QLatin1String("-mg"))) {
        return Words::tr("%1 mg").arg(key.chopped(3));
    }
    return key == u"to-0.5"    ? Words::tr("up to 0.5 mg/kg")
           : key == u"to-0.75" ? Words::tr("up to 0.75 mg/kg")
                               : Words::tr("above 0.75 mg/kg");
}

} // namespace

QString figureDefinition(FigureKind kind, const QString& scaleName) {
    const QString scale = scaleName.isEmpty() ? Words::tr("The primary scale") : scaleName;
    switch (kind) {
    case FigureKind::Response:
        return Words::tr("%1 at least 50 % below the baseline, 14 to 31 days after a finished induction")
            .arg(scale);
    case FigureKind::Remission:
        return Words::tr("%1 below its own limit of remission, in the same days").arg(scale);
    case FigureKind::Worsening:
        return Words::tr("%1 above the baseline, in the same days").arg(scale);
    case FigureKind::Change:
        return Words::tr("%1 in the same days, less the baseline; below 0 is better").arg(scale);
    case FigureKind::SuicidalLess:
        return Words::tr("Of those with a safety item above 0 at the baseline: lower in the same days");
    case FigureKind::SuicidalMore:
        return Words::tr("Safety item higher than at the baseline, in the same days");
    case FigureKind::SessionsToResponse:
        return Words::tr("Median session after which the first response was seen, of those who responded");
    case FigureKind::Finished:
        return Words::tr("As many sessions as planned, of the inductions that began and are over");
    case FigureKind::Stopped:
        return Words::tr("Ended, or no session for 28 days and none planned, of the same");
    }
    return {};
}

QString percentWords(double share) {
    const double percent = 100 * share;
    return Words::tr("%1 %").arg(numberWords(percent, percent > 0 && percent < 1 ? 1 : 0));
}

QString intervalWords(const rules::Interval& interval) {
    return Words::tr("%1 to %2 %")
        .arg(numberWords(100 * interval.low, 0), numberWords(100 * interval.high, 0));
}

QString countWords(int n, int missing, int tooEarly) {
    QString words = Words::tr("n = %1").arg(n);
    if (missing > 0) {
        words += Words::tr(", %1 missing").arg(missing);
    }
    if (tooEarly > 0) {
        words += Words::tr(", %1 too early").arg(tooEarly);
    }
    return words;
}

QString cellWords(int count, bool hidden) {
    return hidden ? Words::tr("under 5") : QString::number(count);
}

QString rareWords(const rules::Share& share) {
    if (share.n == 0) {
        return Words::tr("not recorded");
    }
    if (rules::isSmallCell(share.n)) {
        return Words::tr("too few to show");
    }
    const auto bound = rules::upperBoundOfNone(share.n);
    if (share.of == 0) {
        return Words::tr("0 of %1, at most %2 %").arg(share.n).arg(numberWords(100 * bound.value_or(1), 2));
    }
    return Words::tr("%1 of %2 (%3 %)")
        .arg(share.of)
        .arg(share.n)
        .arg(numberWords(100.0 * share.of / share.n, 1));
}

QString partWords(const rules::Share& share) {
    return rules::isSmallCell(share.of) ? Words::tr("under 5 of %1").arg(share.n)
                                        : Words::tr("all but under 5 of %1").arg(share.n);
}

FigureWords figureWords(const rules::Figure& figure, const QString& scaleName) {
    FigureWords words{figureTitle(figure.kind), {}, {}, {}, figureDefinition(figure.kind, scaleName)};
    if (figure.isHidden()) {
        words.value = Words::tr("too few");
        words.count = Words::tr("n under 5: not shown");
        return words;
    }
    words.count = countWords(figure.n(), figure.missing, figure.tooEarly);
    if (figure.isPartHidden()) {
        words.value = partWords(figure.share);
        words.interval = Words::tr("not shown: it would be about under 5 people");
        return words;
    }
    if (figure.n() == 0) {
        words.value = QStringLiteral("–");
    } else if (figure.isMedian()) {
        words.value = medianWords(figure);
        words.interval = quartileWords(*figure.quartiles);
    } else if (figure.share.of == 0) {
        words.value = Words::tr("0 of %1").arg(figure.n());
        words.interval = Words::tr("at most %1 %")
                             .arg(numberWords(100 * rules::upperBoundOfNone(figure.n()).value_or(1), 2));
    } else {
        words.value = percentWords(rules::fractionOf(figure.share).value_or(0));
        words.interval = Words::tr("95 % interval %1").arg(intervalWords(*rules::wilson(figure.share)));
    }
    return words;
}

QString rareEventWords(rules::RareEvent event) {
    switch (event) {
    case rules::RareEvent::EmergencyTransfer:
        return Words::tr("Left for an emergency department");
    case rules::RareEvent::SeriousLater:
        return Words::tr("Serious event after leaving");
    case rules::RareEvent::SevereEffect:
        return Words::tr("A severe side effect");
    case rules::RareEvent::SeverePressure:
        return Words::tr("Pressure at or above the severe limit");
    }
    return {};
}

QString groupTitle(OutcomeGroup group) {
    switch (group) {
    case OutcomeGroup::Route:
        return Words::tr("Drug and route");
    case OutcomeGroup::Dose:
        return Words::tr("Dose");
    case OutcomeGroup::Indication:
        return Words::tr("Indication");
    case OutcomeGroup::Protocol:
        return Words::tr("Protocol");
    case OutcomeGroup::Prescriber:
        return Words::tr("Clinician");
    }
    return {};
}

QString groupWords(OutcomeGroup group, const QString& key, const services::OutcomeRecord& record) {
    if (group == OutcomeGroup::Route) {
        return routeWords(key);
    }
    if (group == OutcomeGroup::Dose) {
        return doseBandWords(key);
    }
    if (group == OutcomeGroup::Protocol) {
        const auto title = record.protocols.find(key);
        return title == record.protocols.end() ? key : title->second;
    }
    if (group == OutcomeGroup::Prescriber) {
        const auto person = record.prescribers.find(StaffId(key));
        return person == record.prescribers.end() ? Words::tr("nobody on record") : person->second;
    }
    return key;
}

QString gapRiskWords(const rules::GapRisk& risk) {
    const QString sentence = risk.reason == rules::GapReason::NothingPlanned
                                 ? Words::tr("Nothing planned; %1 days since the last dose, %2 allowed")
                                 : Words::tr("Next session %1 days after the last dose, %2 allowed");
    return sentence.arg(risk.days).arg(risk.limit);
}

QString relapseDefinition(const QString& scaleName) {
    return Words::
        tr("Kaplan-Meier. From the last session of the induction, of those in response then, to the first "
           "%1 above half the baseline.")
            .arg(scaleName.isEmpty() ? Words::tr("primary scale") : scaleName);
}

} // namespace tidemark::app
