// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/review/ReviewEvidence.h"

#include "base/CalendarDay.h"
#include "base/Try.h"
#include "reports/PatientTrend.h"
#include "rules/dosing/Dosing.h"
#include "rules/record/CurrentLines.h"
#include "rules/record/ReleaseEntries.h"
#include "rules/vitals/PressureDecisions.h"
#include "services/courses/CourseDecisions.h"
#include "services/orders/Orders.h"
#include "text/BoosterWords.h"
#include "text/DateWords.h"
#include "text/DoseWords.h"
#include "text/Message.h"
#include "text/OrderWords.h"
#include "text/PatientWords.h"
#include "text/PressureWords.h"
#include "text/ReleaseWords.h"
#include "text/RiskWords.h"
#include "text/SessionWords.h"
#include "text/TrendWords.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace tidemark::app {
namespace {

using namespace Qt::StringLiterals;
using services::AttentionKind;
using services::ReviewItem;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Review)
};

/// What the cards are made of, read once.
struct Source {
    const ReviewItem& item;
    const reports::PatientTrend& trend;
    const services::SessionView* visit;
    std::optional<Order> order;
    std::optional<services::DecisionAsked> decision;
    Instant now;
    QByteArray zone;

    [[nodiscard]] QDate today() const { return calendarDay(now, zone); }
    [[nodiscard]] QString day(Instant at) const { return recentDayWords(calendarDay(at, zone), today()); }
};

/// "10:31, D. Northgrove, RN"
QString askedBy(const Source& source) {
    if (source.visit == nullptr || source.item.line.kind != AttentionKind::ReleaseAsked) {
        return source.day(source.item.line.since);
    }
    return clockWords(source.item.line.since, source.zone) + u", "_s + source.visit->ownerName;
}

QString reasonsAsked(const services::SessionView& visit) {
    if (const ReleaseEntry* asked = rules::openReleaseRequest(visit.record)) {
        return releaseReasonsWords(asked->reasons);
    }
    const PressureDecision* asked = rules::openRequest(visit.record);
    return asked == nullptr ? QString() : pressureAnswered(visit.record, *asked);
}

ReviewCard askedCard(const Source& source, const std::optional<Milligrams>& dose) {
    ReviewCard card;
    card.key = u"asked"_s;
    card.title = reviewTitle(source.item, source.now, source.zone);
    card.aside = askedBy(source);
    if (dose && source.item.line.kind == AttentionKind::ReleaseAsked) {
        card.figure = milligramWords(*dose);
        card.unit = source.order ? drugWords(*source.order) : QString();
    }
    if (source.visit != nullptr) {
        const Session& session = source.visit->record.session;
        card.add(Words::tr("Why"), reasonsAsked(*source.visit));
        card.add(Words::tr("Session"), ordinalWords(session) + u" · "_s +
                                           source.day(session.startedAt.value_or(session.plannedAt)));
        card.add(Words::tr("Room"), session.room);
    }
    if (source.decision) {
        card.add(Words::tr("Asked"), decisionWords(source.decision->due));
        card.add(Words::tr("Evidence"), evidenceWords(source.decision->evidence, source.zone));
    }
    if (source.order) {
        const OrderStanding standing = orderStanding(*source.order, source.today());
        card.add(Words::tr("Order"), standing.line);
        card.add(Words::tr("Ends"), standing.validity);
        card.add(Words::tr("Payer"), standing.authorisation);
    } else {
        card.add(Words::tr("Order"), Words::tr("none in force"));
    }
    return card;
}

ReviewCard safeCard(const Source& source) {
    ReviewCard card;
    card.key = u"safe"_s;
    card.title = Words::tr("Safe?");
    const auto& safety = source.trend.safety;
    if (!safety) {
        card.pill = Words::tr("never asked");
        card.pillTone = Tone::Warn;
        return card;
    }
    card.pill = safety->open         ? Words::tr("not acknowledged")
                : safety->answer > 0 ? Words::tr("acknowledged")
                                     : Words::tr("no thoughts of suicide");
    card.pillTone = safety->open ? Tone::Warn : safety->answer > 0 ? Tone::Neutral : Tone::Good;
    QString answer =
        Words::tr("%1 of %2, %3").arg(safety->answer).arg(safety->highest).arg(source.day(safety->at));
    if (safety->before) {
        answer = Words::tr("%1 → %2").arg(*safety->before).arg(answer);
    }
    card.add(Words::tr("Item %1").arg(safety->item), answer);
    card.add(Words::tr("Scale"), safety->scaleName);
    if (!safety->whatWasDone.isEmpty()) {
        card.add(Words::tr("Done"), safety->acknowledgedBy + u": "_s + safety->whatWasDone);
    }
    return card;
}

QString valueWords(std::optional<int> value, const QString& pattern) {
    return value ? pattern.arg(*value) : QString();
}

ReviewCard valuesCard(const Source& source) {
    ReviewCard card;
    card.key = u"values"_s;
    card.title = Words::tr("Values");
    if (source.visit != nullptr) {
        const SessionRecord& record = source.visit->record;
        const auto current =
            std::ranges::find_if(record.readings.rbegin(), record.readings.rend(), [&](const Reading& each) {
                return rules::isCurrent(record.readings, each) && !each.notObtained;
            });
        if (current != record.readings.rend()) {
            const Reading& reading = *current;
            const PressurePair limit = source.visit->protocol.limits.releaseAbove;
            card.aside = clockWords(reading.stamp.eventAt, source.zone);
            card.add(Words::tr("Pressure"), reading.systolic ? Words::tr("%1 mmHg, limit %2/%3")
                                                                   .arg(pressureText(reading))
                                                                   .arg(limit.systolic)
                                                                   .arg(limit.diastolic)
                                                             : QString());
            card.add(Words::tr("Pulse"), valueWords(reading.heartRate, Words::tr("%1/min")));
            card.add(Words::tr("SpO₂"), valueWords(reading.spo2, Words::tr("%1 %")));
            card.add(Words::tr("Breathing"), valueWords(reading.respiratoryRate, Words::tr("%1/min")));
            card.add(Words::tr("Sedation"), valueWords(reading.sedation, u"%1"_s));
        }
    }
    if (const auto weight = source.trend.chart.latestWeight()) {
        card.add(Words::tr("Weight"), kilogramWords(weight->weight) + u", "_s +
                                          recentDayWords(weight->measuredOn, source.today()));
    }
    card.add(Words::tr("Given"),
             Words::tr("%n session(s), %1 mg in all", nullptr, static_cast<int>(source.trend.sessions.size()))
                 .arg(std::lround(source.trend.totalGiven.value)));
    return card;
}

ReviewCard workingCard(const Source& source) {
    const reports::ScoreSeries& series = source.trend.response();
    ReviewCard card;
    card.key = u"working"_s;
    card.title = Words::tr("Is it working?");
    card.aside = series.scale.name;
    if (!series.latest) {
        card.pill = Words::tr("none yet");
        return card;
    }
    card.aside += u" "_s + source.day(series.latest->at);
    card.figure = QString::number(series.latest->total);
    const Message word = outcomeMessage(series.word);
    card.pill = word.text;
    card.pillTone = word.tone;
    if (series.baseline) {
        const int change = series.latest->total - series.baseline->total;
        const auto percent = rules::percentImprovement(series.baseline->total, series.latest->total);
        card.add(Words::tr("Change"),
                 percent
                     ? Words::tr("%1 points (%2 %) from %3")
                           .arg(signedNumber(change), signedNumber(static_cast<int>(std::lround(-*percent))))
                           .arg(series.baseline->total)
                     : Words::tr("%1 points from %2").arg(signedNumber(change)).arg(series.baseline->total));
    }
    for (const services::ScoredResult& each : series.results) {
        if (each.score.total) {
            const auto hours = std::chrono::duration_cast<std::chrono::hours>(
                each.result.answeredAt - series.results.front().result.answeredAt);
            constexpr double hoursADay = 24;
            card.points.append(
                {static_cast<double>(hours.count()) / hoursADay, static_cast<double>(*each.score.total)});
        }
    }
    card.maximum = std::max(1, series.scale.maximum);
    return card;
}

ReviewCard lastCard(const Source& source) {
    ReviewCard card;
    card.key = u"last"_s;
    card.title = Words::tr("Last session");
    if (source.trend.sessions.empty()) {
        card.pill = Words::tr("none yet");
        return card;
    }
    const reports::SessionMark& last = source.trend.sessions.back();
    card.aside = markWords(last) + u", "_s + source.day(last.at);
    card.add(Words::tr("Given"), last.given ? milligramWords(*last.given) : QString());
    if (last.peak) {
        card.add(Words::tr("Peak"),
                 Words::tr("%1/%2 mmHg")
                     .arg(last.peak->systolic)
                     .arg(last.peak->diastolic ? QString::number(*last.peak->diastolic) : u"–"_s));
    }
    card.add(Words::tr("Effects"),
             last.effects.empty() ? Words::tr("none recorded")
                                  : Words::tr("%n recorded", nullptr, static_cast<int>(last.effects.size())));
    return card;
}

/// What is to be approved is no patient's.
ReviewEvidence protocolEvidence(const ReviewItem& item, const QByteArray& zone) {
    ReviewEvidence evidence;
    const ProtocolVersion& version = *item.protocol;
    evidence.name = version.protocolId;
    evidence.identity = Words::tr("version %1").arg(version.version);
    ReviewCard card;
    card.key = u"asked"_s;
    card.title = Words::tr("Protocol to approve");
    card.aside = dayAndClockWords(version.madeAt, zone);
    card.add(Words::tr("By"), version.authorName);
    card.add(Words::tr("Why"), version.note);
    evidence.cards.push_back(std::move(card));
    return evidence;
}

std::optional<Milligrams> doseOf(const Source& source) {
    if (!source.order) {
        return std::nullopt;
    }
    std::optional<Kilograms> weight =
        source.visit != nullptr ? source.visit->record.session.weight : std::nullopt;
    if (!weight && source.trend.chart.latestWeight()) {
        weight = source.trend.chart.latestWeight()->weight;
    }
    const auto computed = rules::knownDose(*source.order, weight);
    return computed ? std::optional(computed->dose) : std::nullopt;
}

} // namespace

Result<ReviewEvidence> reviewEvidence(services::OpenClinic& clinic, const Actor& actor,
                                      const ReviewItem& item) {
    const QByteArray zone = clinic.clock().zone();
    if (item.protocol) {
        return protocolEvidence(item, zone);
    }
    ReviewEvidence evidence;
    const auto trend = TIDEMARK_TRY(reports::patientTrend(clinic, actor, item.line.patient));
    if (!item.line.session.isNull()) {
        evidence.visit = TIDEMARK_TRY(services::SessionViews(clinic, actor).view(item.line.session));
    }
    const auto order = TIDEMARK_TRY(services::Orders(clinic, actor).inForce(item.line.patient));
    const services::SessionView* visit = evidence.visit ? &*evidence.visit : nullptr;
    Source source{item, trend, visit, order, {}, clinic.now(), zone};
    if (item.line.kind == AttentionKind::DecisionPending) {
        source.decision = TIDEMARK_TRY(services::CourseDecisions(clinic, actor).asked(item.line.patient));
    }
    evidence.dose = doseOf(source);
    evidence.name = listName(trend.chart.patient);
    evidence.identity = particularsWords(trend.chart.patient, clinic.today());
    for (const Allergy& allergy : trend.chart.allergies) {
        evidence.warnings << Words::tr("Allergy: %1").arg(allergy.substance);
    }
    evidence.warnings << riskSigns(trend.chart, clinic.today()).contraindications;
    evidence.cards = {askedCard(source, evidence.dose), safeCard(source), valuesCard(source),
                      workingCard(source), lastCard(source)};
    return evidence;
}

} // namespace tidemark::app
