// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/sessions/DischargeReadiness.h"

#include "rules/dosing/Doses.h"
#include "rules/record/CurrentLines.h"
#include "rules/sessions/Checklist.h"
#include "rules/sessions/SideEffects.h"
#include "rules/vitals/FortyMinuteReading.h"
#include "rules/vitals/PressureDecisions.h"

#include <algorithm>
#include <array>
#include <chrono>

namespace tidemark::rules {

namespace {

const QString suicidalIdeationEffect = QStringLiteral("si");
const QString respiratoryEffect = QStringLiteral("resp");

/// Judges the points that follow from the record.
class Judge {
public:
    Judge(const SessionRecord& record, const Protocol& protocol, std::optional<int> latestItem9, Instant now,
          ValuesFrom from)
        : m_record(record)
        , m_protocol(protocol)
        , m_latestItem9(latestItem9)
        , m_now(record.session.leftAt ? std::min(now, *record.session.leftAt) : now)
        , m_baseline(baselineOf(record))
        , m_countsFrom(countsFrom(from)) {
        for (const Reading& reading : record.readings) {
            if (!reading.baseline && isCurrent(record.readings, reading)) {
                m_taken.push_back(&reading);
            }
        }
        std::ranges::stable_sort(m_taken, {}, [](const Reading* reading) { return reading->stamp.eventAt; });
    }

    [[nodiscard]] ReadinessPoint stay() const {
        const int limit = m_protocol.minimumStayAfterEnd.value;
        ReadinessPoint point{QStringLiteral("stay"), true, PointState::Waiting, limit, limit};
        if (const auto from = stayCountsFrom(m_record.session, m_protocol)) {
            const Duration left = *from + std::chrono::minutes(limit) - m_now;
            point.state = left <= Duration::zero() ? PointState::Met : PointState::Waiting;
            point.value =
                std::max(0, static_cast<int>(std::chrono::ceil<std::chrono::minutes>(left).count()));
        }
        return point;
    }

    /// A severe pressure waits for the prescriber's word, whatever was measured since (R-BP-5).
    [[nodiscard]] ReadinessPoint pressure() const {
        ReadinessPoint point = pressureItself();
        point.unanswered = unansweredPressure(m_record, m_protocol.limits);
        point.state = point.unanswered != nullptr ? PointState::Unmet : point.state;
        return point;
    }

    /// Within the limit or no higher than today's baseline, and not rising (R-BP-3, R-BP-4).
    [[nodiscard]] ReadinessPoint pressureItself() const {
        const PressurePair limit = m_protocol.limits.releaseAbove;
        ReadinessPoint point{QStringLiteral("pressure"), true, PointState::Waiting, 0, limit.systolic};
        const auto hasPressure = [](const Reading* reading) {
            return reading->systolic && reading->diastolic;
        };
        const auto last = std::find_if(m_taken.rbegin(), m_taken.rend(), hasPressure);
        if (last == m_taken.rend()) {
            return point;
        }
        point.value = *(*last)->systolic;
        if (!counts(**last)) {
            return point;
        }
        const Reading* peak = peakReading(m_record, m_protocol.route);
        if (m_protocol.route == Route::Nasal) {
            point.state = judgeDecline(point.faults, **last, peak, limit);
            return point;
        }
        addFault(point.faults, **last, peak, &Reading::systolic, limit.systolic);
        addFault(point.faults, **last, peak, &Reading::diastolic, limit.diastolic);
        // Nothing to compare with is not a decline, unless the pressure is back at the baseline.
        const bool isBack = isAtBaseline(*(*last)->systolic, &Reading::systolic) &&
                            isAtBaseline(*(*last)->diastolic, &Reading::diastolic);
        point.state =
            point.faults.empty() && (peak != nullptr || isBack) ? PointState::Met : PointState::Unmet;
        return point;
    }

    [[nodiscard]] ReadinessPoint spo2() const {
        const int limit = m_protocol.limits.spo2Below;
        return judgeLast("spo2", &Reading::spo2, limit, [limit](int value, std::optional<int> baseline) {
            return value >= limit || (baseline && value >= *baseline);
        });
    }

    [[nodiscard]] ReadinessPoint sedation() const {
        return judgeLast("sedation", &Reading::sedation, 0,
                         [](int value, std::optional<int>) { return value == 0; });
    }

    /// By grade or by CADSS-6, whichever was taken; where both were, neither may be above the baseline.
    [[nodiscard]] ReadinessPoint dissociation() const {
        const auto atBaseline = [](int value, std::optional<int> baseline) {
            return value <= baseline.value_or(0);
        };
        const ReadinessPoint graded = judgeLast("dissociation", &Reading::dissociation, 0, atBaseline);
        const ReadinessPoint scored = judgeLast("dissociation", &Reading::cadss6, 0, atBaseline);
        if (scored.state == PointState::Unmet || graded.state == PointState::Waiting) {
            return scored;
        }
        return graded;
    }

    /// Respiratory depression has resolved: the rate is not low, and no open effect says otherwise.
    [[nodiscard]] ReadinessPoint breathing() const {
        const int limit = m_protocol.limits.respiratoryRateBelow;
        ReadinessPoint point = judgeLast("breathing", &Reading::respiratoryRate, limit,
                                         [limit](int value, std::optional<int>) { return value >= limit; });
        const auto courses = effectCourses(m_record.effects);
        const bool depressed = std::ranges::any_of(courses, [](const EffectCourse& course) {
            return course.key == respiratoryEffect && !course.endedAt;
        });
        point.state = depressed ? PointState::Unmet : point.state;
        return point;
    }

    [[nodiscard]] ReadinessPoint effects() const {
        const auto open =
            std::ranges::count_if(effectCourses(m_record.effects), [](const EffectCourse& course) {
                return !course.endedAt && course.now && *course.now >= Severity::Moderate;
            });
        return {QStringLiteral("effects"), true, open == 0 ? PointState::Met : PointState::Unmet,
                static_cast<int>(open), 0};
    }

    /// Item 9 of the visit and the checklist's question; either one that is unsafe, or no answer at all, is
    /// unmet.
    [[nodiscard]] ReadinessPoint suicidality() const {
        const std::optional<bool> safe = safeByChecklist();
        const auto courses = effectCourses(m_record.effects);
        const bool openIdeation = std::ranges::any_of(courses, [](const EffectCourse& course) {
            return course.key == suicidalIdeationEffect && !course.endedAt;
        });
        const bool asked = m_latestItem9 || safe;
        const bool met = asked && m_latestItem9.value_or(0) == 0 && safe.value_or(true) && !openIdeation;
        return {QStringLiteral("suicidality"), true, met ? PointState::Met : PointState::Unmet,
                m_latestItem9.value_or(0), 0};
    }

private:
    /// From when on values count; none while the dose is not over.
    [[nodiscard]] std::optional<Instant> countsFrom(ValuesFrom from) const {
        const auto ended = m_record.session.pumpEndedAt;
        const auto stayFrom = stayCountsFrom(m_record.session, m_protocol);
        if (!ended || !stayFrom || from == ValuesFrom::EndOfDose) {
            return ended;
        }
        using std::chrono::minutes;
        const Instant stayEnd = *stayFrom + minutes(m_protocol.minimumStayAfterEnd.value) -
                                minutes(m_protocol.repeatEveryMinutes);
        const Instant fresh = m_now - minutes(m_protocol.leavingValuesWithinMinutes);
        return std::max({*ended, stayEnd, fresh});
    }

    [[nodiscard]] bool counts(const Reading& reading) const {
        return m_countsFrom && reading.stamp.eventAt >= *m_countsFrom;
    }

    /// R-BP-3 and R-BP-4: both parts no higher than at 40 minutes, in a later set, and within the limit.
    /// Nothing to compare with is not a decline.
    [[nodiscard]] PointState judgeDecline(std::vector<PressureFault>& faults, const Reading& last,
                                          const Reading* forty, PressurePair limit) const {
        const bool later = forty != nullptr && last.stamp.eventAt > forty->stamp.eventAt;
        for (const auto part : {&Reading::systolic, &Reading::diastolic}) {
            const bool systolic = part == &Reading::systolic;
            const int value = *(last.*part);
            const int within = systolic ? limit.systolic : limit.diastolic;
            if (value > within && !isAtBaseline(value, part)) {
                faults.push_back({systolic, false, value, within});
            } else if (later && value > *(forty->*part)) {
                faults.push_back({systolic, true, value, *(forty->*part)});
            }
        }
        return later && faults.empty() ? PointState::Met : PointState::Unmet;
    }

    [[nodiscard]] bool isAtBaseline(int value, std::optional<int> Reading::*part) const {
        return m_baseline != nullptr && m_baseline->*part && value <= *(m_baseline->*part);
    }

    void addFault(std::vector<PressureFault>& faults, const Reading& last, const Reading* peak,
                  std::optional<int> Reading::*part, int limit) const {
        const int value = *(last.*part);
        if (isAtBaseline(value, part)) {
            return;
        }
        const bool systolic = part == &Reading::systolic;
        if (value > limit) {
            faults.push_back({systolic, false, value, limit});
        } else if (peak != nullptr && value > *(peak->*part)) {
            faults.push_back({systolic, true, value, *(peak->*part)});
        }
    }

    /// The last value that counts; waits for one while there is none.
    template <class Rule>
    [[nodiscard]] ReadinessPoint judgeLast(const char* key, std::optional<int> Reading::*part, int limit,
                                           Rule isMet) const {
        ReadinessPoint point{QString::fromLatin1(key), true, PointState::Waiting, 0, limit};
        const auto last = std::find_if(m_taken.rbegin(), m_taken.rend(), [part](const Reading* reading) {
            return (reading->*part).has_value();
        });
        if (last == m_taken.rend()) {
            return point;
        }
        point.value = *((*last)->*part);
        if (counts(**last)) {
            const auto baseline = m_baseline == nullptr ? std::nullopt : m_baseline->*part;
            point.state = isMet(point.value, baseline) ? PointState::Met : PointState::Unmet;
        }
        return point;
    }

    [[nodiscard]] std::optional<bool> safeByChecklist() const {
        const auto item = std::ranges::find(m_protocol.checklist, suicidalThoughtsKey, &ChecklistItem::key);
        std::optional<bool> safe;
        for (const ChecklistAnswer& answer : m_record.checklist) {
            if (item != m_protocol.checklist.end() && answer.itemKey == item->key &&
                isCurrent(m_record.checklist, answer)) {
                safe = answer.yes == item->safeAnswerIsYes;
            }
        }
        return safe;
    }

    const SessionRecord& m_record;
    const Protocol& m_protocol;
    std::optional<int> m_latestItem9;
    Instant m_now;
    const Reading* m_baseline;
    std::optional<Instant> m_countsFrom;
    std::vector<const Reading*> m_taken;
};

/// The person's newest word on a point. Passing over needs a reason; a tap cannot confirm what the record
/// denies.
void applyPerson(ReadinessPoint& point, const SessionRecord& record) {
    const DischargeEntry* newest = nullptr;
    for (const DischargeEntry& entry : record.leaving) {
        if (entry.pointKey == point.key && isCurrent(record.leaving, entry) &&
            (newest == nullptr || newest->stamp.enteredAt <= entry.stamp.enteredAt)) {
            newest = &entry;
        }
    }
    if (point.state == PointState::Met || newest == nullptr) {
        return;
    }
    if (newest->confirmed && !point.fromRecord) {
        point.state = PointState::Confirmed;
    } else if (!newest->confirmed && !newest->stamp.reason.trimmed().isEmpty()) {
        point.state = PointState::PassedOver;
    }
}

} // namespace

std::span<const QString> readinessPoints() {
    static const std::array keys{
        QStringLiteral("stay"),      QStringLiteral("pressure"),    QStringLiteral("spo2"),
        QStringLiteral("breathing"), QStringLiteral("sedation"),    QStringLiteral("dissociation"),
        QStringLiteral("effects"),   QStringLiteral("suicidality"), QStringLiteral("steady"),
        QStringLiteral("escort"),
    };
    return keys;
}

std::vector<ReadinessPoint> dischargeReadiness(const SessionRecord& record, const Protocol& protocol,
                                               std::optional<int> latestItem9, Instant now, ValuesFrom from) {
    const Judge judge(record, protocol, latestItem9, now, from);
    std::vector<ReadinessPoint> points{judge.stay(), judge.pressure(), judge.spo2()};
    if (protocol.route == Route::Nasal) {
        points.push_back(judge.breathing());
    }
    points.insert(points.end(),
                  {judge.sedation(), judge.dissociation(), judge.effects(), judge.suicidality()});
    points.push_back({QStringLiteral("steady"), false, PointState::Unmet, 0, 0});
    points.push_back({QStringLiteral("escort"), false, PointState::Unmet, 0, 0});
    for (ReadinessPoint& point : points) {
        applyPerson(point, record);
    }
    if (!protocol.readiness.empty()) {
        std::erase_if(points, [&](const ReadinessPoint& point) {
            return std::ranges::count(protocol.readiness, point.key) == 0;
        });
    }
    return points;
}

bool mayBeDischarged(std::span<const ReadinessPoint> points) {
    return !points.empty() && std::ranges::none_of(points, [](const ReadinessPoint& point) {
        return point.state == PointState::Unmet || point.state == PointState::Waiting;
    });
}

} // namespace tidemark::rules
