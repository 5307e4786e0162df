// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/PressureCourse.h"

#include <algorithm>
#include <cmath>

namespace tidemark::demo {
namespace {

/// Minutes in which the rise falls to 1/e of it. After a spray a third is left 50 minutes after the peak.
constexpr double infusionFall = 25;
constexpr double sprayFall = 45.5;

/// Share of the peak that is reached at a minute: a rise to the peak, then an exponential fall.
double shape(PressureModel model, double minute, double peakMinute) {
    if (minute <= 0) {
        return 0;
    }
    const double fall = model == PressureModel::Spray ? sprayFall : infusionFall;
    return minute <= peakMinute ? std::pow(minute / peakMinute, 0.8)
                                : std::exp(-(minute - peakMinute) / fall);
}

/// Few rise on to a severe pressure: whoever comes near it is calmed down.
double calmed(double base, double rise, double from) {
    return rise - std::max(0.0, base + rise - from) / 2;
}

int rounded(double value, int from, int to) {
    return std::clamp(static_cast<int>(std::lround(value)), from, to);
}

} // namespace

Circulation drawCirculation(Random& random, int age, PressureModel model) {
    const bool spray = model == PressureModel::Spray;
    Circulation person;
    person.model = model;
    person.age = age;
    person.hypertensive =
        spray ? random.chance(age > 50 ? 0.25 : 0.10) : random.chance(age > 50 ? 0.30 : 0.12);
    const double pressure = person.hypertensive ? 1.0 : 0.0;
    if (spray) {
        person.baseSystolic = random.normal(126 + 0.2 * (age - 46) + 6 * pressure, 8);
        person.baseDiastolic = random.normal(73 + 3 * pressure, 6);
        // One in six responds strongly.
        const double strong = random.chance(0.16) ? 1.0 : 0.0;
        person.systolicResponse = random.normal(0, 5) + 27.5 * strong;
        person.diastolicResponse = random.normal(0, 3.5) + 20 * strong;
    } else {
        person.baseSystolic = random.normal(119 + 0.2 * (age - 47) + 6 * pressure, 8);
        person.baseDiastolic = random.normal(72 + 3 * pressure, 6);
        person.systolicResponse = random.normal(0, 7.5);
        person.diastolicResponse = 0.45 * person.systolicResponse + random.normal(0, 4);
    }
    person.baseHeartRate = random.normal(72, 7);
    return person;
}

// Drawn in this order, so that a seed always makes the same clinic.
// NOLINTBEGIN(cppcoreguidelines-prefer-member-initializer)
PressureCourse::PressureCourse(Random& random, const Circulation& person) : m_model(person.model) {
    const bool spray = m_model == PressureModel::Spray;
    const double pressure = person.hypertensive ? 1.0 : 0.0;
    m_baseSystolic = std::clamp(person.baseSystolic + random.normal(0, 6), 90.0, spray ? 140.0 : 150.0);
    m_baseDiastolic = std::clamp(person.baseDiastolic + random.normal(0, 4.5), 50.0, spray ? 90.0 : 95.0);
    m_baseHeartRate = std::clamp(person.baseHeartRate + random.normal(0, 4), 50.0, 105.0);
    // It rises in everybody, in some by little: what is left at the end is below the value at the peak.
    if (spray) {
        const double chance = random.normal(0, 7);
        m_peakSystolic =
            std::max(3.2, 2.3 + person.systolicResponse + 0.1 * (person.age - 46) + 2 * pressure + chance);
        m_peakDiastolic =
            std::max(2.5, 0.2 + person.diastolicResponse + 0.3 * chance + random.normal(0, 5.5));
    } else {
        const double chance = random.normal(0, 8);
        const double systolic =
            14.8 + person.systolicResponse + 0.12 * (person.age - 47) + 3 * pressure + chance;
        const double diastolic =
            10.4 + person.diastolicResponse + 0.35 * chance + 1.5 * pressure + random.normal(0, 5.2);
        m_peakSystolic = calmed(m_baseSystolic, std::max(3.5, systolic), 174);
        m_peakDiastolic = calmed(m_baseDiastolic, std::max(2.5, diastolic), 104);
    }
    m_peakHeartRate = random.normal(4.1, 7);
    m_peakMinute = spray ? 40.0 : std::clamp(random.normal(38, 4), 25.0, 45.0);
    m_spo2 = std::min(random.normal(97.5, 1), 100.0);
    m_spo2Dip = random.normal(-0.7, 1);
    m_respiratoryRate = random.normal(15, 2);
}
// NOLINTEND(cppcoreguidelines-prefer-member-initializer)

VitalsPoint PressureCourse::at(Random& random, double minute) const {
    const double share = shape(m_model, minute, m_peakMinute);
    VitalsPoint point;
    point.systolic = rounded(m_baseSystolic + share * m_peakSystolic + random.normal(0, 3), 70, 230);
    const double diastolic = m_baseDiastolic + share * m_peakDiastolic + random.normal(0, 3);
    point.diastolic = std::min(rounded(diastolic, 40, 150), point.systolic - 15);
    point.heartRate = rounded(m_baseHeartRate + share * m_peakHeartRate + random.normal(0, 2), 45, 150);
    const bool dips = minute >= 20 && minute <= 40;
    point.spo2 = rounded(m_spo2 + (dips ? m_spo2Dip : 0) + random.normal(0, 0.4), 88, 100);
    point.respiratoryRate = rounded(m_respiratoryRate + random.normal(0, 1), 9, 24);
    return point;
}

} // namespace tidemark::demo
