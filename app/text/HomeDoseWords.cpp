// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/HomeDoseWords.h"

#include "text/DateWords.h"
#include "text/DoseWords.h"

#include <QCoreApplication>

namespace tidemark::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(HomeDoseWords)
};

} // namespace

QString homeDrugWords(Drug drug) {
    return drug == Drug::Ketamine ? Words::tr("ketamine") : Words::tr("esketamine");
}

QString homeFormWords(HomeForm form) {
    switch (form) {
    case HomeForm::NasalSpray:
        return Words::tr("nasal spray");
    case HomeForm::Lozenge:
        return Words::tr("lozenge");
    case HomeForm::Oral:
        return Words::tr("swallowed");
    case HomeForm::Other:
        return Words::tr("other form");
    }
    return {};
}

QString reporterWords(ReportedBy reporter) {
    switch (reporter) {
    case ReportedBy::Patient:
        return Words::tr("the patient");
    case ReportedBy::Relative:
        return Words::tr("a relative");
    case ReportedBy::OtherClinic:
        return Words::tr("another clinic");
    }
    return {};
}

QString sitterWords(std::optional<bool> sitterPresent) {
    if (!sitterPresent) {
        return Words::tr("not told");
    }
    return *sitterPresent ? Words::tr("somebody was there") : Words::tr("alone");
}

QString homeDoseWords(const HomeDose& dose, const QByteArray& zone) {
    const QString amount = dose.dose ? milligramWords(*dose.dose) : Words::tr("dose not known");
    const QString line = Words::tr("%1: %2 %3, %4, reported by %5")
                             .arg(dayAndClockWords(dose.takenAt, zone), homeDrugWords(dose.drug), amount,
                                  homeFormWords(dose.form), reporterWords(dose.reportedBy));
    QStringList parts{line};
    if (dose.sitterPresent) {
        parts << sitterWords(dose.sitterPresent);
    }
    if (dose.systolic && dose.diastolic) {
        parts << Words::tr("%1/%2 mmHg").arg(*dose.systolic).arg(*dose.diastolic);
    }
    for (const QString& told : {dose.sideEffects, dose.note}) {
        if (!told.isEmpty()) {
            parts << told;
        }
    }
    return parts.join(QStringLiteral(" · "));
}

} // namespace tidemark::app
