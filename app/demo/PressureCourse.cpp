// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/PressureCourse.h"

#include <algorithm>
#include <cmath>

namespace tidemark::demo {
namespace {

/// Share of the peak that is reached at a minute: a rise to the peak, then an exponential fall.
double shape(double minute, double peakMinute) {
    if (minute <= 0) {
        return 0;
    }
    return minute <= peakMinute ? std::pow(minute / peakMinute, 0.8)
                                : std::exp(-(minute - peakMinute) / 25.0);
}

int rounded(double value, int from, int to) {
    return std::clamp(static_cast<int>(std::lround(value)), from, to);
}

} // namespace

Circulation drawCirculation(Random& random, int age) {
    Circulation person;
    person.age = age;
    person.hypertensive = random.chance(age > 50 ? 0.30 : 0.12);
    const double pressure = person.hypertensive ? 1.0 : 0.0;
    person.baseSystolic = random.normal(119 + 0.2 * (age - 47) + 6 * pressure, 8);
    person.baseDiastolic = random.normal(72 + 3 * pressure, 6);
    person.systolicResponse = random.normal(0, 7.5);
    person.diastolicResponse = 0.45 * person.systolicResponse + random.normal(0, 4);
    person.baseHeartRate = random.normal(72, 7);
    return person;
}

// Drawn in this order, so that a seed always makes the same clinic.
// NOLINTBEGIN(cppcoreguidelines-prefer-member-initializer)
PressureCourse::PressureCourse(Random& random, const Circulation& person) {
    const double pressure = person.hypertensive ? 1.0 : 0.0;
    m_baseSystolic = std::clamp(person.baseSystolic + random.normal(0, 6), 90.0, 150.0);
    m_baseDiastolic = std::clamp(person.baseDiastolic + random.normal(0, 4.5), 50.0, 95.0);
    m_baseHeartRate = std::clamp(person.baseHeartRate + random.normal(0, 4), 50.0, 105.0);
    const double chance = random.normal(0, 8);
    m_peakSystolic = 15.2 + person.systolicResponse + 0.12 * (person.age - 47) + 3 * pressure + chance;
    m_peakDiastolic =
        10.6 + person.diastolicResponse + 0.35 * chance + 1.5 * pressure + random.normal(0, 5.5);
    m_peakHeartRate = random.normal(4.1, 7);
    m_peakMinute = std::clamp(random.normal(38, 4), 25.0, 45.0);
    m_spo2 = std::min(random.normal(97.5, 1), 100.0);
    m_spo2Dip = random.normal(-0.7, 1);
    m_respiratoryRate = random.normal(15, 2);
}
// NOLINTEND(cppcoreguidelines-prefer-member-initializer)

VitalsPoint PressureCourse::at(Random& random, double minute) const {
    const double share = shape(minute, m_peakMinute);
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
