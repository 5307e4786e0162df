// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/OrderFormCheck.h"

#include "fields/FieldCatalogue.h"
#include "rules/Dosing.h"

#include <cmath>

namespace tidemark::services {
namespace {

constexpr int usualValidityDays = 90;
constexpr int longestValidityDays = 366;

/// The typed number; 0 with a fault kept.
double numberOf(QStringView key, const QString& text, std::vector<Error>& faults) {
    const auto checked = fields::checkNumber(key, text);
    if (!checked) {
        faults.push_back(checked.error());
        return 0;
    }
    return checked->value;
}

} // namespace

CheckedOrderForm checkOrderForm(const OrderForm& form, QDate today) {
    CheckedOrderForm checked;
    Order& order = checked.order;
    auto& faults = checked.faults;
    order.dosePerKilogram = {numberOf(u"dose-per-kilogram", form.dosePerKilogram, faults)};
    order.duration = {static_cast<int>(std::lround(numberOf(u"duration", form.durationMinutes, faults)))};
    order.vialStrength = {numberOf(u"vial-strength", form.vialStrength, faults)};
    order.bagVolume = {numberOf(u"bag-volume", form.bagVolume, faults)};
    order.validUntil = today.addDays(usualValidityDays);
    if (!form.validUntil.trimmed().isEmpty()) {
        const auto day =
            fields::checkDate(u"valid-until", form.validUntil, today, today.addDays(longestValidityDays));
        if (day) {
            order.validUntil = *day;
        } else {
            faults.push_back(day.error());
        }
    }
    const bool numbersStand = faults.empty();
    if (!form.reason.trimmed().isEmpty()) {
        const auto reason = fields::checkText(u"reason", form.reason);
        if (reason) {
            order.reason = *reason;
        } else {
            faults.push_back(reason.error());
        }
    } else if (numbersStand && rules::needsReason(order)) {
        faults.push_back({ErrorCode::ReasonRequired, QStringLiteral("reason"), {}});
    }
    return checked;
}

} // namespace tidemark::services
