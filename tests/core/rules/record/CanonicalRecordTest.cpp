// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/record/CanonicalRecord.h"

#include "support/SessionRecordBuilder.h"

#include <QCryptographicHash>

#include <gmock/gmock.h>

#include <algorithm>
#include <functional>
#include <set>

namespace tidemark::rules {
namespace {

using test::atMinute;
using test::SessionRecordBuilder;

SessionRecord fullRecord() {
    auto builder =
        SessionRecordBuilder()
            .answer(QStringLiteral("identity"), true)
            .answer(QStringLiteral("pregnancy"), true, QStringLiteral("test negative"))
            .baseline(-20, {.systolic = 142, .diastolic = 88, .heartRate = 71, .spo2 = 98, .sedation = 0})
            .release(-18, ReleaseDecision::Requested)
            .release(-17, ReleaseDecision::Proceed)
            .started()
            .reading(10,
                     {.systolic = 147,
                      .diastolic = 91,
                      .heartRate = 82,
                      .spo2 = 97,
                      .respiratoryRate = 13,
                      .sedation = 1,
                      .dissociation = 2},
                     10)
            .notObtained(21, 20)
            .effect(12, QStringLiteral("nausea"), Severity::Mild)
            .effect(30, QStringLiteral("nausea"), {})
            .pump(15, PumpChangeKind::Rate, 120.5)
            .intervention(16, QStringLiteral("antiemetic"), QStringLiteral("ondansetron 4 mg"))
            .note(31, QStringLiteral("Music and eye shades. M\u00FCde."))
            .gap(33, 34)
            .pumpEnded(44)
            .leaving(105, QStringLiteral("steady"), true)
            .left(106);
    return builder.build();
}

QByteArray hashOf(const SessionRecord& record) {
    return QCryptographicHash::hash(canonicalBytes(record), QCryptographicHash::Sha256).toHex();
}

// The format is a promise: every signature ever made hangs on it. Whoever changes this vector breaks them
// all.
TEST(CanonicalRecord, givesTheGoldenVector) {
    EXPECT_EQ(hashOf(fullRecord()).toStdString(),
              "e2bdb77db79181f2c8c2349724641501778ee0bda62868cf4427081b3706e290");
}

TEST(CanonicalRecord, beginsWithItsFormatsName) {
    const QByteArray bytes = canonicalBytes(SessionRecord());
    EXPECT_EQ(bytes.first(8), QByteArray::fromHex("0000000000000012"));
    EXPECT_EQ(bytes.sliced(8, 18), QByteArray("tidemark-session/2"));
    EXPECT_EQ(bytes.sliced(26, 8), QByteArray::fromHex("ffffffffffffffff")) << "an absent session id";
}

SessionRecord decidedRecord() {
    SessionRecord record = fullRecord();
    SessionRecordBuilder builder;
    builder.edit() = record;
    return builder.decision(11, ReleaseDecision::Requested, 1)
        .decision(12, ReleaseDecision::Recheck, 1, 5)
        .build();
}

// A session that was signed before there were decisions has none: its bytes are what they were.
TEST(CanonicalRecord, withDecisionsIsTheNextFormatAndGivesItsGoldenVector) {
    const SessionRecord record = decidedRecord();
    EXPECT_EQ(canonicalBytes(record).sliced(8, 18), QByteArray("tidemark-session/3"));
    EXPECT_EQ(hashOf(record).toStdString(),
              "c05d08b9545f8d3d6f00120f8b1e970eee9d6c094a0fd6b356323266e06e48d0");
    SessionRecord without = record;
    without.decisions.clear();
    EXPECT_EQ(canonicalBytes(without), canonicalBytes(fullRecord()));
    EXPECT_EQ(canonicalLine(record.decisions.front()).sliced(8, 15), QByteArray("tidemark-line/2"));
}

/// The release says whose word it was and about what; the request says about what.
SessionRecord wordedRecord() {
    SessionRecord record = fullRecord();
    record.releases.front().reasons = {QStringLiteral("pregnancy")};
    record.releases.back().reasons = {QStringLiteral("pressure"), QStringLiteral("pregnancy")};
    record.releases.back().prescriber = StaffId(QStringLiteral("prescriber-1"));
    record.releases.back().prescriberName = QStringLiteral("Dr Amari");
    return record;
}

TEST(CanonicalRecord, withAReleaseThatSaysWhoseWordItIsIsTheNextFormat) {
    const SessionRecord record = wordedRecord();
    EXPECT_EQ(canonicalBytes(record).sliced(8, 18), QByteArray("tidemark-session/4"));
    EXPECT_EQ(hashOf(record).toStdString(),
              "fbf662a11bb8a188410ce9f8a9177380f761bf3bd1f156b22200348c27555478");
}

TEST(CanonicalRecord, withATemperatureAPainOrANauseaIsTheNextFormat) {
    const std::vector<std::function<void(SessionRecord&)>> changes{
        [](SessionRecord& r) { r.readings.at(1).temperature = 368; },
        [](SessionRecord& r) { r.readings.at(1).temperature = 369; },
        [](SessionRecord& r) { r.readings.at(1).pain = 0; },
        [](SessionRecord& r) { r.readings.at(1).nausea = 0; },
    };
    std::set<QByteArray> seen{canonicalBytes(fullRecord())};
    for (std::size_t i = 0; i < changes.size(); ++i) {
        SessionRecord record = fullRecord();
        changes.at(i)(record);
        const QByteArray bytes = canonicalBytes(record);
        EXPECT_EQ(bytes.sliced(8, 18), QByteArray("tidemark-session/5")) << "change " << i;
        EXPECT_TRUE(seen.insert(bytes).second) << "change " << i;
    }
}

TEST(CanonicalRecord, changesWithEveryFieldOfARelease) {
    const std::vector<std::function<void(SessionRecord&)>> changes{
        [](SessionRecord& r) { r.releases.back().prescriber = StaffId(QStringLiteral("other")); },
        [](SessionRecord& r) { r.releases.back().prescriber = StaffId(); },
        [](SessionRecord& r) { r.releases.back().prescriberName += QLatin1Char('x'); },
        [](SessionRecord& r) { r.releases.back().reasons.pop_back(); },
        [](SessionRecord& r) { r.releases.back().reasons.front() = QStringLiteral("spo2"); },
        [](SessionRecord& r) { r.releases.front().reasons.clear(); },
        [](SessionRecord& r) { r.releases.back().decision = ReleaseDecision::Hold; },
    };
    std::set<QByteArray> seen{canonicalBytes(wordedRecord()), canonicalBytes(fullRecord())};
    for (std::size_t i = 0; i < changes.size(); ++i) {
        SessionRecord record = wordedRecord();
        changes.at(i)(record);
        EXPECT_TRUE(seen.insert(canonicalBytes(record)).second) << "change " << i;
    }
}

TEST(CanonicalRecord, doesNotDependOnTheOrderInWhichLinesAreHeld) {
    SessionRecord record = fullRecord();
    const QByteArray bytes = canonicalBytes(record);
    std::ranges::reverse(record.readings);
    std::ranges::reverse(record.effects);
    std::ranges::reverse(record.pump);
    std::ranges::reverse(record.checklist);
    std::ranges::reverse(record.releases);
    EXPECT_EQ(canonicalBytes(record), bytes);
}

TEST(CanonicalRecord, isTheSameForTextComposedOrNot) {
    SessionRecord record = fullRecord();
    const QByteArray bytes = canonicalBytes(record);
    record.notes.front().text = record.notes.front().text.normalized(QString::NormalizationForm_D);
    EXPECT_EQ(canonicalBytes(record), bytes);
}

TEST(CanonicalRecord, leavesOutWhatFollowsFromSigning) {
    SessionRecord record = fullRecord();
    const QByteArray bytes = canonicalBytes(record);
    record.session.state = SessionState::Signed;
    record.session.version = 1;
    record.versions.emplace_back();
    record.signatures.emplace_back();
    EXPECT_EQ(canonicalBytes(record), bytes);
}

TEST(CanonicalRecord, tellsAbsentFromZeroAndFromEmpty) {
    SessionRecord absent;
    absent.readings.emplace_back();
    SessionRecord zero = absent;
    zero.readings.front().sedation = 0;
    EXPECT_NE(canonicalBytes(absent), canonicalBytes(zero));
}

TEST(CanonicalRecord, tellsTwoTextsFromTheirJoining) {
    SessionRecord left = fullRecord();
    SessionRecord right = fullRecord();
    left.interventions.front().interventionKey = QStringLiteral("ab");
    left.interventions.front().detail = QStringLiteral("c");
    right.interventions.front().interventionKey = QStringLiteral("a");
    right.interventions.front().detail = QStringLiteral("bc");
    EXPECT_NE(canonicalBytes(left), canonicalBytes(right));
}

using Change = std::function<void(SessionRecord&)>;

/// Every field of a stamp, changed alone.
template <class LineOf>
void addStampChanges(std::vector<Change>& changes, LineOf lineOf) {
    changes.push_back([lineOf](SessionRecord& r) { lineOf(r).stamp.id = EntryId(QStringLiteral("other")); });
    changes.push_back([lineOf](SessionRecord& r) { lineOf(r).stamp.plannedAt = atMinute(999); });
    changes.push_back([lineOf](SessionRecord& r) { lineOf(r).stamp.eventAt += Duration(1); });
    changes.push_back([lineOf](SessionRecord& r) { lineOf(r).stamp.enteredAt += Duration(1); });
    changes.push_back(
        [lineOf](SessionRecord& r) { lineOf(r).stamp.author = StaffId(QStringLiteral("other")); });
    changes.push_back(
        [lineOf](SessionRecord& r) { lineOf(r).stamp.corrects = EntryId(QStringLiteral("other")); });
    changes.push_back([lineOf](SessionRecord& r) { lineOf(r).stamp.reason += QLatin1Char('x'); });
    changes.push_back([lineOf](SessionRecord& r) { lineOf(r).stamp.undone = true; });
}

std::vector<Change> sessionChanges() {
    return {
        [](SessionRecord& r) { r.session.id = SessionId(QStringLiteral("other")); },
        [](SessionRecord& r) { r.session.patient = PatientId(QStringLiteral("other")); },
        [](SessionRecord& r) { r.session.course = CourseId(); },
        [](SessionRecord& r) { r.session.order = OrderId(QStringLiteral("other")); },
        [](SessionRecord& r) { r.session.protocolId += QLatin1Char('x'); },
        [](SessionRecord& r) { r.session.protocolVersion = 2; },
        [](SessionRecord& r) { r.session.phase = CoursePhase::Booster; },
        [](SessionRecord& r) { r.session.ordinal = 2; },
        [](SessionRecord& r) { r.session.plannedInPhase = 8; },
        [](SessionRecord& r) { r.session.plannedAt += Duration(1); },
        [](SessionRecord& r) { r.session.room.clear(); },
        [](SessionRecord& r) { r.session.arrivedAt.reset(); },
        [](SessionRecord& r) { r.session.weight = Kilograms{80.1}; },
        [](SessionRecord& r) { r.session.weight.reset(); },
        [](SessionRecord& r) { r.session.dose = Milligrams{40.1}; },
        [](SessionRecord& r) { *r.session.startedAt += Duration(1); },
        [](SessionRecord& r) { r.session.pumpEndedAt.reset(); },
        [](SessionRecord& r) { *r.session.leftAt += Duration(1); },
    };
}

std::vector<Change> lineChanges() {
    return {
        [](SessionRecord& r) { r.readings.at(1).baseline = true; },
        [](SessionRecord& r) { r.readings.at(1).systolic = 148; },
        [](SessionRecord& r) { r.readings.at(1).diastolic = 92; },
        [](SessionRecord& r) { r.readings.at(1).heartRate = 83; },
        [](SessionRecord& r) { r.readings.at(1).spo2.reset(); },
        [](SessionRecord& r) { r.readings.at(1).respiratoryRate = 14; },
        [](SessionRecord& r) { r.readings.at(1).sedation = 0; },
        [](SessionRecord& r) { r.readings.at(1).dissociation = 1; },
        [](SessionRecord& r) { r.readings.at(1).notObtained = true; },
        [](SessionRecord& r) { r.readings.at(1).keptImplausible = true; },
        [](SessionRecord& r) { r.readings.pop_back(); },
        [](SessionRecord& r) { r.effects.front().effectKey = QStringLiteral("vomiting"); },
        [](SessionRecord& r) { r.effects.front().severity = Severity::Severe; },
        [](SessionRecord& r) { r.effects.back().severity = Severity::Mild; },
        [](SessionRecord& r) { r.pump.front().kind = PumpChangeKind::Resume; },
        [](SessionRecord& r) { r.pump.front().rate.value = 150.1; },
        [](SessionRecord& r) { r.interventions.front().interventionKey = QStringLiteral("oxygen"); },
        [](SessionRecord& r) { r.interventions.front().detail.clear(); },
        [](SessionRecord& r) { r.notes.front().kind = NoteKind::ToldDoctor; },
        [](SessionRecord& r) { r.notes.front().text += QLatin1Char(' '); },
        [](SessionRecord& r) { r.checklist.front().itemKey = QStringLiteral("fasting"); },
        [](SessionRecord& r) { r.checklist.front().yes = false; },
        [](SessionRecord& r) { r.checklist.front().note = QStringLiteral("x"); },
        [](SessionRecord& r) { r.releases.back().decision = ReleaseDecision::Hold; },
        [](SessionRecord& r) { r.leaving.front().pointKey = QStringLiteral("escort"); },
        [](SessionRecord& r) { r.leaving.front().confirmed = false; },
        [](SessionRecord& r) { r.gaps.front().from += Duration(1); },
        [](SessionRecord& r) { r.gaps.front().until += Duration(1); },
    };
}

TEST(CanonicalRecord, changesWithEverySingleField) {
    std::vector<Change> changes = sessionChanges();
    std::ranges::copy(lineChanges(), std::back_inserter(changes));
    addStampChanges(changes, [](SessionRecord& r) -> Reading& { return r.readings.at(1); });
    addStampChanges(changes, [](SessionRecord& r) -> EffectChange& { return r.effects.front(); });
    addStampChanges(changes, [](SessionRecord& r) -> PumpChange& { return r.pump.front(); });
    addStampChanges(changes, [](SessionRecord& r) -> Intervention& { return r.interventions.front(); });
    addStampChanges(changes, [](SessionRecord& r) -> Note& { return r.notes.front(); });
    addStampChanges(changes, [](SessionRecord& r) -> ChecklistAnswer& { return r.checklist.front(); });
    addStampChanges(changes, [](SessionRecord& r) -> ReleaseEntry& { return r.releases.front(); });
    addStampChanges(changes, [](SessionRecord& r) -> DischargeEntry& { return r.leaving.front(); });
    addStampChanges(changes, [](SessionRecord& r) -> Gap& { return r.gaps.front(); });

    std::set<QByteArray> seen{canonicalBytes(fullRecord())};
    for (std::size_t i = 0; i < changes.size(); ++i) {
        SessionRecord record = fullRecord();
        changes.at(i)(record);
        EXPECT_TRUE(seen.insert(canonicalBytes(record)).second) << "change " << i;
    }
}

TEST(CanonicalRecord, changesWithEveryFieldOfADecision) {
    std::vector<std::function<void(SessionRecord&)>> changes{
        [](SessionRecord& r) { r.decisions.back().reading = EntryId(QStringLiteral("other")); },
        [](SessionRecord& r) { r.decisions.back().prescriber = StaffId(QStringLiteral("other")); },
        [](SessionRecord& r) { r.decisions.back().prescriberName += QLatin1Char('x'); },
        [](SessionRecord& r) { r.decisions.back().decision = ReleaseDecision::Hold; },
        [](SessionRecord& r) { r.decisions.back().recheckMinutes = 10; },
        [](SessionRecord& r) { r.decisions.pop_back(); },
        [](SessionRecord& r) { r.decisions.clear(); },
    };
    addStampChanges(changes, [](SessionRecord& r) -> PressureDecision& { return r.decisions.front(); });
    std::set<QByteArray> seen{canonicalBytes(decidedRecord())};
    for (std::size_t i = 0; i < changes.size(); ++i) {
        SessionRecord record = decidedRecord();
        changes.at(i)(record);
        EXPECT_TRUE(seen.insert(canonicalBytes(record)).second) << "change " << i;
    }
}

} // namespace
} // namespace tidemark::rules
