// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>
#include <string_view>

namespace tidemark {

/// Role says what a person of the clinic is allowed to do: a nurse runs sessions and handles the drugs, a
/// psychiatrist orders and decides besides, an administrator keeps people, days and backups.
/// rules::authorize() has the whole table.
enum class Role { Nurse, Psychiatrist, Administrator };
/// Sex is the patient's as the clinic records it, for the monitoring form and for scales that are scored by
/// sex. NotRecorded means that nobody has answered.
enum class Sex { Female, Male, Other, NotRecorded };
/// Drug says which of the two is given. Racemic ketamine and esketamine are kept apart from the route on
/// purpose (clinical reference, section 0).
enum class Drug { Ketamine, Esketamine };
/// Route says how the drug is given. A nasal dose is counted in devices or sprays, the other two by volume.
enum class Route { Intravenous, Intramuscular, Nasal };
/// CoursePhase says which part of a course a session belongs to. What follows the last phase of the
/// protocol's plan is a Booster.
enum class CoursePhase { Induction, Weekly, Maintenance, Booster };
/// SessionState says how far a session has come. Pausing is not a state: it follows from the pump's last
/// change. Missed: the clinic could not give it; NoShow: the patient did not come.
enum class SessionState {
    Planned,
    Arrived,
    Dosing,
    Monitoring,
    Left,
    Signed,
    Cancelled,
    Missed,
    NoShow,
    EnteredInError ///< It was never so: kept in the record, counted and listed nowhere.
};
/// DischargeKind says how a session ended for the patient.
enum class DischargeKind { Ready, AgainstAdvice, EmergencyTransfer };
/// Severity is that of a side effect, as the nurse judges it. There is no value for "none": an effect that
/// has ended has no severity.
enum class Severity { Mild, Moderate, Severe };
/// PumpChangeKind says what was done at the pump. StopEarly and Complete both end the infusion; after
/// StopEarly a part of the dose is not given.
enum class PumpChangeKind { Start, Pause, Resume, Rate, StopEarly, Complete };
/// ReleaseDecision is the prescriber's decision on a blood pressure: before the dose (R-BP-1), and after it
/// (R-BP-5, R-BP-6).
enum class ReleaseDecision { Requested, Proceed, Recheck, Hold };
/// NoteKind says what a note is; that of WeightAmended is a signed session's old and new weight in kg.
enum class NoteKind { Note, ToldDoctor, WeightAmended };

/// Returns whether the session was planned and never given, or entered in error.
[[nodiscard]] constexpr bool isCalledOff(SessionState state) {
    return state == SessionState::Cancelled || state == SessionState::Missed ||
           state == SessionState::NoShow || state == SessionState::EnteredInError;
}

/// CodeOf is the code that is used in the database and in exports; it is stable for ever.
template <class Enum>
struct CodeOf {
    Enum value;
    std::string_view code;
};

inline constexpr std::array roleCodes{CodeOf<Role>{Role::Nurse, "nurse"},
                                      CodeOf<Role>{Role::Psychiatrist, "psychiatrist"},
                                      CodeOf<Role>{Role::Administrator, "administrator"}};
inline constexpr std::array sexCodes{CodeOf<Sex>{Sex::Female, "female"}, CodeOf<Sex>{Sex::Male, "male"},
                                     CodeOf<Sex>{Sex::Other, "other"},
                                     CodeOf<Sex>{Sex::NotRecorded, "not-recorded"}};
inline constexpr std::array drugCodes{CodeOf<Drug>{Drug::Ketamine, "ketamine"},
                                      CodeOf<Drug>{Drug::Esketamine, "esketamine"}};
inline constexpr std::array routeCodes{CodeOf<Route>{Route::Intravenous, "intravenous"},
                                       CodeOf<Route>{Route::Intramuscular, "intramuscular"},
                                       CodeOf<Route>{Route::Nasal, "nasal"}};
inline constexpr std::array coursePhaseCodes{CodeOf<CoursePhase>{CoursePhase::Induction, "induction"},
                                             CodeOf<CoursePhase>{CoursePhase::Weekly, "weekly"},
                                             CodeOf<CoursePhase>{CoursePhase::Maintenance, "maintenance"},
                                             CodeOf<CoursePhase>{CoursePhase::Booster, "booster"}};
inline constexpr std::array sessionStateCodes{
    CodeOf<SessionState>{SessionState::Planned, "planned"},
    CodeOf<SessionState>{SessionState::Arrived, "arrived"},
    CodeOf<SessionState>{SessionState::Dosing, "dosing"},
    CodeOf<SessionState>{SessionState::Monitoring, "monitoring"},
    CodeOf<SessionState>{SessionState::Left, "left"},
    CodeOf<SessionState>{SessionState::Signed, "signed"},
    CodeOf<SessionState>{SessionState::Cancelled, "cancelled"},
    CodeOf<SessionState>{SessionState::Missed, "missed"},
    CodeOf<SessionState>{SessionState::NoShow, "no-show"},
    CodeOf<SessionState>{SessionState::EnteredInError, "entered-in-error"}};
inline constexpr std::array dischargeKindCodes{
    CodeOf<DischargeKind>{DischargeKind::Ready, "ready"},
    CodeOf<DischargeKind>{DischargeKind::AgainstAdvice, "against-advice"},
    CodeOf<DischargeKind>{DischargeKind::EmergencyTransfer, "emergency-transfer"}};
inline constexpr std::array severityCodes{CodeOf<Severity>{Severity::Mild, "mild"},
                                          CodeOf<Severity>{Severity::Moderate, "moderate"},
                                          CodeOf<Severity>{Severity::Severe, "severe"}};
inline constexpr std::array pumpChangeCodes{CodeOf<PumpChangeKind>{PumpChangeKind::Start, "start"},
                                            CodeOf<PumpChangeKind>{PumpChangeKind::Pause, "pause"},
                                            CodeOf<PumpChangeKind>{PumpChangeKind::Resume, "resume"},
                                            CodeOf<PumpChangeKind>{PumpChangeKind::Rate, "rate"},
                                            CodeOf<PumpChangeKind>{PumpChangeKind::StopEarly, "stop-early"},
                                            CodeOf<PumpChangeKind>{PumpChangeKind::Complete, "complete"}};
inline constexpr std::array releaseDecisionCodes{
    CodeOf<ReleaseDecision>{ReleaseDecision::Requested, "requested"},
    CodeOf<ReleaseDecision>{ReleaseDecision::Proceed, "proceed"},
    CodeOf<ReleaseDecision>{ReleaseDecision::Recheck, "recheck"},
    CodeOf<ReleaseDecision>{ReleaseDecision::Hold, "hold"}};
inline constexpr std::array noteKindCodes{CodeOf<NoteKind>{NoteKind::Note, "note"},
                                          CodeOf<NoteKind>{NoteKind::ToldDoctor, "told-doctor"},
                                          CodeOf<NoteKind>{NoteKind::WeightAmended, "weight-amended"}};

/// Returns the code of the value in the table, or an empty text where the table lacks it. It can be called
/// while compiling.
template <class Enum, std::size_t Size>
[[nodiscard]] constexpr std::string_view codeTextIn(const std::array<CodeOf<Enum>, Size>& table, Enum value) {
    for (const auto& entry : table) {
        if (entry.value == value) {
            return entry.code;
        }
    }
    return {};
}

/// Returns the code of the value in the table as a QString, or an empty one where the table lacks it.
template <class Enum, std::size_t Size>
[[nodiscard]] QString codeIn(const std::array<CodeOf<Enum>, Size>& table, Enum value) {
    const std::string_view text = codeTextIn(table, value);
    return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
}

/// Returns the value whose code is exactly the text, capitals included; nullopt where the table has no such
/// code.
template <class Enum, std::size_t Size>
[[nodiscard]] constexpr std::optional<Enum> fromCode(const std::array<CodeOf<Enum>, Size>& table,
                                                     std::string_view text) {
    for (const auto& entry : table) {
        if (entry.code == text) {
            return entry.value;
        }
    }
    return std::nullopt;
}

template <class Enum, std::size_t Size>
[[nodiscard]] std::optional<Enum> fromCode(const std::array<CodeOf<Enum>, Size>& table, const QString& text) {
    for (const auto& entry : table) {
        if (text == QLatin1String(entry.code.data(), static_cast<qsizetype>(entry.code.size()))) {
            return entry.value;
        }
    }
    return std::nullopt;
}

// codesOf(value) is the table of the value's type. Whoever adds a coded type adds one, beside its table.
[[nodiscard]] constexpr const auto& codesOf(Role) {
    return roleCodes;
}
[[nodiscard]] constexpr const auto& codesOf(Sex) {
    return sexCodes;
}
[[nodiscard]] constexpr const auto& codesOf(Drug) {
    return drugCodes;
}
[[nodiscard]] constexpr const auto& codesOf(Route) {
    return routeCodes;
}
[[nodiscard]] constexpr const auto& codesOf(CoursePhase) {
    return coursePhaseCodes;
}
[[nodiscard]] constexpr const auto& codesOf(SessionState) {
    return sessionStateCodes;
}
[[nodiscard]] constexpr const auto& codesOf(DischargeKind) {
    return dischargeKindCodes;
}
[[nodiscard]] constexpr const auto& codesOf(Severity) {
    return severityCodes;
}
[[nodiscard]] constexpr const auto& codesOf(PumpChangeKind) {
    return pumpChangeCodes;
}
[[nodiscard]] constexpr const auto& codesOf(ReleaseDecision) {
    return releaseDecisionCodes;
}
[[nodiscard]] constexpr const auto& codesOf(NoteKind) {
    return noteKindCodes;
}

/// Returns whether the drug, given by nose, is counted in sprays of the clinic's own strength, as racemic
/// ketamine is; esketamine is counted in whole devices of the maker's content.
[[nodiscard]] constexpr bool isGivenInSprays(Drug drug) {
    return drug == Drug::Ketamine;
}

/// Returns the code of a value whose type has a table.
template <class Enum>
requires requires(Enum value) {
    codesOf(value);
}
[[nodiscard]] QString code(Enum value) {
    return codeIn(codesOf(value), value);
}

} // namespace tidemark
