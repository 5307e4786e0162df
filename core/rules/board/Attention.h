// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Codes.h"
#include "domain/Protocol.h"
#include "domain/Session.h"
#include "rules/courses/CourseDecision.h"

#include <QDate>

#include <optional>
#include <vector>

namespace tidemark::rules {

/// AttentionKind says what somebody has to look at, the more pressing first. Whatever lists it (the board,
/// the patient's page, a report) asks the rules below and has none of its own.
enum class AttentionKind {
    ReleaseAsked, ///< Only a prescriber can answer, and somebody waits.
    SevereReading,
    BagDiffers, ///< Another volume is left in the bag than should be, and nobody has said why.
    Item9,
    AfterDischarge, ///< Worries or an event after leaving, which a prescriber has not seen.
    ReadingLate,
    BagEmpty, ///< The bag should be empty, and nobody has said that the infusion is complete.
    OrderMissing,
    AuthorisationEnded,
    ContactDue, ///< The patient is to be spoken with after leaving.
    FormDue,
    DecisionPending,
    BoosterOverdue,
    DrugDiscrepancy, ///< A count and the drug ledger differ, and nobody has settled it.
    DrugExpiry,
    AuthorisationEnding,
    Unsigned,
    OrderEnding,   ///< The order in force ends soon, or before the next session.
    ProtocolDraft, ///< A version of a protocol that nobody has approved.
};

/// AttentionLevel says how soon somebody has to look.
enum class AttentionLevel {
    Urgent, ///< Now.
    Due,    ///< Today.
    Soon,   ///< In the next days.
};

/// These are their stable names, for an export.
inline constexpr std::array attentionKindCodes{
    CodeOf<AttentionKind>{AttentionKind::ReleaseAsked, "release-asked"},
    CodeOf<AttentionKind>{AttentionKind::SevereReading, "severe-reading"},
    CodeOf<AttentionKind>{AttentionKind::BagDiffers, "bag-differs"},
    CodeOf<AttentionKind>{AttentionKind::Item9, "item-9"},
    CodeOf<AttentionKind>{AttentionKind::AfterDischarge, "after-discharge"},
    CodeOf<AttentionKind>{AttentionKind::ReadingLate, "reading-late"},
    CodeOf<AttentionKind>{AttentionKind::BagEmpty, "bag-empty"},
    CodeOf<AttentionKind>{AttentionKind::OrderMissing, "order-missing"},
    CodeOf<AttentionKind>{AttentionKind::AuthorisationEnded, "authorisation-ended"},
    CodeOf<AttentionKind>{AttentionKind::ContactDue, "contact-due"},
    CodeOf<AttentionKind>{AttentionKind::FormDue, "form-due"},
    CodeOf<AttentionKind>{AttentionKind::DecisionPending, "decision-pending"},
    CodeOf<AttentionKind>{AttentionKind::BoosterOverdue, "booster-overdue"},
    CodeOf<AttentionKind>{AttentionKind::DrugDiscrepancy, "drug-discrepancy"},
    CodeOf<AttentionKind>{AttentionKind::DrugExpiry, "drug-expiry"},
    CodeOf<AttentionKind>{AttentionKind::AuthorisationEnding, "authorisation-ending"},
    CodeOf<AttentionKind>{AttentionKind::Unsigned, "unsigned"},
    CodeOf<AttentionKind>{AttentionKind::OrderEnding, "order-ending"},
    CodeOf<AttentionKind>{AttentionKind::ProtocolDraft, "protocol-draft"}};
inline constexpr std::array attentionLevelCodes{CodeOf<AttentionLevel>{AttentionLevel::Urgent, "urgent"},
                                                CodeOf<AttentionLevel>{AttentionLevel::Due, "due"},
                                                CodeOf<AttentionLevel>{AttentionLevel::Soon, "soon"}};

/// An Attention is one thing that somebody has to look at, without the patient or the lot that it is about;
/// the caller knows those.
struct Attention {
    AttentionKind kind = AttentionKind::Unsigned;
    AttentionLevel level = AttentionLevel::Due;
    /// This is the answer, the value that is severe, mL too many in the bag (below 0: too few), minutes late
    /// or since the bag is empty, units counted too many (below 0: too few), or days: of a form, a contact,
    /// an authorisation and a lot those left, below 0 when over; of a booster, a decision and a signature
    /// those gone by.
    int number = 0;
    QString field{}; ///< Of a severe reading: the key of its value in fields::FieldCatalogue.

    friend bool operator==(const Attention&, const Attention&) = default;
};

/// These are the days ahead from which a monitoring form is shown, and from which it is due. They are the
/// product's defaults; the form itself is due after seven calendar days (clinical reference 4.1).
inline constexpr int formShownDays = 3;
inline constexpr int formPressingDays = 1;
/// This is the number of days ahead from which the end of a payer's authorisation is shown. It is the
/// product's default.
inline constexpr int authorisationShownDays = 14;
/// This is the same of an order. It is the product's default.
inline constexpr int orderEndShownDays = 14;

/// Finds an answer above 0 that nobody has acknowledged. There is none without an answer.
[[nodiscard]] std::optional<Attention> item9Attention(std::optional<int> answer);

/// Finds a planned session without an order in force.
[[nodiscard]] std::optional<Attention> orderAttention(bool inForce);

/// Finds a session that was left and is not signed: soon on its own day, due from the next. There is none
/// before leaving.
[[nodiscard]] std::optional<Attention> unsignedAttention(std::optional<QDate> leftOn, QDate today);

/// Returns a contact after leaving, from its day on; none without a day, and before it.
[[nodiscard]] std::optional<Attention> contactAttention(std::optional<QDate> dueOn, QDate today);

/// Returns worries or an event after leaving, until a prescriber has seen them.
[[nodiscard]] std::optional<Attention> afterDischargeAttention(bool prescriberAsked);

/// Finds a monitoring form that is not submitted: from three days ahead, due from the day before, urgent once
/// its last day is over. There is none without a day.
[[nodiscard]] std::optional<Attention> formAttention(std::optional<QDate> dueOn, QDate today);

/// Finds a booster whose window (boosterWindow) is over and that nobody has planned. `number` counts the days
/// since the window's last one, as "overdue since" does. There is none without a session or an interval.
[[nodiscard]] std::optional<Attention> boosterAttention(std::optional<QDate> lastSession,
                                                        std::optional<int> intervalDays, bool planned,
                                                        QDate today);

/// Finds what the prescriber has to decide about a course (decisionDue): soon on the day of its last session,
/// due from the next. `number` counts from that session.
[[nodiscard]] std::optional<Attention> decisionAttention(const std::optional<DecisionDue>& due);

/// Judges the payer's authorisation, whose last day is `until`: ended, where a session is still to come;
/// ending, from fourteen days ahead, or where the next session is after it. A null `until` needs none.
[[nodiscard]] std::optional<Attention> authorisationAttention(QDate until, std::optional<QDate> nextSession,
                                                              QDate today);

/// Judges the end of the order in force, whose last day is `until`: soon from fourteen days ahead, due where
/// the next session is after it. There is none without a day, and once it has ended: the order is missing
/// then.
[[nodiscard]] std::optional<Attention> orderEndAttention(QDate until, std::optional<QDate> nextSession,
                                                         QDate today);

/// Finds a version of a protocol that waits for its approval since `madeOn`. `number` counts the days.
[[nodiscard]] Attention protocolDraftAttention(QDate madeOn, QDate today);

/// Finds a lot in the safe that has expired or does soon (expiryFlag). There is none where nothing of it is
/// left.
[[nodiscard]] std::optional<Attention> expiryAttention(QDate expiry, int stocked, QDate today);

/// Returns a discrepancy of a lot that nobody has settled. `number` is the count less what the ledger has.
[[nodiscard]] Attention discrepancyAttention(int counted, int expected);

/// A RunningAttention is an attention of a running session, with the moment it began.
struct RunningAttention {
    Attention attention;
    Instant since;

    friend bool operator==(const RunningAttention&, const RunningAttention&) = default;
};
/// Finds a bag that contains another volume than it should (bagDifference), until somebody says why; a
/// question to the prescriber that nobody has answered, before the dose or about a pressure after it; the
/// first reading of the plan that is late, and every value that is severe (a red vitalsFlags) until it is
/// measured again and is not: each half of the pressure, oxygen, breathing, pulse and sedation by itself, as
/// each may be taken without the others.
[[nodiscard]] std::vector<RunningAttention> runningAttention(const SessionRecord& record,
                                                             const Protocol& protocol, Instant now);

/// This is how long after the bag is empty by the pump's times an infusion that still runs in the record is
/// shown: the line empties, and the nurse is beside the patient. It is the product's default.
inline constexpr std::chrono::minutes bagEmptyShownAfter{5};
/// Finds an infusion that runs in the record although its bag, with `bagVolume` at its start, has been empty
/// for bagEmptyShownAfter. There is none while the pump is paused.
[[nodiscard]] std::optional<RunningAttention> bagEmptyAttention(const SessionRecord& record,
                                                                Millilitres bagVolume, Instant now);

} // namespace tidemark::rules
