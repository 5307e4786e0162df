// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/NumberFields.h"

#include <array>

namespace tidemark::fields {

namespace {

NumberField number(FieldKey key, const char* unit, int decimals, double possibleFrom, double possibleTo,
                   double plausibleFrom, double plausibleTo) {
    return {key, QString::fromLatin1(unit), decimals, possibleFrom, possibleTo, plausibleFrom, plausibleTo};
}

} // namespace

// Possible: what can exist, whatever the patient. A weight has no natural cap; 650 kg is above the heaviest
// person on record. Plausible for vitals and weight: clinical reference 2.3; for the order: its section 1.1;
// else product defaults.
std::span<const NumberField> numberFields() {
    static const std::array all{
        number(keys::systolic, "mmHg", 0, 1, 400, 60, 260),
        number(keys::diastolic, "mmHg", 0, 1, 400, 30, 160),
        number(keys::heartRate, "/min", 0, 0, 400, 30, 220),
        number(keys::spo2, "%", 0, 0, 100, 50, 100),
        number(keys::respiratoryRate, "/min", 0, 0, 120, 4, 60),
        number(keys::sedation, "", 0, 0, 5, 0, 5),
        number(keys::dissociation, "", 0, 0, 3, 0, 3),
        number(keys::moaas, "", 0, 0, 5, 0, 5),
        number(keys::cadss6, "", 0, 0, 24, 0, 24), // six items of 0-4: Rodrigues et al. 2021, J Affect Disord
        // No limit is published for this use; the ends are the product's default, in degrees Celsius alone.
        number(keys::temperature,
               "\xb0"
               "C",
               1, 25, 45, 34, 40),
        number(keys::pain, "", 0, 0, 10, 0, 10),
        number(keys::nausea, "", 0, 0, 10, 0, 10),
        number(keys::readyMinutes, "min", 0, 0, 1440, 20, 360),
        number(keys::homeDose, "mg", 1, 0.1, 2000, 1, 400),    // product default
        number(keys::boosterInterval, "d", 0, 1, 365, 7, 120), // product default
        number(keys::roomPlaces, "", 0, 1, 50, 1, 20),         // product default
        number(keys::idleMinutes, "min", 0, 1, 30, 1, 30),     // product default
        // Product defaults. 48 hours is what the proposed rule of the United States asks of a backup's age.
        number(keys::backupHours, "h", 0, 1, 24, 1, 24),
        number(keys::backupDays, "", 0, 1, 60, 1, 60),
        number(keys::backupWeeks, "", 0, 0, 52, 0, 52),
        number(keys::backupMonths, "", 0, 0, 60, 0, 60),
        number(keys::backupYears, "", 0, 0, 50, 0, 50),
        number(keys::backupAlarm, "h", 0, 1, 168, 1, 168),
        number(keys::weight, "kg", 2, 0.5, 650, 25, 300),
        // 0.1 to 0.75 mg/kg is what was published (Andrade 2017, J Clin Psychiatry 78:e852); the ends are the
        // product's default. Anaesthetic doses are not this program's.
        number(keys::dosePerKilogram, "mg/kg", 2, 0.01, 3, 0.1, 1),
        number(keys::dosePerHour, "mg/h", 1, 0.1, 500, 1, 100), // product default
        // From "2 to 100 min" (Andrade 2017) to four days (Cohen et al. 2018); a rapid injection by vein may
        // depress breathing (CHEO). What asks for a reason is the product's default.
        number(keys::duration, "min", 0, 2, 5760, 20, 600),
        number(keys::vialStrength, "mg/mL", 0, 1, 200, 10, 100),
        number(keys::bagVolume, "mL", 0, 1, 5000, 20, 1000),
        number(keys::pumpRate, "mL/h", 1, 0.1, 2000, 1, 1000),
        number(keys::bagLeft, "mL", 0, 0, 5000, 0, 1000),
        number(keys::unitVolume, "mL", 2, 0.01, 500, 0.5, 50),
        number(keys::deviceContent, "mg", 0, 1, 1000, 10, 100),
        number(keys::unitCount, "", 0, 1, 1000, 1, 200),
        number(keys::countedUnits, "", 0, 0, 10000, 0, 1000),
        // Product defaults. Droperidol is given in 0.625 mg; a flow of 70 is that of a high-flow device, 0 is
        // none.
        number(keys::givenMilligrams, "mg", 3, 0.001, 5000, 0.1, 1000),
        number(keys::oxygenFlow, "L/min", 1, 0, 70, 0, 15),
        number(keys::inductionSessions, "", 0, 1, 60, 4, 8),
    };
    return all;
}

} // namespace tidemark::fields
