// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/Random.h"

namespace tidemark::demo {

/// PressureModel says which treatment's published pressures the values follow: the infusion's (clinical
/// reference 9.2) or the esketamine spray's (9.3).
enum class PressureModel { Infusion, Spray };

/// A Circulation is a person's circulation, drawn once.
struct Circulation {
    PressureModel model = PressureModel::Infusion;
    int age = 47;
    bool hypertensive = false;
    double baseSystolic = 119;
    double baseDiastolic = 72;
    double systolicResponse = 0; ///< This person's own part of the rise.
    double diastolicResponse = 0;
    double baseHeartRate = 72;
};

/// VitalsPoint is what a cuff would show.
struct VitalsPoint {
    int systolic = 0;
    int diastolic = 0;
    int heartRate = 0;
    int spo2 = 0;
    int respiratoryRate = 0;
};

/// Draws a person's circulation for what is given: the share with high pressure, the baseline and the
/// person's own response differ between infusion and spray. `age` in years raises the baseline and the chance
/// of high pressure. PressureCourse names the publications.
[[nodiscard]] Circulation drawCirculation(Random& random, int age,
                                          PressureModel model = PressureModel::Infusion);

/// A DrawnPressure is in mmHg, as drawn: before the cuff's noise and rounding.
struct DrawnPressure {
    double systolic = 0;
    double diastolic = 0;
};

/// A PressureCourse is one session's vitals over time. The infusion is calibrated on published trajectories
/// (Yale 2024, Gen Hosp Psychiatry; Vankawala 2021, Front Psychiatry): mean peak rise 15.7/10.9 mmHg at about
/// 40 minutes, 180/110 in less than 1 % of sessions. The spray is calibrated on the label's table of high
/// pressures and rises (Spravato brief summary, US Medicine 2021 directory, Table 6): mean peak rise 10.4/6.8
/// mmHg at 40 minutes, a third of it left at 90.
class PressureCourse {
public:
    PressureCourse(Random& random, const Circulation& person);
    /// Returns the pressure of this session before Start.
    [[nodiscard]] DrawnPressure baseline() const { return {m_baseSystolic, m_baseDiastolic}; }
    /// Returns how far the pressure is above the baseline when it is highest.
    [[nodiscard]] DrawnPressure peakRise() const { return {m_peakSystolic, m_peakDiastolic}; }
    /// Returns the minutes from Start at which the pressure is highest: about 38, not the same for all
    /// infusions; 40 after the first device.
    [[nodiscard]] double peakMinute() const { return m_peakMinute; }
    /// Returns the vitals `minute` minutes from Start; before 0 they are the baseline.
    [[nodiscard]] VitalsPoint at(Random& random, double minute) const;

private:
    PressureModel m_model = PressureModel::Infusion;
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
