// SPDX-License-Identifier: GPL-3.0-or-later
// What only a prescriber lifts before the dose, since when, and what a decision is worth against it (clinical
// reference 2.1 R-BP-1, 3.1, 3.2, 4.1).
#include "rules/sessions/ReleaseReasons.h"

#include "rules/protocols/Protocols.h"
#include "rules/record/ReleaseEntries.h"
#include "support/SessionRecordBuilder.h"

#include <gmock/gmock.h>

#include <functional>

namespace tidemark::rules {
namespace {

using namespace Qt::StringLiterals;
using test::atMinute;
using test::SessionRecordBuilder;
using testing::ElementsAre;
using testing::IsEmpty;

const Protocol& spray() {
    static const Protocol protocol = protocolFor(u"esketamine-trd"_s, 1).value();
    return protocol;
}

SessionRecordBuilder checkedIn(const Protocol& protocol = ivKetamineProtocol()) {
    SessionRecordBuilder builder;
    if (protocol.drug == Drug::Esketamine) {
        builder.spray();
    }
    for (const ChecklistItem& item : protocol.checklist) {
        builder.answer(item.key, item.safeAnswerIsYes);
    }
    return builder.baseline(-20,
                            {.systolic = 128, .diastolic = 82, .heartRate = 72, .spo2 = 98, .sedation = 0});
}

std::vector<QString> keysOf(const SessionRecordBuilder& builder, const Protocol& protocol,
                            const ReleaseFacts& facts = {}) {
    std::vector<QString> keys;
    for (const ReleaseReason& reason : releaseReasons(builder.build(), protocol, facts)) {
        keys.push_back(reason.key);
    }
    return keys;
}

TEST(ReleaseReasons, areNewMedicinesOfTheListWhateverTheProtocolAsks) {
    const ReleaseFacts maoi{.newMedicines = {{QLatin1String("mao-inhibitors"), atMinute(-30)}}};
    for (const Protocol* protocol : {&ivKetamineProtocol(), &spray()}) {
        const auto reasons = releaseReasons(checkedIn(*protocol).build(), *protocol, maoi);
        EXPECT_THAT(reasons, ElementsAre(ReleaseReason{u"mao-inhibitors"_s, atMinute(-30)}));
    }
}

TEST(ReleaseReasons, ariseWithTheListOrTheAnswerWhicheverCameLast) {
    const auto answered = checkedIn(spray()).answerAt(-22, u"opioids"_s, true, u"tramadol"_s).build();
    for (const double listed : {-30.0, -15.0}) {
        const ReleaseFacts facts{.newMedicines = {{QLatin1String("opioids"), atMinute(listed)}}};
        EXPECT_THAT(releaseReasons(answered, spray(), facts),
                    ElementsAre(ReleaseReason{u"opioids"_s, atMinute(std::max(listed, -22.0))}));
    }
}

TEST(ReleaseReasons, anotherMedicineOfAKnownClassIsNew) {
    const ReleaseFacts facts{.knownMedicines = {u"benzodiazepines"_s},
                             .newMedicines = {{QLatin1String("benzodiazepines"), atMinute(-30)}}};
    const auto builder = checkedIn(spray()).answerAt(-22, u"benzodiazepines"_s, true, u"two"_s);
    EXPECT_THAT(keysOf(builder, spray(), facts), ElementsAre(u"benzodiazepines"_s));
}

TEST(ReleaseReasons, aNewMedicineThatIsOnTheListByItsClassIsNoReasonByItself) {
    const auto builder = checkedIn().answerAt(-22, QString(newMedicinesItem), true, u"omeprazole 20 mg"_s);
    EXPECT_THAT(keysOf(builder, ivKetamineProtocol()), ElementsAre(u"new-medicines"_s));
    EXPECT_THAT(keysOf(builder, ivKetamineProtocol(), {.newMedicineListed = true}), IsEmpty());
}

TEST(ReleaseReasons, areNoneWhereNothingIsWrong) {
    EXPECT_THAT(keysOf(checkedIn(), ivKetamineProtocol()), IsEmpty());
    EXPECT_THAT(keysOf(checkedIn(spray()), spray(), {.firstEsketamine = true}), IsEmpty());
}

struct AnswerCase {
    const char* item;
    bool yes;
    bool spray;
    ReleaseFacts facts{};
    bool reason = true;
};

TEST(ReleaseReasons, followFromTheAnswersOfTheChecklist) {
    const ReleaseFacts first{.firstEsketamine = true};
    const ReleaseFacts known{.knownMedicines = {u"benzodiazepines"_s, u"mao-inhibitors"_s}};
    const std::vector<AnswerCase> cases{
        {"suicidal-thoughts", true, false},
        {"pregnancy", true, false},
        {"new-medicines", true, false},
        {"fasting", false, false, {}, false},
        {"new-illness", true, false, {}, false},
        {"substances", true, false, {}, false},
        {"suicidal-thoughts", true, true},
        {"rems-enrolled", false, true, first},
        {"rems-enrolled", false, true, {}, false},
        {"benzodiazepines", true, true},
        {"benzodiazepines", true, true, known, false},
        {"sedative-hypnotics", true, true, known},
        {"opioids", true, true},
        {"mao-inhibitors", true, true},
        {"mao-inhibitors", true, true, known, false},
        {"psychostimulants", true, true, {}, false},
        {"no-food", false, true, {}, false},
    };
    for (const AnswerCase& each : cases) {
        const Protocol& protocol = each.spray ? spray() : ivKetamineProtocol();
        const QString item = QLatin1String(each.item);
        const auto builder = checkedIn(protocol).answerAt(-22, item, each.yes, u"noted"_s);
        EXPECT_EQ(keysOf(builder, protocol, each.facts),
                  each.reason ? std::vector{item} : std::vector<QString>{})
            << each.item << (each.spray ? " of a spray" : " of an infusion");
    }
}

struct VitalsCase {
    test::Values values;
    std::vector<QString> reasons;
};

TEST(ReleaseReasons, followFromABaselineAboveTheLimitOrSevere) {
    const std::vector<VitalsCase> cases{
        {{.systolic = 140, .diastolic = 90, .spo2 = 94}, {}},
        {{.systolic = 141, .diastolic = 80}, {u"pressure"_s}},
        {{.systolic = 140, .diastolic = 91}, {u"pressure"_s}},
        {{.systolic = 195, .diastolic = 115}, {u"pressure"_s}},
        {{.systolic = 128, .diastolic = 82, .spo2 = 90}, {}},
        {{.systolic = 128, .diastolic = 82, .spo2 = 89}, {u"spo2"_s}},
        {{.systolic = 128, .diastolic = 82, .sedation = 3}, {}},
        {{.systolic = 128, .diastolic = 82, .sedation = 4}, {u"sedation"_s}},
        {{.systolic = 150, .diastolic = 82, .spo2 = 76}, {u"pressure"_s, u"spo2"_s}},
    };
    for (const VitalsCase& each : cases) {
        const auto builder = checkedIn().baseline(-10, each.values);
        EXPECT_EQ(keysOf(builder, ivKetamineProtocol()), each.reasons)
            << each.values.systolic.value_or(0) << '/' << each.values.diastolic.value_or(0);
    }
}

TEST(ReleaseReasons, followFromItem9AndTheChart) {
    RiskAnswer aneurysm{u"aneurysmal-disease"_s, true, {}};
    aneurysm.presentSince = atMinute(-900);
    const ReleaseFacts facts{.contraindications = {aneurysm}, .openItem9 = atMinute(-28)};
    EXPECT_THAT(releaseReasons(checkedIn().build(), ivKetamineProtocol(), facts),
                ElementsAre(ReleaseReason{u"item-9"_s, atMinute(-28)},
                            ReleaseReason{u"contraindication/aneurysmal-disease"_s, atMinute(-900)}));
}

TEST(ReleaseReasons, aroseWithTheFirstAnswerThatNothingSaferFollowed) {
    auto builder =
        checkedIn().answerAt(-22, u"pregnancy"_s, true).answerAt(-18, u"pregnancy"_s, true, u"test?"_s);
    const auto since = [&] { return releaseReasons(builder.build(), ivKetamineProtocol()).front().arose; };
    EXPECT_EQ(since(), atMinute(-22)) << "a note is no new answer";
    builder.answerAt(-16, u"pregnancy"_s, false).answerAt(-14, u"pregnancy"_s, true);
    EXPECT_EQ(since(), atMinute(-14));
    builder.answerAt(-12, u"pregnancy"_s, false);
    EXPECT_THAT(keysOf(builder, ivKetamineProtocol()), IsEmpty());
}

bool released(const SessionRecordBuilder& builder) {
    const SessionRecord record = builder.build();
    return isReleased(record, releaseReasons(record, ivKetamineProtocol()));
}

TEST(ReleaseReasons, areLiftedByADecisionThatNamesEachAndFollowsEach) {
    const auto both = [] {
        return checkedIn()
            .answerAt(-22, u"pregnancy"_s, true)
            .baseline(-15, {.systolic = 152, .diastolic = 82});
    };
    const std::vector<QString> all{u"pressure"_s, u"pregnancy"_s};
    EXPECT_FALSE(released(both()));
    EXPECT_TRUE(released(both().release(-14, ReleaseDecision::Proceed, all)));
    EXPECT_TRUE(released(both().release(-15, ReleaseDecision::Proceed, all))) << "in the same moment";
    EXPECT_FALSE(released(both().release(-16, ReleaseDecision::Proceed, all))) << "before the pressure";
    EXPECT_FALSE(released(both().release(-14, ReleaseDecision::Proceed, {u"pressure"_s})));
    EXPECT_FALSE(released(both().release(-14, ReleaseDecision::Proceed))) << "about the pressure alone";
    for (const auto other : {ReleaseDecision::Requested, ReleaseDecision::Recheck, ReleaseDecision::Hold}) {
        EXPECT_FALSE(released(both().release(-14, other, all)));
    }
}

TEST(ReleaseReasons, followTheDecisionThatWasTakenLastNotTheOneWrittenDownLast) {
    SessionRecordBuilder builder = checkedIn().baseline(-20, {.systolic = 152, .diastolic = 82});
    builder.release(-10, ReleaseDecision::Hold, {u"pressure"_s});
    builder.release(-15, ReleaseDecision::Proceed, {u"pressure"_s});
    builder.edit().releases.back().stamp.enteredAt = atMinute(-5);
    EXPECT_EQ(releaseDecision(builder.build())->decision, ReleaseDecision::Hold);
    builder.edit().releases.front().stamp.undone = true;
    EXPECT_TRUE(released(builder));
}

TEST(ReleaseReasons, areAskedUntilSomethingIsWrittenAfterTheQuestion) {
    SessionRecordBuilder builder = checkedIn().release(-12, ReleaseDecision::Requested, {u"pregnancy"_s});
    EXPECT_NE(openReleaseRequest(builder.build()), nullptr);
    builder.release(-14, ReleaseDecision::Proceed, {u"pregnancy"_s});
    builder.edit().releases.back().stamp.enteredAt = atMinute(-11);
    EXPECT_EQ(openReleaseRequest(builder.build()), nullptr) << "told before it was asked, written down after";
}

TEST(ReleaseReasons, ofTheBaselineStayUntilTheSameValueIsTakenAgain) {
    const auto low =
        SessionRecordBuilder().baseline(-20, {.systolic = 150, .diastolic = 92, .heartRate = 76, .spo2 = 82});
    EXPECT_THAT(keysOf(low, ivKetamineProtocol()), ElementsAre(u"pressure"_s, u"spo2"_s));
    auto pressureAgain = low;
    pressureAgain.baseline(-15, {.systolic = 136, .diastolic = 84});
    EXPECT_THAT(keysOf(pressureAgain, ivKetamineProtocol()), ElementsAre(u"spo2"_s));
    EXPECT_EQ(releaseReasons(pressureAgain.build(), ivKetamineProtocol()).front().arose, atMinute(-20));
    EXPECT_THAT(keysOf(pressureAgain.baseline(-12, {.spo2 = 97}), ivKetamineProtocol()), IsEmpty());
    auto oneHalf = low;
    oneHalf.baseline(-15, {.systolic = 136, .spo2 = 97});
    EXPECT_THAT(keysOf(oneHalf, ivKetamineProtocol()), ElementsAre(u"pressure"_s))
        << "92 was not taken again";
}

} // namespace
} // namespace tidemark::rules
