// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/DrugWords.h"

#include "text/DoseWords.h"

#include <QCoreApplication>
#include <QStringList>

namespace tidemark::app {
namespace {

constexpr double thousand = 1000;

QString words(const char* text) {
    return QCoreApplication::translate("Drugs", text);
}

QString useWords(const DrugMovement& use) {
    QStringList parts;
    if (use.given.value > 0) {
        parts << words(QT_TRANSLATE_NOOP("Drugs", "given %1")).arg(amountWords(use.given));
    }
    if (use.wasted.value > 0) {
        parts << words(QT_TRANSLATE_NOOP("Drugs", "wasted %1")).arg(amountWords(use.wasted));
    }
    if (use.returned.value > 0) {
        parts << words(QT_TRANSLATE_NOOP("Drugs", "returned %1")).arg(amountWords(use.returned));
    }
    return parts.join(QStringLiteral(" · "));
}

} // namespace

QString amountWords(Micrograms amount) {
    return numberWords(rules::milligrams(amount).value, 3) + QStringLiteral(" mg");
}

QString productWords(const DrugLot& lot) {
    const QString drug = lot.drug == Drug::Ketamine ? words(QT_TRANSLATE_NOOP("Drugs", "ketamine"))
                                                    : words(QT_TRANSLATE_NOOP("Drugs", "esketamine"));
    if (lot.form == DrugForm::Device) {
        return words(QT_TRANSLATE_NOOP("Drugs", "%1 device %2")).arg(drug, amountWords(lot.unitContent));
    }
    return words(QT_TRANSLATE_NOOP("Drugs", "%1 vial %2 mg/mL, %3 mL"))
        .arg(drug, numberWords(static_cast<double>(lot.microgramsPerMillilitre.value_or(0)) / thousand, 2),
             numberWords(static_cast<double>(lot.microlitres.value_or(0)) / thousand, 2));
}

QString unitsWords(DrugForm form, int units) {
    if (form == DrugForm::Device) {
        return units == 1 ? words(QT_TRANSLATE_NOOP("Drugs", "1 device"))
                          : words(QT_TRANSLATE_NOOP("Drugs", "%1 devices")).arg(units);
    }
    return units == 1 ? words(QT_TRANSLATE_NOOP("Drugs", "1 vial"))
                      : words(QT_TRANSLATE_NOOP("Drugs", "%1 vials")).arg(units);
}

QString unitWords(DrugForm form, int number) {
    return (form == DrugForm::Device ? words(QT_TRANSLATE_NOOP("Drugs", "device %1"))
                                     : words(QT_TRANSLATE_NOOP("Drugs", "vial %1")))
        .arg(number);
}

QString movementWords(const DrugMovement& movement) {
    switch (movement.kind) {
    case DrugMovementKind::Receipt:
        return words(QT_TRANSLATE_NOOP("Drugs", "received"));
    case DrugMovementKind::Removal:
        return words(QT_TRANSLATE_NOOP("Drugs", "removed, %1 drawn up")).arg(amountWords(movement.drawn));
    case DrugMovementKind::Use:
        return useWords(movement);
    case DrugMovementKind::SentBack:
        return words(QT_TRANSLATE_NOOP("Drugs", "sent back"));
    case DrugMovementKind::Count:
        return words(QT_TRANSLATE_NOOP("Drugs", "counted %1, the ledger held %2"))
            .arg(movement.counted.value_or(0))
            .arg(movement.expected.value_or(0));
    case DrugMovementKind::Discrepancy:
        return words(QT_TRANSLATE_NOOP("Drugs", "discrepancy"));
    case DrugMovementKind::Loss:
        return words(QT_TRANSLATE_NOOP("Drugs", "written off"));
    case DrugMovementKind::Settled:
        return words(QT_TRANSLATE_NOOP("Drugs", "discrepancy closed"));
    }
    return {};
}

QString expiryFlagWords(rules::ExpiryFlag flag) {
    switch (flag) {
    case rules::ExpiryFlag::Good:
        return {};
    case rules::ExpiryFlag::Soon:
        return words(QT_TRANSLATE_NOOP("Drugs", "soon"));
    case rules::ExpiryFlag::Expired:
        return words(QT_TRANSLATE_NOOP("Drugs", "expired"));
    }
    return {};
}

} // namespace tidemark::app
