// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/Random.h"

namespace tidemark::demo {

/// A person's circulation, drawn once.
struct Circulation {
    int age = 47;
    bool hypertensive = false;
    double baseSystolic = 119;
    double baseDiastolic = 72;
    double systolicResponse = 0; ///< This person's own part of the rise.
    double diastolicResponse = 0;
    double baseHeartRate = 72;
};

/// What a cuff would show.
struct VitalsPoint {
    int systolic = 0;
    int diastolic = 0;
    int heartRate = 0;
    int spo2 = 0;
    int respiratoryRate = 0;
};

[[nodiscard]] Circulation drawCirculation(Random& random, int age);

/// One infusion's vitals over time. The generator is calibrated on published trajectories (Yale 2024, Gen
/// Hosp Psychiatry; Vankawala 2021, Front Psychiatry): mean peak rise 15.7/10.9 mmHg at about 40 minutes,
/// 180/110 in about 1 % of sessions.
class PressureCourse {
public:
    PressureCourse(Random& random, const Circulation& person);
    /// Minutes from Start at which this infusion's pressure is highest: about 38, not the same for all.
    [[nodiscard]] double peakMinute() const { return m_peakMinute; }
    /// `minute` from Start; before 0 is the baseline.
    [[nodiscard]] VitalsPoint at(Random& random, double minute) const;

private:
    double m_baseSystolic = 0;
    double m_baseDiastolic = 0;
    double m_baseHeartRate = 0;
    double m_peakSystolic = 0;
    double m_peakDiastolic = 0;
    double m_peakHeartRate = 0;
    double m_peakMinute = 0;
    double m_spo2 = 0;
    double m_spo2Dip = 0;
    double m_respiratoryRate = 0;
};

} // namespace tidemark::demo
