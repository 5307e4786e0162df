// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/drugs/DrugReceiptCheck.h"

#include "fields/FieldCatalogue.h"
#include "fields/FieldKeys.h"
#include "services/base/TypedNumber.h"

#include <cmath>

namespace tidemark::services {
namespace {

constexpr int longestShelfLifeDays = 366 * 10;

QString receiptText(QStringView key, const QString& text, std::vector<Error>& faults) {
    const auto checked = fields::checkText(key, text);
    if (!checked) {
        faults.push_back(checked.error());
        return {};
    }
    return *checked;
}

void readContent(const DrugReceiptForm& form, DrugLot& lot, std::vector<Error>& faults) {
    if (form.form == DrugForm::Device) {
        lot.unitContent = {
            std::llround(typedNumber(fields::keys::deviceContent, form.deviceContent, faults) * 1000)};
        return;
    }
    // Whole milligrams per millilitre times hundredths of a millilitre: the content comes out exactly.
    lot.microgramsPerMillilitre =
        std::llround(typedNumber(fields::keys::vialStrength, form.strength, faults) * 1000);
    lot.microlitres = std::llround(typedNumber(fields::keys::unitVolume, form.volume, faults) * 1000);
    lot.unitContent = {*lot.microgramsPerMillilitre * *lot.microlitres / 1000};
}

} // namespace

CheckedDrugReceipt checkDrugReceipt(const DrugReceiptForm& form, QDate today) {
    CheckedDrugReceipt checked;
    auto& faults = checked.faults;
    checked.lot.drug = form.drug;
    checked.lot.form = form.form;
    readContent(form, checked.lot, faults);
    checked.lot.lot = receiptText(fields::keys::drugLot, form.lot, faults);
    const QString expiryField = fields::keys::drugExpiry;
    const auto expiry =
        fields::checkExpiry(expiryField, form.expiry, QDate(2000, 1, 1), today.addDays(longestShelfLifeDays));
    if (!expiry) {
        faults.push_back(expiry.error());
    } else if (rules::expiryFlag(*expiry, today) == rules::ExpiryFlag::Expired) {
        faults.push_back({ErrorCode::DrugExpired, expiryField, {}});
    } else {
        checked.lot.expiry = *expiry;
    }
    checked.lot.ndc = receiptText(fields::keys::drugNdc, form.ndc, faults);
    checked.count = static_cast<int>(std::lround(typedNumber(fields::keys::unitCount, form.count, faults)));
    checked.invoice = receiptText(fields::keys::invoice, form.invoice, faults);
    return checked;
}

} // namespace tidemark::services
