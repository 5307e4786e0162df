// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/orders/OrderFormCheck.h"

#include "fields/FieldCatalogue.h"
#include "fields/FieldKeys.h"
#include "rules/dosing/Dosing.h"
#include "services/base/Reasons.h"
#include "services/base/TypedNumber.h"

#include <algorithm>
#include <cmath>

namespace tidemark::services {
namespace {

constexpr int usualValidityDays = 90;
constexpr int longestValidityDays = 366;

/// An optional day; null with no fault where nothing was typed.
QDate typedOrderDay(QStringView key, const QString& text, QDate from, QDate to, std::vector<Error>& faults) {
    if (text.trimmed().isEmpty()) {
        return {};
    }
    const auto day = fields::checkDate(key, text, from, to);
    if (!day) {
        faults.push_back(day.error());
    }
    return day.value_or(QDate());
}

void checkDevices(const OrderForm& form, const Protocol& protocol, CheckedOrderForm& checked) {
    const DoseRule& rule = protocol.dose;
    const QString typed = form.devicesDose.trimmed();
    bool isNumber = false;
    const int dose = typed.toInt(&isNumber);
    const bool wholeDevices = dose > 0 && dose % rule.deviceMilligrams == 0 &&
                              dose / rule.deviceMilligrams <= rules::mostDevices(protocol.drug);
    if (typed.isEmpty()) {
        checked.faults.push_back({ErrorCode::Empty, fields::keys::devicesDose, {}});
    } else if (!isNumber || (!wholeDevices && std::ranges::count(rule.choices, dose) == 0)) {
        checked.faults.push_back({ErrorCode::NotOneOfTheChoices, fields::keys::devicesDose,
                                  QString::number(rule.deviceMilligrams)});
    } else {
        checked.order.devicesDose = Milligrams{static_cast<double>(dose)};
    }
}

/// A dose by weight, or an infusion by rate.
void checkDrawnUp(const OrderForm& form, const Protocol& protocol, CheckedOrderForm& checked) {
    Order& order = checked.order;
    const Route route = protocol.route;
    if (protocol.dose.kind == DoseKind::PerHour) {
        order.hourlyDose =
            MilligramsPerHour{typedNumber(fields::keys::dosePerHour, form.dosePerHour, checked.faults)};
    } else {
        order.dosePerKilogram = {
            typedNumber(fields::keys::dosePerKilogram, form.dosePerKilogram, checked.faults)};
    }
    if (route == Route::Intravenous) {
        const double minutes = typedNumber(fields::keys::duration, form.durationMinutes, checked.faults);
        order.duration = {static_cast<int>(std::lround(minutes))};
    }
    order.vialStrength = {typedNumber(fields::keys::vialStrength, form.vialStrength, checked.faults)};
    if (route == Route::Intravenous) {
        order.bagVolume = {typedNumber(fields::keys::bagVolume, form.bagVolume, checked.faults)};
    }
}

void checkAuthorisation(const OrderForm& form, QDate today, CheckedOrderForm& checked) {
    constexpr int years = 2;
    Order& order = checked.order;
    order.authorisedFrom = typedOrderDay(fields::keys::authorisedFrom, form.authorisedFrom,
                                         today.addYears(-years), today.addYears(years), checked.faults);
    order.authorisedUntil = typedOrderDay(fields::keys::authorisedUntil, form.authorisedUntil,
                                          order.authorisedFrom.isValid() ? order.authorisedFrom : today,
                                          today.addYears(years), checked.faults);
    const auto number = fields::checkText(fields::keys::authorisationNumber, form.authorisationNumber);
    if (number) {
        order.authorisationNumber = *number;
    } else {
        checked.faults.push_back(number.error());
    }
}

bool isImplausible(QStringView key, double value) {
    const auto checked = fields::checkNumber(key, value);
    return checked && checked->plausibility == fields::Plausibility::Implausible;
}

} // namespace

bool orderNeedsReason(const Order& order, const Protocol& protocol) {
    using namespace fields::keys;
    if (rules::needsReason(order, protocol.dose)) {
        return true;
    }
    if (order.devicesDose) {
        return false;
    }
    const bool byVein = order.route == Route::Intravenous;
    return (order.hourlyDose ? isImplausible(dosePerHour, order.hourlyDose->value)
                             : isImplausible(dosePerKilogram, order.dosePerKilogram.value)) ||
           isImplausible(vialStrength, order.vialStrength.value) ||
           (byVein && (isImplausible(duration, order.duration.value) ||
                       isImplausible(bagVolume, order.bagVolume.value)));
}

CheckedOrderForm checkOrderForm(const OrderForm& form, const Protocol& protocol, QDate today) {
    CheckedOrderForm checked;
    Order& order = checked.order;
    auto& faults = checked.faults;
    order.protocolId = protocol.id;
    order.drug = protocol.drug;
    order.route = protocol.route;
    if (protocol.dose.kind == DoseKind::Devices) {
        checkDevices(form, protocol, checked);
    } else {
        checkDrawnUp(form, protocol, checked);
    }
    order.validUntil = today.addDays(usualValidityDays);
    if (!form.validUntil.trimmed().isEmpty()) {
        const auto day = fields::checkDate(fields::keys::validUntil, form.validUntil, today,
                                           today.addDays(longestValidityDays));
        if (day) {
            order.validUntil = *day;
        } else {
            faults.push_back(day.error());
        }
    }
    const bool numbersStand = faults.empty();
    if (!form.reason.trimmed().isEmpty()) {
        const auto reason = requiredReason(form.reason);
        if (reason) {
            order.reason = *reason;
        } else {
            faults.push_back(reason.error());
        }
    } else if (numbersStand && orderNeedsReason(order, protocol)) {
        faults.push_back({ErrorCode::ReasonRequired, fields::keys::reason, {}});
    }
    checkAuthorisation(form, today, checked);
    return checked;
}

} // namespace tidemark::services
