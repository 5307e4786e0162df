// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/patient/PatientHomeDosesViewModel.h"

#include "desktop/shell/FieldErrors.h"
#include "text/DateWords.h"
#include "text/HomeDoseWords.h"

#include <algorithm>

namespace tidemark::app {
namespace {

using namespace Qt::StringLiterals;

template <class Enum, std::size_t Size>
Enum at(const std::array<CodeOf<Enum>, Size>& table, int place) {
    return table.at(static_cast<std::size_t>(std::clamp(place, 0, static_cast<int>(Size) - 1))).value;
}

} // namespace

QVariantList PatientHomeDosesViewModel::rows() const {
    QVariantList rows;
    // The newest stands first.
    for (const HomeDose& dose : m_doses) {
        rows.prepend(QVariantMap{{u"id"_s, dose.id.text()},
                                 {u"words"_s, homeDoseWords(dose, desk().clock().zone())},
                                 {u"withdrawn"_s, dose.withdrawnReason}});
    }
    return rows;
}

QVariantList PatientHomeDosesViewModel::marks() const {
    QVariantList marks;
    for (const HomeDose& dose : m_doses) {
        if (dose.withdrawnReason.isEmpty()) {
            marks.append(QVariantMap{{u"x"_s, static_cast<double>(toMilliseconds(dose.takenAt))},
                                     {u"label"_s, homeDoseWords(dose, desk().clock().zone())}});
        }
    }
    return marks;
}

QStringList PatientHomeDosesViewModel::drugs() const {
    QStringList words;
    for (const auto& each : drugCodes) {
        words << homeDrugWords(each.value);
    }
    return words;
}

QStringList PatientHomeDosesViewModel::forms() const {
    QStringList words;
    for (const auto& each : homeFormCodes) {
        words << homeFormWords(each.value);
    }
    return words;
}

QStringList PatientHomeDosesViewModel::reporters() const {
    QStringList words;
    for (const auto& each : reportedByCodes) {
        words << reporterWords(each.value);
    }
    return words;
}

QStringList PatientHomeDosesViewModel::sitters() const {
    return {sitterWords({}), sitterWords(true), sitterWords(false)};
}

QString PatientHomeDosesViewModel::today() const {
    return desk().isSeated() ? desk().clinic().today().toString(Qt::ISODate) : QString();
}

bool PatientHomeDosesViewModel::add(int drug, int form, int reporter, const QVariantMap& what) {
    services::HomeDoseForm typed;
    typed.drug = at(drugCodes, drug);
    typed.form = at(homeFormCodes, form);
    typed.reportedBy = at(reportedByCodes, reporter);
    typed.day = what.value(u"day"_s).toString();
    typed.time = what.value(u"time"_s).toString();
    typed.dose = what.value(u"dose"_s).toString();
    // The places of sitters().
    const int sitter = what.value(u"sitter"_s).toInt();
    typed.sitterPresent = sitter == 0 ? std::nullopt : std::optional(sitter == 1);
    typed.pressure = what.value(u"pressure"_s).toString();
    typed.sideEffects = what.value(u"effects"_s).toString();
    typed.note = what.value(u"note"_s).toString();
    services::HomeDoses doses(desk().clinic(), desk().actor());
    m_errors = fieldErrors(doses.check(typed));
    emit errorsChanged();
    return m_errors.isEmpty() && settle(doses.add(patient(), typed));
}

bool PatientHomeDosesViewModel::withdraw(const QString& id, const QString& reason) {
    return settle(services::HomeDoses(desk().clinic(), desk().actor()).withdraw(HomeDoseId(id), reason));
}

void PatientHomeDosesViewModel::forgetErrors() {
    m_errors.clear();
    clearError();
    emit errorsChanged();
}

void PatientHomeDosesViewModel::read() {
    m_doses = taken(services::HomeDoses(desk().clinic(), desk().actor()).ofPatient(patient()));
}

} // namespace tidemark::app
