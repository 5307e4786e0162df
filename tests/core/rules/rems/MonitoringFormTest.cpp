// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/rems/MonitoringForm.h"

#include "rules/protocols/Protocols.h"
#include "support/SessionRecordBuilder.h"

#include <gmock/gmock.h>

namespace tidemark::rules {
namespace {

using test::atMinute;
using test::SessionRecordBuilder;
using test::Values;

/// A form with its record; `value()` says what stands in a field.
class Paper {
public:
    Paper() {
        patient.givenName = QStringLiteral("Ida");
        patient.familyName = QStringLiteral("Brandt");
        patient.birthDate = QDate(1984, 3, 12);
        patient.sex = Sex::Female;
        form.treatedOn = QDate(2026, 5, 12);
        form.dueOn = formDue(form.treatedOn);
        form.firstTreatment = false;
        form.seriousEvent = false;
        form.readyMinutes = 90;
        form.acceptableBefore = true;
        form.acceptableAfter = true;
        form.respiratoryDepression = false;
        for (const char* key :
             {"benzodiazepines", "sedative-hypnotics", "opioids", "psychostimulants", "mao-inhibitors"}) {
            record.answer(QLatin1String(key), false);
        }
        record.spray().baseline(-10, {.systolic = 128, .diastolic = 82, .sedation = 0, .dissociation = 0});
        record.device(0, QStringLiteral("L1"))
            .device(5, QStringLiteral("L1"))
            .device(10, QStringLiteral("L2"));
    }

    Paper& whole() {
        record.reading(40, {.systolic = 150, .diastolic = 92, .spo2 = 97, .sedation = 1, .dissociation = 2});
        record.reading(125, {.systolic = 126, .diastolic = 80, .spo2 = 98, .sedation = 0, .dissociation = 0});
        record.left(131);
        return *this;
    }
    [[nodiscard]] std::vector<FormField> fields(double minute = 140) const {
        return formFields({record.build(), *protocolFor(QStringLiteral("esketamine-trd"), 1), patient, form,
                           QStringLiteral("Nora Nye, RN"), contact, QStringLiteral("Seaside Clinic"), address,
                           atMinute(minute)});
    }
    [[nodiscard]] FormField field(const char* key, double minute = 140) const {
        for (const FormField& each : fields(minute)) {
            if (each.key == QLatin1String(key)) {
                return each;
            }
        }
        ADD_FAILURE() << "no field " << key;
        return {};
    }
    [[nodiscard]] std::string value(const char* key) const {
        return field(key).value.value_or(QStringLiteral("blank")).toStdString();
    }
    [[nodiscard]] std::string proposal(const char* key) const {
        const auto proposed = field(key).proposal;
        return !proposed ? "none" : *proposed ? "yes" : "no";
    }
    /// Nobody has judged anything yet.
    Paper& unjudged() {
        form.acceptableBefore.reset();
        form.acceptableAfter.reset();
        form.respiratoryDepression.reset();
        return *this;
    }
    [[nodiscard]] FormState state(QDate today = QDate(2026, 5, 12)) const {
        return formState(form, record.build().session, fields(), today);
    }

    SessionRecordBuilder record;
    PersonContact contact{{}, QStringLiteral("555 0101"), QStringLiteral("nora@example.org")};
    ClinicAddress address{QStringLiteral("1 Pier Road"),
                          {},
                          QStringLiteral("Westhaven"),
                          QStringLiteral("Maine"),
                          QStringLiteral("04000")};
    Patient patient;
    MonitoringForm form;
};

TEST(MonitoringForm, isFilledFromTheRecord) {
    const Paper paper = Paper().whole();
    for (const auto& [key, value] : {std::pair{"first-name", "Ida"},
                                     {"last-name", "Brandt"},
                                     {"birth-date", "1984-03-12"},
                                     {"sex", "female"},
                                     {"first-treatment", "no"},
                                     {"opioids", "no"},
                                     {"monitor-name", "Nora Nye, RN"},
                                     {"monitor-telephone", "555 0101"},
                                     {"monitor-email", "nora@example.org"},
                                     {"setting-name", "Seaside Clinic"},
                                     {"setting-address-1", "1 Pier Road"},
                                     {"setting-address-2", "blank"},
                                     {"setting-city", "Westhaven"},
                                     {"setting-state", "Maine"},
                                     {"setting-postal-code", "04000"},
                                     {"treatment-date", "2026-05-12"},
                                     {"dose", "84"},
                                     {"lot", "L1, L2"},
                                     {"total-minutes", "131"},
                                     {"ready-minutes", "90"},
                                     {"acceptable-before", "yes"},
                                     {"pressure-before", "128/82"},
                                     {"pressure-40", "150/92"},
                                     {"pressure-end", "126/80"},
                                     {"acceptable-after", "yes"},
                                     {"sedation", "yes"},
                                     {"dissociation", "yes"},
                                     {"respiratory-depression", "no"},
                                     {"serious-event", "no"}}) {
        EXPECT_EQ(paper.value(key), value) << key;
    }
    EXPECT_EQ(paper.state(), FormState::Ready);
}

TEST(MonitoringForm, leavesBlankWhatNobodyRecorded) {
    Paper paper;
    paper.record.left(131);
    paper.form.seriousEvent.reset();
    paper.patient.sex = Sex::NotRecorded;
    for (const char* key :
         {"pressure-40", "pressure-end", "sedation", "dissociation", "serious-event", "sex"}) {
        EXPECT_EQ(paper.value(key), "blank") << key;
        EXPECT_FALSE(paper.field(key).awaited) << "the patient has left: " << key;
    }
    EXPECT_EQ(paper.state(), FormState::Draft);
}

TEST(MonitoringForm, isADraftWhileTheClinicsAddressOrAContactIsBlank) {
    struct Blank {
        const char* key = "";
        QString& part;
    };
    Paper paper = Paper().whole();
    for (const Blank& each :
         {Blank{"monitor-telephone", paper.contact.telephone}, Blank{"monitor-email", paper.contact.email},
          Blank{"setting-address-1", paper.address.line1}, Blank{"setting-city", paper.address.city},
          Blank{"setting-state", paper.address.state},
          Blank{"setting-postal-code", paper.address.postalCode}}) {
        const QString known = std::exchange(each.part, QString());
        EXPECT_EQ(paper.value(each.key), "blank") << each.key;
        EXPECT_EQ(paper.state(), FormState::Draft) << each.key;
        each.part = known;
    }
    EXPECT_EQ(paper.state(), FormState::Ready);
}

TEST(MonitoringForm, awaitsWhatIsStillToComeWhileThePatientIsHere) {
    const Paper paper;
    EXPECT_TRUE(paper.field("pressure-40", 50).awaited);
    EXPECT_FALSE(paper.field("pressure-40", 51).awaited) << "its window is over";
    EXPECT_TRUE(paper.field("pressure-end", 119).awaited);
    EXPECT_FALSE(paper.field("pressure-end", 120).awaited);
    EXPECT_TRUE(paper.field("total-minutes", 400).awaited) << "until the patient leaves";
    EXPECT_FALSE(paper.field("first-name", 1).awaited);
}

TEST(MonitoringForm, leavesEveryJudgementToAPersonAndOnlyProposes) {
    Paper paper = Paper().whole().unjudged();
    for (const auto& [key, proposal] : {std::pair{"acceptable-before", "yes"},
                                        {"acceptable-after", "yes"},
                                        {"respiratory-depression", "no"}}) {
        EXPECT_EQ(paper.value(key), "blank") << key;
        EXPECT_TRUE(paper.field(key).asked) << key;
        EXPECT_EQ(paper.proposal(key), proposal) << key;
    }
    EXPECT_EQ(paper.state(), FormState::Draft);
    paper.form.acceptableBefore = false;
    EXPECT_EQ(paper.value("acceptable-before"), "no") << "the person's answer, against the proposal";
}

TEST(MonitoringForm, proposesNothingForAPressureThatAPrescriberLetPass) {
    Paper paper = Paper().whole().unjudged();
    paper.record.edit().readings.front().systolic = 168;
    paper.record.edit().readings.front().diastolic = 102;
    EXPECT_EQ(paper.proposal("acceptable-before"), "none");
    paper.record.release(-5, ReleaseDecision::Proceed);
    EXPECT_EQ(paper.proposal("acceptable-before"), "none");
    EXPECT_EQ(paper.value("acceptable-before"), "blank");
}

TEST(MonitoringForm, keepsShowingWhatAFormWasSubmittedWithBeforeJudgementsWereAsked) {
    Paper paper = Paper().whole().unjudged();
    paper.form.submittedAt = atMinute(200);
    EXPECT_EQ(paper.value("acceptable-before"), "yes");
    EXPECT_EQ(paper.value("respiratory-depression"), "no");
}

struct BreathingCase {
    const char* what = nullptr;
    Values values;
    const char* depression = nullptr;
};

TEST(MonitoringForm, proposesNoAnswerOnBreathingWhereAValueWasLow) {
    const Values none{};
    for (const auto& each : {BreathingCase{"SpO2 below", {.spo2 = 93}, "none"},
                             BreathingCase{"SpO2 at its limit", {.spo2 = 94}, "no"},
                             BreathingCase{"SpO2 above", {.spo2 = 95}, "no"},
                             BreathingCase{"rate below", {.respiratoryRate = 9}, "none"},
                             BreathingCase{"rate at its limit", {.respiratoryRate = 10}, "no"},
                             BreathingCase{"rate above", {.respiratoryRate = 11}, "no"},
                             BreathingCase{"both low", {.spo2 = 88, .respiratoryRate = 7}, "none"},
                             BreathingCase{"not measured", none, "none"}}) {
        Paper paper = Paper().unjudged();
        paper.record.reading(60, each.values);
        paper.record.left(131);
        EXPECT_EQ(paper.proposal("respiratory-depression"), each.depression) << each.what;
        EXPECT_TRUE(paper.field("respiratory-depression").asked) << each.what;
    }
}

TEST(MonitoringForm, takesAPersonsWordOnBreathingUntilTheEffectIsRecorded) {
    Paper paper = Paper().whole();
    paper.record.reading(60, {.spo2 = 88, .respiratoryRate = 7});
    paper.form.respiratoryDepression.reset();
    EXPECT_EQ(paper.state(), FormState::Draft) << "nobody has answered";
    paper.form.respiratoryDepression = false;
    EXPECT_EQ(paper.value("respiratory-depression"), "no");
    EXPECT_TRUE(paper.field("respiratory-depression").asked) << "the answer can be changed";
    EXPECT_EQ(paper.state(), FormState::Ready);
    paper.record.effect(61, QStringLiteral("resp"), Severity::Mild);
    EXPECT_EQ(paper.value("respiratory-depression"), "yes");
    EXPECT_FALSE(paper.field("respiratory-depression").asked);
}

TEST(MonitoringForm, asksForBreathingOnlyWhenItsTimeHasCome) {
    Paper paper = Paper().unjudged();
    paper.record.reading(60, {.spo2 = 88});
    EXPECT_TRUE(paper.field("respiratory-depression", 119).awaited);
    EXPECT_FALSE(paper.field("respiratory-depression", 119).asked);
    EXPECT_TRUE(paper.field("respiratory-depression", 120).asked);
}

struct AcceptableCase {
    const char* what = nullptr;
    Values last;
    const char* acceptable = nullptr;
};

TEST(MonitoringForm, proposesThatTheLastVitalsAreAcceptableOnlyWithoutAFinding) {
    for (const auto& each :
         {AcceptableCase{"all within", {.systolic = 126, .diastolic = 80, .spo2 = 94}, "yes"},
          AcceptableCase{"SpO2 low", {.systolic = 126, .diastolic = 80, .spo2 = 80}, "none"},
          AcceptableCase{
              "rate low", {.systolic = 126, .diastolic = 80, .spo2 = 98, .respiratoryRate = 9}, "none"},
          AcceptableCase{
              "heart rate high", {.systolic = 126, .diastolic = 80, .heartRate = 121, .spo2 = 98}, "none"},
          AcceptableCase{"pressure too high", {.systolic = 141, .diastolic = 80, .spo2 = 98}, "no"}}) {
        Paper paper = Paper().unjudged();
        paper.record.reading(40, {.systolic = 150, .diastolic = 92, .spo2 = 88});
        paper.record.reading(125, each.last);
        EXPECT_EQ(paper.proposal("acceptable-after"), each.acceptable) << each.what;
        EXPECT_EQ(paper.value("acceptable-after"), "blank") << each.what;
        paper.form.acceptableAfter = true;
        EXPECT_EQ(paper.value("acceptable-after"), "yes") << "the person's word: " << each.what;
    }
}

TEST(MonitoringForm, doesNotJudgeALastPressureThatHasNothingToDeclineFrom) {
    Paper paper = Paper().unjudged();
    paper.record.reading(125, {.systolic = 126, .diastolic = 80, .spo2 = 98});
    EXPECT_EQ(paper.proposal("acceptable-after"), "none");
    EXPECT_TRUE(paper.field("acceptable-after").asked);
}

TEST(MonitoringForm, leavesABaselineWithALowValueToAPerson) {
    Paper paper = Paper().unjudged();
    EXPECT_EQ(paper.proposal("acceptable-before"), "yes");
    paper.record.edit().readings.front().spo2 = 80;
    EXPECT_EQ(paper.proposal("acceptable-before"), "none");
    paper.form.acceptableBefore = false;
    EXPECT_EQ(paper.value("acceptable-before"), "no");
}

TEST(MonitoringForm, asksForTheEnrolmentAtAFirstTreatment) {
    Paper paper = Paper().whole();
    EXPECT_FALSE(paper.field("enrolled").required) << "a later treatment";
    EXPECT_EQ(paper.state(), FormState::Ready);
    paper.form.firstTreatment = true;
    EXPECT_TRUE(paper.field("enrolled").required);
    EXPECT_EQ(paper.state(), FormState::Draft);
    paper.record.answer(QStringLiteral("rems-enrolled"), true);
    EXPECT_EQ(paper.value("enrolled"), "yes");
    EXPECT_EQ(paper.state(), FormState::Ready);
}

TEST(MonitoringForm, isDueSevenCalendarDaysAfterTheSession) {
    EXPECT_EQ(formDue(QDate(2026, 5, 12)), QDate(2026, 5, 19));
    EXPECT_EQ(formDue(QDate(2028, 2, 25)), QDate(2028, 3, 3)) << "leap day";
}

TEST(MonitoringForm, isOverdueFromTheDayAfterUntilItIsSubmitted) {
    Paper paper = Paper().whole();
    EXPECT_EQ(paper.state(QDate(2026, 5, 18)), FormState::Ready);
    EXPECT_EQ(paper.state(QDate(2026, 5, 19)), FormState::Ready) << "the due day itself";
    EXPECT_EQ(paper.state(QDate(2026, 5, 20)), FormState::Overdue);
    paper.form.submittedAt = atMinute(200);
    EXPECT_EQ(paper.state(QDate(2026, 5, 20)), FormState::Submitted);
}

TEST(MonitoringForm, staysADraftWhileThePatientIsHere) {
    Paper paper = Paper().whole();
    paper.record.edit().session.leftAt.reset();
    EXPECT_EQ(paper.state(), FormState::Draft);
}

TEST(MonitoringForm, isReadyWithoutALot) {
    Paper paper = Paper().whole();
    for (DoseGiven& dose : paper.record.edit().doses) {
        dose.lot.clear();
    }
    EXPECT_EQ(paper.value("lot"), "blank");
    EXPECT_EQ(paper.state(), FormState::Ready);
}

TEST(FortyMinuteReading, isTheOneNearestToFortyInItsWindow) {
    Paper paper;
    paper.record.reading(36, {.systolic = 141, .diastolic = 80});
    paper.record.reading(42, {.systolic = 142, .diastolic = 80});
    paper.record.reading(50, {.systolic = 143, .diastolic = 80});
    EXPECT_EQ(paper.value("pressure-40"), "142/80");
}

} // namespace
} // namespace tidemark::rules
