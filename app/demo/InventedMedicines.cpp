// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/InventedMedicines.h"

#include <algorithm>
#include <array>

namespace tidemark::demo {
namespace {

using namespace Qt::StringLiterals;

struct Kind {
    MedicineClass kind;
    double share; ///< Of the patients.
    std::vector<std::pair<QString, QString>> choices;
};

/// What people with depression that is hard to treat take, as a clinic sees it; invented shares.
const std::vector<Kind>& kinds() {
    using enum MedicineClass;
    static const std::vector<Kind> all{
        {Antidepressant,
         0.82,
         {{u"Sertraline"_s, u"100 mg in the morning"_s},
          {u"Escitalopram"_s, u"20 mg in the morning"_s},
          {u"Venlafaxine XR"_s, u"150 mg in the morning"_s},
          {u"Duloxetine"_s, u"60 mg in the morning"_s},
          {u"Bupropion XL"_s, u"300 mg in the morning"_s},
          {u"Mirtazapine"_s, u"30 mg at night"_s}}},
        {Benzodiazepine,
         0.18,
         {{u"Lorazepam"_s, u"1 mg when needed"_s}, {u"Clonazepam"_s, u"0.5 mg at night"_s}}},
        {CnsDepressant, 0.10, {{u"Zolpidem"_s, u"5 mg at night"_s}, {u"Zopiclone"_s, u"3.75 mg at night"_s}}},
        {Lamotrigine, 0.10, {{u"Lamotrigine"_s, u"100 mg twice a day"_s}}},
        {MoodStabiliser, 0.08, {{u"Lithium carbonate"_s, u"450 mg twice a day"_s}}},
        {Psychostimulant,
         0.06,
         {{u"Methylphenidate"_s, u"18 mg in the morning"_s},
          {u"Lisdexamfetamine"_s, u"30 mg in the morning"_s}}},
        {Opioid, 0.03, {{u"Tramadol"_s, u"50 mg when needed"_s}}},
        {Maoi, 0.01, {{u"Tranylcypromine"_s, u"10 mg twice a day"_s}}},
        {Other,
         0.20,
         {{u"Aripiprazole"_s, u"5 mg in the morning"_s},
          {u"Levothyroxine"_s, u"75 micrograms in the morning"_s},
          {u"Omeprazole"_s, u"20 mg in the morning"_s}}}};
    return all;
}

/// The same for the same patient on every machine (FNV-1a).
std::uint64_t seedOf(const InventedPatient& patient) {
    std::uint64_t seed = 14695981039346656037U;
    const auto& form = patient.form;
    for (const char byte : (form.familyName + form.givenName + form.birthDate).toUtf8()) {
        seed = (seed ^ static_cast<unsigned char>(byte)) * 1099511628211U;
    }
    return seed;
}

void takeOne(std::vector<InventedMedicine>& medicines, Random& random, const Kind& kind) {
    const auto& [name, dose] = random.pick(std::span(kind.choices));
    InventedMedicine medicine{name, dose, kind.kind, random.integer(30, 900)};
    // Some need it no more once they are better.
    if (kind.kind == MedicineClass::Benzodiazepine && random.chance(0.4)) {
        medicine.stoppedDaysAfter = random.integer(14, 60);
    }
    medicines.push_back(std::move(medicine));
}

bool has(const InventedPatient& patient, const QString& condition) {
    return std::ranges::any_of(patient.conditions,
                               [&](const MedicalCondition& each) { return each.name.startsWith(condition); });
}

} // namespace

std::vector<InventedMedicine> inventMedicines(const InventedPatient& patient) {
    Random random(seedOf(patient));
    std::vector<InventedMedicine> medicines;
    for (const Kind& kind : kinds()) {
        const bool traumatised = patient.form.diagnosis.contains(u"PTSD"_s);
        // Fear at night: sleeping medicines are commoner.
        const double share =
            traumatised && kind.kind == MedicineClass::CnsDepressant ? 2 * kind.share : kind.share;
        const bool oneAlready = std::ranges::any_of(medicines, [](const InventedMedicine& each) {
            return each.kind == MedicineClass::Antidepressant;
        });
        // An MAO inhibitor is not taken beside another antidepressant.
        if (random.chance(share) && !(kind.kind == MedicineClass::Maoi && oneAlready)) {
            takeOne(medicines, random, kind);
        }
    }
    if (has(patient, u"Hypertension"_s)) {
        takeOne(medicines, random,
                {MedicineClass::Antihypertensive,
                 1,
                 {{u"Amlodipine"_s, u"5 mg in the morning"_s},
                  {u"Lisinopril"_s, u"10 mg in the morning"_s},
                  {u"Losartan"_s, u"50 mg in the morning"_s}}});
    }
    if (has(patient, u"Asthma"_s)) {
        takeOne(medicines, random,
                {MedicineClass::Other, 1, {{u"Salbutamol inhaler"_s, u"1 puff when needed"_s}}});
    }
    return medicines;
}

} // namespace tidemark::demo
