// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/outcomes/SessionSafety.h"

#include "rules/record/CurrentLines.h"
#include "rules/sessions/ReadyMinutes.h"
#include "rules/sessions/SideEffects.h"

#include <algorithm>

namespace tidemark::rules {
namespace {

void countKnown(Share& share, int& missing, std::optional<bool> seen) {
    if (seen) {
        share.count(*seen);
    } else {
        ++missing;
    }
}

bool hasEffectFrom(const SessionFacts& session, Severity least) {
    return std::ranges::any_of(session.worst, [least](const auto& each) { return each.second >= least; });
}

bool reaches(std::optional<int> value, int limit) {
    return value && *value >= limit;
}

std::optional<int> riseOf(std::optional<int> value, std::optional<int> before) {
    return value && before ? std::optional(*value - *before) : std::nullopt;
}

void addPressures(SessionFacts& facts, const SessionRecord& record, const ProtocolLimits& limits) {
    const Reading* baseline = baselineOf(record);
    for (const Reading& reading : current(record.readings)) {
        if (reading.baseline || !(reading.systolic || reading.diastolic)) {
            continue;
        }
        const bool severe = reaches(reading.systolic, limits.severeFrom.systolic) ||
                            reaches(reading.diastolic, limits.severeFrom.diastolic);
        facts.severePressure = facts.severePressure.value_or(false) || severe;
        if (baseline == nullptr || !(baseline->systolic || baseline->diastolic)) {
            continue;
        }
        const bool risen = reaches(riseOf(reading.systolic, baseline->systolic), limits.riseFrom.systolic) ||
                           reaches(riseOf(reading.diastolic, baseline->diastolic), limits.riseFrom.diastolic);
        facts.risenPressure = facts.risenPressure.value_or(false) || risen;
    }
}

/// A Counting counts sessions one after the other.
class SafetyCounting {
public:
    void add(const SessionFacts& session) {
        ++m_safety.sessions;
        countEffects(session);
        countNumber(session);
        countRare(session);
        countKnown(m_safety.risenPressure, m_safety.risenMissing, session.risenPressure);
        if (session.readyMinutes) {
            m_ready.push_back(*session.readyMinutes);
        } else {
            ++m_safety.readyMissing;
        }
    }

    [[nodiscard]] SessionSafety all() && {
        for (auto& [key, effect] : m_effects) {
            m_safety.effects.push_back(effect);
        }
        std::ranges::stable_sort(m_safety.effects, std::ranges::greater{}, &EffectCount::all);
        for (auto& [number, row] : m_numbers) {
            row.readyMinutes = quartilesOf(std::move(m_readyByNumber[number]));
            m_safety.byNumber.push_back(row);
        }
        m_safety.rare = {{RareEvent::EmergencyTransfer, m_emergency},
                         {RareEvent::SeriousLater, m_serious},
                         {RareEvent::SevereEffect, m_severeEffect},
                         {RareEvent::SeverePressure, m_severePressure, m_severeMissing}};
        m_safety.readyKnown = static_cast<int>(m_ready.size());
        m_safety.readyMinutes = quartilesOf(std::move(m_ready));
        return std::move(m_safety);
    }

private:
    void countEffects(const SessionFacts& session) {
        for (const auto& [key, worst] : session.worst) {
            EffectCount& effect = m_effects[key];
            effect.key = key;
            ++(worst == Severity::Mild       ? effect.mild
               : worst == Severity::Moderate ? effect.moderate
                                             : effect.severe);
        }
    }

    void countNumber(const SessionFacts& session) {
        const int number = std::min(session.number, lastSessionNumber);
        SessionNumberRow& row = m_numbers[number];
        row.number = number;
        row.anyEffect.count(!session.worst.empty());
        row.moderateEffect.count(hasEffectFrom(session, Severity::Moderate));
        if (session.severePressure) {
            row.severePressure.count(*session.severePressure);
        }
        if (session.readyMinutes) {
            m_readyByNumber[number].push_back(*session.readyMinutes);
        }
    }

    void countRare(const SessionFacts& session) {
        m_emergency.count(session.emergency);
        m_serious.count(session.seriousLater);
        m_severeEffect.count(hasEffectFrom(session, Severity::Severe));
        countKnown(m_severePressure, m_severeMissing, session.severePressure);
    }

    SessionSafety m_safety;
    std::map<QString, EffectCount> m_effects;
    std::map<int, SessionNumberRow> m_numbers;
    std::map<int, std::vector<double>> m_readyByNumber;
    std::vector<double> m_ready;
    Share m_emergency;
    Share m_serious;
    Share m_severeEffect;
    Share m_severePressure;
    int m_severeMissing = 0;
};

} // namespace

SessionFacts sessionFacts(const SessionRecord& record, const Protocol& protocol) {
    SessionFacts facts;
    facts.course = record.session.course;
    facts.at = record.session.startedAt.value_or(record.session.plannedAt);
    facts.emergency = record.session.dischargeKind == DischargeKind::EmergencyTransfer;
    for (const EffectCourse& effect : effectCourses(record.effects)) {
        Severity& worst = facts.worst.try_emplace(effect.key, effect.worst).first->second;
        worst = std::max(worst, effect.worst);
    }
    addPressures(facts, record, protocol.limits);
    facts.readyMinutes = readyMinutesByRecord(record, protocol);
    return facts;
}

SessionSafety sessionSafety(std::span<const SessionFacts* const> sessions) {
    SafetyCounting counting;
    for (const SessionFacts* each : sessions) {
        counting.add(*each);
    }
    return std::move(counting).all();
}

} // namespace tidemark::rules
