// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/PatientWords.h"

#include "text/SessionWords.h"

#include <QCoreApplication>

namespace tidemark::app {

int ageOn(QDate birthDate, QDate day) {
    const int years = day.year() - birthDate.year();
    return day < birthDate.addYears(years) ? years - 1 : years;
}

QString particularsWords(const Patient& patient, QDate today) {
    const QString born = QCoreApplication::translate("Patient", "%1 · %2 y")
                             .arg(patient.birthDate.toString(Qt::ISODate))
                             .arg(ageOn(patient.birthDate, today));
    return patient.sex == Sex::NotRecorded
               ? born
               : QCoreApplication::translate("Patient", "%1 · %2").arg(born, sexWords(patient.sex).toLower());
}

} // namespace tidemark::app
