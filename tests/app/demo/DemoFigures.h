// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/DemoOnDisk.h"
#include "domain/Codes.h"
#include "rules/outcomes/OutcomeGroups.h"

#include <map>
#include <ostream>
#include <set>

namespace tidemark::demo {

/// How many of how many.
struct Share {
    int of = 0;
    int all = 0;

    void count(bool counts) {
        of += counts ? 1 : 0;
        ++all;
    }
    void add(const Share& other) {
        of += other.of;
        all += other.all;
    }
    [[nodiscard]] double percent() const { return all == 0 ? 0 : 100.0 * of / all; }
};

inline std::ostream& operator<<(std::ostream& out, const Share& share) {
    return out << share.of << " of " << share.all << " (" << share.percent() << " %)";
}

/// What a clinic looks like to somebody who counts. Sessions are those of the past that were planned, unless
/// it says "given".
struct DemoFigures {
    int tooNear = 0;     ///< Pairs nearer than the smallest gap of the later one's protocol, or on one day.
    int consecutive = 0; ///< Pairs on two days in a row, where the protocol is not one of daily treatment.
    int offPlan = 0;     ///< Given on another day than they were planned for.
    Share noShows;
    Share stoppedEarly;        ///< Inductions begun long enough ago.
    Share secondCourses;       ///< Patients with an induction after another.
    int baselinesOfSecond = 0; ///< With a baseline of its own.
    Share esketamine;          ///< Patients.
    Share medicinesAsked;      ///< Patients.
    Share takesMedicines;      ///< Patients.
    Share resistantFrom15;     ///< Baselines of people with treatment-resistant depression.
    /// 14 days after an induction that was given to its end, for depression.
    Share response;
    Share remission;
    Share item9Less; ///< Of those with an item 9 above 0 at the baseline.
    Share item9More;
    /// Given infusions, by vein.
    Share rateChanges;
    Share pauses;
    Share endedEarly;
    Share severe;
    Share overrides;                        ///< Leavings.
    std::map<QString, int> overridden;      ///< By the point of leaving.
    std::map<QString, int> protocols;       ///< Sessions of each.
    std::set<CoursePhase> esketaminePhases; ///< Of those who are in treatment now.
    int everyTwoWeeks = 0;                  ///< Of those in maintenance.
    /// As the outcomes of the window judge them; their scales are gone with their clinic.
    std::vector<rules::JudgedCourse> courses;

    [[nodiscard]] rules::CourseSelection judged() const {
        rules::CourseSelection all;
        for (const rules::JudgedCourse& each : courses) {
            all.push_back(&each);
        }
        return all;
    }

    void add(const DemoFigures& other);
    [[nodiscard]] static DemoFigures of(const DemoOnDisk& demo);
};

std::ostream& operator<<(std::ostream& out, const DemoFigures& figures);

} // namespace tidemark::demo
