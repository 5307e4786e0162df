// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "base/Id.h"
#include "domain/Codes.h"
#include "units/Quantity.h"

#include <optional>

namespace tidemark {

using HomeDoseId = Id<struct HomeDoseTag>;

/// HomeForm says what was taken at home. Compounded products differ; their form is as it was reported.
enum class HomeForm { NasalSpray, Lozenge, Oral, Other };
/// ReportedBy says who told the clinic of a dose at home. Nobody of the clinic has seen it.
enum class ReportedBy { Patient, Relative, OtherClinic };

inline constexpr std::array homeFormCodes{
    CodeOf<HomeForm>{HomeForm::NasalSpray, "nasal-spray"}, CodeOf<HomeForm>{HomeForm::Lozenge, "lozenge"},
    CodeOf<HomeForm>{HomeForm::Oral, "oral"}, CodeOf<HomeForm>{HomeForm::Other, "other"}};
inline constexpr std::array reportedByCodes{CodeOf<ReportedBy>{ReportedBy::Patient, "patient"},
                                            CodeOf<ReportedBy>{ReportedBy::Relative, "relative"},
                                            CodeOf<ReportedBy>{ReportedBy::OtherClinic, "other-clinic"}};

[[nodiscard]] constexpr const auto& codesOf(HomeForm) {
    return homeFormCodes;
}
[[nodiscard]] constexpr const auto& codesOf(ReportedBy) {
    return reportedByCodes;
}

/// A HomeDose is a dose taken at home, as somebody reported it. It is never a session: nobody watched,
/// nothing of it counts to a course or a form (clinical reference 1.5).
struct HomeDose {
    HomeDoseId id;
    PatientId patient;
    Instant takenAt;
    Drug drug = Drug::Ketamine;
    HomeForm form = HomeForm::NasalSpray;
    std::optional<Milligrams> dose; ///< None: not known.
    ReportedBy reportedBy = ReportedBy::Patient;
    std::optional<bool> sitterPresent; ///< None: not known.
    std::optional<int> systolic;       ///< mmHg, as reported; both parts or none.
    std::optional<int> diastolic;
    QString sideEffects; ///< In the words of the report; may be empty.
    QString note;
    Instant enteredAt;
    StaffId author;
    QString authorName;
    QString withdrawnReason; ///< Not empty: it was entered by mistake.
};

} // namespace tidemark
