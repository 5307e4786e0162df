// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/sessions/StartBlockers.h"

#include "fields/FieldKeys.h"
#include "rules/record/CurrentLines.h"
#include "rules/record/ReleaseEntries.h"

#include <algorithm>

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

bool hasPressure(const Reading* baseline) {
    return baseline != nullptr && !baseline->notObtained && baseline->systolic && baseline->diastolic;
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
    const Reading* baseline = baselineOf(record);
    if (!hasPressure(baseline)) {
        blockers.push_back({ErrorCode::BaselineMissing, fields::keys::systolic, {}});
    }
    const ReleaseEntry* decision = releaseDecision(record);
    if (decision != nullptr && decision->decision == ReleaseDecision::Hold) {
        blockers.push_back({ErrorCode::OnHold, {}, {}});
    } else if (!isReleased(record, releaseReasons(record, protocol, facts))) {
        blockers.push_back({ErrorCode::ReleaseRequired, {}, {}});
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
