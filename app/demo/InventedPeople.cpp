// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/InventedPeople.h"

#include "demo/InventedMedicines.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace tidemark::demo {
namespace {

using namespace Qt::StringLiterals;

constexpr std::array womensNames{"Mira", "Elin",  "Noor",  "Petra", "Aino",   "Ewa",   "Lucia", "Hana",
                                 "Ines", "Maren", "Tilda", "Yara",  "Odette", "Selma", "Rhea",  "Nadia"};
constexpr std::array mensNames{"Samir", "Jonas", "Tunde", "Emil",  "Ravi",  "Otto",   "Luca",  "Bram",
                               "Idris", "Kofi",  "Anton", "Felix", "Mateo", "Henrik", "Oskar", "Davi"};
constexpr std::array firstSyllables{"Bran",  "Cor", "Dal", "Ester", "Fen", "Gal", "Hol",
                                    "Ister", "Kel", "Lor", "Mar",   "Nor", "Ost", "Pel",
                                    "Quen",  "Ral", "Sel", "Tav",   "Ul",  "Ven"};
// Chosen so that no pair makes a surname people bear (no -berg, -ford, -lund, -quist, -sen, -vik).
constexpr std::array lastSyllables{"adin",  "brin", "dane", "emar", "faro", "glade", "holm",
                                   "iston", "kade", "lune", "mere", "nor",  "ova",   "quill",
                                   "rand",  "sime", "tide", "ulla", "vane", "wyn"};

template <std::size_t Size>
QString pickName(Random& random, const std::array<const char*, Size>& names) {
    return QString::fromLatin1(random.pick(std::span<const char* const>(names)));
}

std::vector<Allergy> inventAllergies(Random& random) {
    std::vector<Allergy> allergies;
    if (random.chance(0.18)) {
        static const std::array<Allergy, 5> choices{
            Allergy{u"Penicillin"_s, u"Rash"_s}, Allergy{u"Ondansetron"_s, u"Rash"_s},
            Allergy{u"Latex"_s, u"Itching"_s}, Allergy{u"Ibuprofen"_s, u"Wheeze"_s},
            Allergy{u"Adhesive tape"_s, QString()}};
        allergies.push_back(random.pick(std::span<const Allergy>(choices)));
    }
    return allergies;
}

} // namespace

const std::vector<DemoPerson>& demoStaff() {
    static const std::vector<DemoPerson> staff{
        {u"dana"_s, u"Dana Northgrove, RN"_s, Role::Nurse},
        {u"ilya"_s, u"Ilya Fenholm, RN"_s, Role::Nurse},
        {u"amari"_s, u"Dr Lena Amaridane"_s, Role::Psychiatrist},
        {u"okar"_s, u"Dr Theo Okarlund"_s, Role::Psychiatrist},
        {u"robin"_s, u"Robin Tavemere"_s, Role::Administrator},
    };
    return staff;
}

int drawAge(Random& random, PressureModel model, int youngest) {
    const bool spray = model == PressureModel::Spray;
    const int drawn = static_cast<int>(std::lround(spray ? random.normal(46, 12) : random.normal(47, 14)));
    return std::max(youngest, std::min(drawn, spray ? 64 : 80));
}

InventedPatient inventPatient(Random& random, QDate today, bool hypertensive, int age,
                              const QString& diagnosis) {
    InventedPatient patient;
    patient.age = age;
    const bool woman = random.chance(0.611);
    patient.form.sex = woman ? Sex::Female : Sex::Male;
    patient.form.givenName = woman ? pickName(random, womensNames) : pickName(random, mensNames);
    patient.form.familyName = pickName(random, firstSyllables) + pickName(random, lastSyllables);
    const int days = patient.age * 365 + patient.age / 4 + random.integer(0, 364);
    patient.form.birthDate = today.addDays(-days).toString(Qt::ISODate);
    static const std::array<QString, 4> diagnoses{
        u"Treatment-resistant depression"_s, u"Treatment-resistant depression"_s,
        u"Major depression, recurrent"_s, u"Depression with PTSD"_s};
    const QString& drawn = random.pick(std::span<const QString>(diagnoses));
    patient.form.diagnosis = diagnosis.isEmpty() ? drawn : diagnosis;
    patient.weightKilograms = std::clamp(random.normal(woman ? 72 : 84, woman ? 13 : 14), 45.0, 150.0);
    patient.allergies = inventAllergies(random);
    if (hypertensive) {
        patient.conditions.push_back({u"Hypertension, treated"_s, QString()});
    }
    if (random.chance(0.15)) {
        patient.conditions.push_back({u"Migraine"_s, QString()});
    }
    if (random.chance(0.10)) {
        patient.conditions.push_back({u"Asthma, mild"_s, QString()});
    }
    patient.medicines = inventMedicines(patient);
    return patient;
}

} // namespace tidemark::demo
