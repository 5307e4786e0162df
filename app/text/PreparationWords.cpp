// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/PreparationWords.h"

#include "text/DoseWords.h"
#include "text/KeyedWords.h"

#include <cmath>

namespace tidemark::app {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Preparation)
};

constexpr KeyedWords diluents[] = {
    {"saline", QT_TRANSLATE_NOOP("Preparation", "saline 0.9 %")},
    {"dextrose", QT_TRANSLATE_NOOP("Preparation", "dextrose 5 %")},
    {"water", QT_TRANSLATE_NOOP("Preparation", "sterile water")},
};

QString millilitres(Millilitres volume, int decimals) {
    return Words::tr("%1 mL").arg(numberWords(volume.value, decimals));
}

} // namespace

QString diluentWords(const QString& key) {
    return wordsOf(diluents, "Preparation", key);
}

QString syringeWords(const rules::SyringeReading& reading) {
    return Words::tr("%1 of %2 mg/mL")
        .arg(millilitres(reading.volume, 3), numberWords(reading.strength.value, 2));
}

QString syringeStepWords(const rules::SyringeStep& step) {
    const QString read = Words::tr("%1, read by %2").arg(syringeWords(step.read), step.readerName);
    const rules::SyringeContent due{{step.due.volume.value * step.due.strength.value}, step.due.strength};
    return rules::agrees(step.read, due)
               ? read
               : Words::tr("%1; drawn up were %2").arg(read, syringeWords(step.due));
}

QString dilutionWords(const rules::Dilution& dilution) {
    return Words::tr("%1 of %2, %3 mg/mL")
        .arg(millilitres(dilution.volume, 1), diluentWords(dilution.diluent),
             numberWords(dilution.concentration.value, 3));
}

QString bagCheckWords(const rules::BagCheck& check) {
    const QString left = millilitres(check.left, 0);
    return std::abs(check.left.value - check.due.value) < 1
               ? left
               : Words::tr("%1, should be %2").arg(left, millilitres(check.due, 0));
}

QString bagDifferenceWords(int millilitres) {
    return millilitres < 0 ? Words::tr("Bag: %1 mL less than it should be").arg(-millilitres)
                           : Words::tr("Bag: %1 mL more than it should be").arg(millilitres);
}

} // namespace tidemark::app
