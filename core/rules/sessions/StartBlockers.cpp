// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/sessions/StartBlockers.h"

#include "fields/FieldKeys.h"
#include "rules/record/CurrentLines.h"
#include "rules/record/LatestIntervention.h"
#include "rules/record/ReleaseEntries.h"
#include "rules/sessions/CareDetails.h"
#include "rules/sessions/InterventionDetails.h"

#include <algorithm>
#include <utility>

namespace tidemark::rules {

namespace {

const ChecklistAnswer* newestAnswer(const SessionRecord& record, const QString& itemKey) {
    const ChecklistAnswer* newest = nullptr;
    for (const ChecklistAnswer& answer : record.checklist) {
        if (answer.itemKey == itemKey && isCurrent(record.checklist, answer) &&
            (newest == nullptr || newest->stamp.enteredAt <= answer.stamp.enteredAt)) {
            newest = &answer;
        }
    }
    return newest;
}

bool isOpen(const SessionRecord& record, const ChecklistItem& item) {
    const ChecklistAnswer* answer = newestAnswer(record, item.key);
    return answer == nullptr || (answer->yes != item.safeAnswerIsYes && answer->note.trimmed().isEmpty());
}

/// The newest step of the key, where it was taken on what was drawn up last. By the clinic's clock, as the
/// safe goes, whatever the session's own time is.
const Intervention* stepOnDrawn(const std::vector<Intervention>& interventions, const QString& key,
                                const SyringeContent& due) {
    const Intervention* latest = latestIntervention(interventions, key);
    return latest != nullptr && due.drawnAt && latest->stamp.enteredAt < *due.drawnAt ? nullptr : latest;
}

/// The last thing that was done to the dose begins its time.
std::optional<Instant> preparedAt(const Intervention* diluted, const Intervention* read,
                                  const SyringeContent& due) {
    if (diluted != nullptr) {
        return diluted->stamp.enteredAt;
    }
    if (due.drawnAt) {
        return due.drawnAt;
    }
    return read != nullptr ? std::optional(read->stamp.enteredAt) : std::nullopt;
}

/// Whether a baseline set has the value, newest or not.
bool isInBaseline(const SessionRecord& record, std::optional<int> Reading::*value) {
    return std::ranges::any_of(record.readings, [&](const Reading& reading) {
        return reading.baseline && !reading.notObtained && reading.*value &&
               isCurrent(record.readings, reading);
    });
}

} // namespace

bool hasOpenItem(const SessionRecord& record, const Protocol& protocol) {
    return std::ranges::any_of(protocol.checklist,
                               [&](const ChecklistItem& item) { return isOpen(record, item); });
}

std::vector<Error> startBlockers(const SessionRecord& record, const Protocol& protocol,
                                 const ReleaseFacts& facts) {
    std::vector<Error> blockers;
    for (const ChecklistItem& item : protocol.checklist) {
        if (isOpen(record, item)) {
            blockers.push_back({ErrorCode::ChecklistOpen, {}, item.key});
        }
    }
    if (!record.session.weight && protocol.dose.kind == DoseKind::PerKilogram) {
        blockers.push_back({ErrorCode::NoWeight, fields::keys::weight, {}});
    }
    if (!isInBaseline(record, &Reading::systolic) || !isInBaseline(record, &Reading::diastolic)) {
        blockers.push_back({ErrorCode::BaselineMissing, fields::keys::systolic, {}});
    }
    if (record.session.route == Route::Intramuscular && injectionSiteIn(record.interventions) == nullptr) {
        blockers.push_back({ErrorCode::Empty, fields::keys::injectionSite, {}});
    }
    const ReleaseEntry* decision = releaseDecision(record);
    if (decision != nullptr && decision->decision == ReleaseDecision::Hold) {
        blockers.push_back({ErrorCode::OnHold, {}, {}});
    } else if (!isReleased(record, releaseReasons(record, protocol, facts))) {
        blockers.push_back({ErrorCode::ReleaseRequired, {}, {}});
    }
    return blockers;
}

std::vector<Error> baselineGaps(const SessionRecord& record) {
    std::vector<Error> gaps;
    for (const auto& [field, value] : {std::pair(fields::keys::heartRate, &Reading::heartRate),
                                       std::pair(fields::keys::spo2, &Reading::spo2),
                                       std::pair(fields::keys::respiratoryRate, &Reading::respiratoryRate)}) {
        if (!isInBaseline(record, value)) {
            gaps.push_back({ErrorCode::BaselineIncomplete, field, {}});
        }
    }
    return gaps;
}

const Intervention* syringeReadIn(const std::vector<Intervention>& interventions, const SyringeContent& due) {
    return stepOnDrawn(interventions, syringeKey(), due);
}

const Intervention* dilutionIn(const std::vector<Intervention>& interventions, const SyringeContent& due) {
    return stepOnDrawn(interventions, dilutionKey(), due);
}

std::vector<Error> preparationBlockers(const SessionRecord& record, const SyringeContent& due,
                                       const DoseRule& rule, Instant now) {
    std::vector<Error> blockers;
    if (record.session.route == Route::Nasal) {
        return blockers;
    }
    const Intervention* read = syringeReadIn(record.interventions, due);
    const auto step = read != nullptr ? syringeStepOf(*read) : std::nullopt;
    if (!step) {
        blockers.push_back({ErrorCode::SyringeUnread, fields::keys::syringe, {}});
    } else if (read->stamp.reason.isEmpty() && !agrees(step->read, due)) {
        blockers.push_back({ErrorCode::SyringeDiffers, fields::keys::syringe, {}});
    }
    const Intervention* diluted = dilutionIn(record.interventions, due);
    if (isUndilutedByVein(record.session.route, due.strength, diluted != nullptr)) {
        blockers.push_back({ErrorCode::NotDiluted, fields::keys::diluent, {}});
    }
    const auto prepared = preparedAt(diluted, read, due);
    if (prepared && now - *prepared > std::chrono::minutes(rule.discardAfterMinutes)) {
        blockers.push_back(
            {ErrorCode::PreparationOld, fields::keys::syringe, QString::number(rule.discardAfterMinutes)});
    }
    return blockers;
}

std::vector<Error> orderBlockers(const Order* order, const Session& session, QDate today) {
    if (order == nullptr || order->revoked || order->validUntil < today) {
        return {{ErrorCode::NoValidOrder, {}, {}}};
    }
    std::vector<Error> blockers;
    if (order->drug != session.drug || order->route != session.route) {
        blockers.push_back({ErrorCode::NoValidOrder, {}, QStringLiteral("route")});
    }
    if (order->onHold) {
        blockers.push_back({ErrorCode::OrderOnHold, {}, {}});
    }
    if (!order->authorisedFrom.isNull() && today < order->authorisedFrom) {
        blockers.push_back({ErrorCode::NotAuthorised, {}, order->authorisedFrom.toString(Qt::ISODate)});
    } else if (!order->authorisedUntil.isNull() && today > order->authorisedUntil) {
        blockers.push_back({ErrorCode::NotAuthorised, {}, order->authorisedUntil.toString(Qt::ISODate)});
    }
    return blockers;
}

} // namespace tidemark::rules
