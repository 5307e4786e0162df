// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/patient/PatientHomeDosesViewModel.h"

#include "text/DateWords.h"
#include "text/HomeDoseWords.h"

#include <algorithm>

namespace tidemark::app {
namespace {

template <class Enum, std::size_t Size>
Enum at(const std::array<CodeOf<Enum>, Size>& table, int place) {
    return table.at(static_cast<std::size_t>(std::clamp(place, 0, static_cast<int>(Size) - 1))).value;
}

} // namespace

QList<HomeDoseRow> PatientHomeDosesViewModel::rows() const {
    QList<HomeDoseRow> rows;
    // The newest is first.
    for (const HomeDose& dose : m_doses) {
        rows.prepend({dose.id.text(), homeDoseWords(dose, context().clock().zone()), dose.withdrawnReason});
    }
    return rows;
}

QList<TreatmentMark> PatientHomeDosesViewModel::marks() const {
    QList<TreatmentMark> marks;
    for (const HomeDose& dose : m_doses) {
        if (dose.withdrawnReason.isEmpty()) {
            const QString words = homeDoseWords(dose, context().clock().zone());
            marks.append({static_cast<double>(toMilliseconds(dose.takenAt)), words, words});
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
    return context().isSeated() ? context().clinic().today().toString(Qt::ISODate) : QString();
}

bool PatientHomeDosesViewModel::add(const TypedHomeDose& dose) {
    services::HomeDoseForm typed;
    typed.drug = at(drugCodes, dose.drug);
    typed.form = at(homeFormCodes, dose.form);
    typed.reportedBy = at(reportedByCodes, dose.reporter);
    typed.day = dose.day;
    typed.time = dose.time;
    typed.dose = dose.dose;
    // The places of sitters().
    typed.sitterPresent = dose.sitter == 0 ? std::nullopt : std::optional(dose.sitter == 1);
    typed.pressure = dose.pressure;
    typed.sideEffects = dose.effects;
    typed.note = dose.note;
    services::HomeDoses doses(context().clinic(), context().actor());
    m_errors = FieldErrors(doses.check(typed));
    emit errorsChanged();
    return m_errors.isEmpty() && settle(doses.add(patient(), typed));
}

bool PatientHomeDosesViewModel::withdraw(const QString& id, const QString& reason) {
    return settle(
        services::HomeDoses(context().clinic(), context().actor()).withdraw(HomeDoseId(id), reason));
}

void PatientHomeDosesViewModel::forgetErrors() {
    m_errors.clear();
    clearError();
    emit errorsChanged();
}

void PatientHomeDosesViewModel::read() {
    m_doses = taken(services::HomeDoses(context().clinic(), context().actor()).ofPatient(patient()));
}

} // namespace tidemark::app
