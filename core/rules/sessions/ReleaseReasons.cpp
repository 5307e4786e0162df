// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/sessions/ReleaseReasons.h"

#include "fields/FieldKeys.h"
#include "rules/record/CurrentLines.h"
#include "rules/record/ReleaseEntries.h"
#include "rules/sessions/Checklist.h"
#include "rules/vitals/PressureDecisions.h"
#include "rules/vitals/VitalsFlags.h"

#include <algorithm>

namespace tidemark::rules {

namespace {

constexpr QLatin1String pregnancyItem("pregnancy");
constexpr QLatin1String enrolmentItem("rems-enrolled");

/// Since when the item is answered `yes`, without a break by the other answer; none where it is not.
std::optional<Instant> answeredSince(const SessionRecord& record, QLatin1String itemKey, bool yes) {
    std::vector<const ChecklistAnswer*> answers;
    for (const ChecklistAnswer& answer : record.checklist) {
        if (answer.itemKey == itemKey && !answer.stamp.undone) {
            answers.push_back(&answer);
        }
    }
    std::ranges::stable_sort(answers, {},
                             [](const ChecklistAnswer* answer) { return answer->stamp.enteredAt; });
    std::optional<Instant> since;
    for (const ChecklistAnswer* answer : answers) {
        if (answer->yes != yes) {
            since.reset();
        } else if (!since) {
            since = answer->stamp.eventAt;
        }
    }
    return since;
}

/// The set with the values only that no later baseline set has again.
Reading withoutRetaken(const SessionRecord& record, const Reading& taken) {
    Reading reading = taken;
    for (const Reading& later : record.readings) {
        // Of two sets at one time the one that is further down counts, as baselineOf() has it.
        const bool isLater = later.stamp.eventAt > taken.stamp.eventAt ||
                             (later.stamp.eventAt == taken.stamp.eventAt && &later > &taken);
        if (!later.baseline || !isLater || !isCurrent(record.readings, later)) {
            continue;
        }
        for (const auto value : {&Reading::systolic, &Reading::diastolic, &Reading::heartRate, &Reading::spo2,
                                 &Reading::respiratoryRate, &Reading::sedation, &Reading::dissociation}) {
            if (later.*value) {
                (reading.*value).reset();
            }
        }
    }
    return reading;
}

/// Collects the reasons in their order.
class Reasons {
public:
    Reasons(const SessionRecord& record, const Protocol& protocol, const ReleaseFacts& facts)
        : m_record(record), m_protocol(protocol), m_facts(facts) {}

    [[nodiscard]] std::vector<ReleaseReason> all() && {
        addVitals();
        addAnswer(suicidalThoughtsKey, true);
        if (m_facts.openItem9) {
            add(release_keys::item9, *m_facts.openItem9);
        }
        addAnswer(pregnancyItem, true);
        if (m_facts.firstEsketamine && m_record.session.drug == Drug::Esketamine) {
            addAnswer(enrolmentItem, false);
        }
        addMedicines();
        for (const RiskAnswer& risk : m_facts.contraindications) {
            add(release_keys::contraindication + risk.key, risk.presentSince.value_or(Instant{}));
        }
        return std::move(m_reasons);
    }

private:
    /// One reason a key, since the last of what gave it.
    void add(const QString& key, Instant arose) {
        const auto known = std::ranges::find(m_reasons, key, &ReleaseReason::key);
        if (known == m_reasons.end()) {
            m_reasons.push_back({key, arose});
        } else {
            known->arose = std::max(known->arose, arose);
        }
    }

    /// Since when an item that the protocol asks is answered so; none where it is not.
    [[nodiscard]] std::optional<Instant> answered(QLatin1String itemKey, bool yes) const {
        const bool asked = std::ranges::find(m_protocol.checklist, itemKey, &ChecklistItem::key) !=
                           m_protocol.checklist.end();
        return asked ? answeredSince(m_record, itemKey, yes) : std::nullopt;
    }

    void addAnswer(QLatin1String itemKey, bool yes) {
        if (const auto since = answered(itemKey, yes)) {
            add(itemKey, *since);
        }
    }

    void addMedicines() {
        if (!m_facts.newMedicineListed) {
            addAnswer(newMedicinesItem, true);
        }
        // Where the protocol asks for each.
        for (const QLatin1String item : releaseItems()) {
            const auto listed = std::ranges::find(m_facts.newMedicines, item, &NewMedicine::itemKey);
            const bool known =
                std::ranges::find(m_facts.knownMedicines, item) != m_facts.knownMedicines.end();
            auto since = known ? std::nullopt : answered(item, true);
            if (listed != m_facts.newMedicines.end()) {
                since = since ? std::max(*since, listed->arose) : listed->arose;
            }
            if (since) {
                add(item, *since);
            }
        }
    }

    void addVitals() {
        for (const Reading& reading : m_record.readings) {
            if (reading.baseline && !reading.notObtained && isCurrent(m_record.readings, reading)) {
                addVitals(withoutRetaken(m_record, reading));
            }
        }
    }

    void addVitals(const Reading& baseline) {
        const auto flags = vitalsFlags(baseline, nullptr, m_protocol.limits);
        const auto isSevere = [](const VitalsFlag& flag) { return flag.level == FlagLevel::Red; };
        const bool severePressure = std::ranges::any_of(
            flags, [&](const VitalsFlag& flag) { return isSevere(flag) && isPressure(flag.field); });
        if (severePressure || needsRelease(baseline, m_protocol.limits)) {
            add(release_keys::pressure, baseline.stamp.eventAt);
        }
        for (const VitalsFlag& flag : flags) {
            if (isSevere(flag) && !isPressure(flag.field)) {
                add(flag.field, baseline.stamp.eventAt);
            }
        }
    }

    const SessionRecord& m_record;
    const Protocol& m_protocol;
    const ReleaseFacts& m_facts;
    std::vector<ReleaseReason> m_reasons;
};

bool covers(const ReleaseEntry& decision, const ReleaseReason& reason) {
    const bool names = decision.reasons.empty()
                           ? reason.key == release_keys::pressure
                           : std::ranges::find(decision.reasons, reason.key) != decision.reasons.end();
    return names && decision.stamp.eventAt >= reason.arose;
}

} // namespace

std::vector<ReleaseReason> releaseReasons(const SessionRecord& record, const Protocol& protocol,
                                          const ReleaseFacts& facts) {
    return Reasons(record, protocol, facts).all();
}

bool isReleased(const SessionRecord& record, std::span<const ReleaseReason> reasons) {
    const ReleaseEntry* decision = releaseDecision(record);
    return reasons.empty() || (decision != nullptr && decision->decision == ReleaseDecision::Proceed &&
                               std::ranges::all_of(reasons, [&](const ReleaseReason& reason) {
                                   return covers(*decision, reason);
                               }));
}

} // namespace tidemark::rules
