// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/HomeDoseWords.h"

#include "text/DateWords.h"
#include "text/DoseWords.h"

#include <QCoreApplication>

namespace tidemark::app {
namespace {

QString words(const char* text) {
    return QCoreApplication::translate("HomeDoseWords", text);
}

} // namespace

QString homeDrugWords(Drug drug) {
    return drug == Drug::Ketamine ? words("ketamine") : words("esketamine");
}

QString homeFormWords(HomeForm form) {
    switch (form) {
    case HomeForm::NasalSpray:
        return words("nasal spray");
    case HomeForm::Lozenge:
        return words("lozenge");
    case HomeForm::Oral:
        return words("swallowed");
    case HomeForm::Other:
        return words("other form");
    }
    return {};
}

QString reporterWords(ReportedBy reporter) {
    switch (reporter) {
    case ReportedBy::Patient:
        return words("the patient");
    case ReportedBy::Relative:
        return words("a relative");
    case ReportedBy::OtherClinic:
        return words("another clinic");
    }
    return {};
}

QString sitterWords(std::optional<bool> sitterPresent) {
    if (!sitterPresent) {
        return words("not told");
    }
    return *sitterPresent ? words("somebody was there") : words("alone");
}

QString homeDoseWords(const HomeDose& dose, const QByteArray& zone) {
    const QString amount = dose.dose ? milligramWords(*dose.dose) : words("dose not known");
    const QString line = words("%1: %2 %3, %4, told by %5")
                             .arg(dayAndClockWords(dose.takenAt, zone), homeDrugWords(dose.drug), amount,
                                  homeFormWords(dose.form), reporterWords(dose.reportedBy));
    QStringList parts{line};
    if (dose.sitterPresent) {
        parts << sitterWords(dose.sitterPresent);
    }
    if (dose.systolic && dose.diastolic) {
        parts << words("%1/%2 mmHg").arg(*dose.systolic).arg(*dose.diastolic);
    }
    for (const QString& told : {dose.sideEffects, dose.note}) {
        if (!told.isEmpty()) {
            parts << told;
        }
    }
    return parts.join(QStringLiteral(" · "));
}

} // namespace tidemark::app
