// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/patients/Patients.h"

#include "rules/sessions/Risks.h"
#include "services/patients/ChartEntries.h"
#include "support/ClinicBuilder.h"
#include "support/SessionClinic.h"

#include <gmock/gmock.h>

namespace tidemark::services {
namespace {

using namespace Qt::StringLiterals;
using test::SignedInClinic;

PatientForm form() {
    PatientForm filled;
    filled.familyName = QStringLiteral("Brandt");
    filled.givenName = QStringLiteral("Ida");
    filled.birthDate = QStringLiteral("1984-03-12");
    return filled;
}

Error error(ErrorCode code, const char* field) {
    return {code, QLatin1String(field), {}};
}

/// Of the same name and birth date as others in these tests.
Result<Patient> createAnother(Patients& patients, const PatientForm& form) {
    return patients.create(form, SamePerson::IsAnother);
}

TEST(Patients, givesTheNextFreeNumberOfFiveDigits) {
    SignedInClinic clinic;
    Patients patients(clinic.open(), clinic.nurse);
    EXPECT_EQ(createAnother(patients, form()).value().number, "10001");
    EXPECT_EQ(createAnother(patients, form()).value().number, "10002");
    PatientForm typed = form();
    typed.number = QStringLiteral(" 20500 ");
    EXPECT_EQ(createAnother(patients, typed).value().number, "20500");
    typed.number = QStringLiteral("3A-77");
    EXPECT_EQ(createAnother(patients, typed).value().number, "3A-77");
    EXPECT_EQ(createAnother(patients, form()).value().number, "20501");
    typed.number = QStringLiteral("99999");
    ASSERT_TRUE(createAnother(patients, typed).has_value());
    EXPECT_EQ(createAnother(patients, form()).value().number, "10003");
}

TEST(Patients, refusesANumberThatAnotherPatientHas) {
    SignedInClinic clinic;
    Patients patients(clinic.open(), clinic.nurse);
    const Patient first = createAnother(patients, form()).value();
    const Patient second = createAnother(patients, form()).value();
    PatientForm taken = form();
    taken.number = first.number;
    const Error duplicate = error(ErrorCode::Duplicate, "patient-number");
    EXPECT_EQ(createAnother(patients, taken).error(), duplicate);
    EXPECT_EQ(patients.edit(second.id, taken).error(), duplicate);
    EXPECT_TRUE(patients.edit(first.id, taken).has_value());
}

TEST(Patients, takesNumbersThatDifferInCaseWidthOrSpacesForTheSame) {
    SignedInClinic clinic;
    Patients patients(clinic.open(), clinic.nurse);
    PatientForm typed = form();
    typed.number = QStringLiteral("AB 17");
    ASSERT_TRUE(createAnother(patients, typed).has_value());
    for (const char* same : {"ab 17", "AB17", "A B 1 7", "AB-17", "\uFF21\uFF22 17"}) {
        typed.number = QString::fromUtf8(same);
        EXPECT_EQ(createAnother(patients, typed).error(), error(ErrorCode::Duplicate, "patient-number"))
            << same;
    }
    typed.number = QStringLiteral("AB 18");
    EXPECT_TRUE(createAnother(patients, typed).has_value());
}

TEST(Patients, asksWhereSomebodyOfTheSameNameAndBirthDateIsKnown) {
    SignedInClinic clinic;
    Patients patients(clinic.open(), clinic.nurse);
    PatientForm known = form();
    known.familyName = QStringLiteral("Müller-Groß");
    const Patient there = patients.create(known).value();
    for (const char* family : {"Müller-Groß", "Mueller Gross", "MULLER-GROSS", "muellergross"}) {
        PatientForm same = known;
        same.familyName = QString::fromUtf8(family);
        EXPECT_EQ(patients.create(same).error(),
                  (Error{ErrorCode::SamePerson, "family-name", there.id.text()}))
            << family;
    }
    PatientForm younger = known;
    younger.birthDate = QStringLiteral("1999-09-09");
    EXPECT_TRUE(patients.create(younger).has_value());
    EXPECT_TRUE(createAnother(patients, known).has_value()) << "somebody said that it is another person";
}

TEST(Patients, mayHaveOneName) {
    SignedInClinic clinic;
    Patients patients(clinic.open(), clinic.nurse);
    PatientForm one = form();
    one.givenName.clear();
    EXPECT_EQ(listName(patients.create(one).value()), one.familyName);
}

TEST(Patients, namesEveryFaultOfAFormAtOnce) {
    SignedInClinic clinic;
    const Patients patients(clinic.open(), clinic.nurse);
    EXPECT_TRUE(patients.check(form()).empty());
    PatientForm faulty;
    faulty.number = QString(21, u'1');
    faulty.givenName = QString(81, u'x');
    faulty.birthDate = QStringLiteral("1984-02-30");
    EXPECT_THAT(patients.check(faulty), testing::ElementsAre(error(ErrorCode::TooLong, "patient-number"),
                                                             error(ErrorCode::Empty, "family-name"),
                                                             error(ErrorCode::TooLong, "given-name"),
                                                             error(ErrorCode::InvalidDate, "birth-date")));
}

TEST(Patients, takesBirthDatesFrom1900UntilToday) {
    SignedInClinic clinic;
    const Patients patients(clinic.open(), clinic.nurse);
    const std::vector<std::pair<const char*, bool>> cases{
        {"1899-12-31", false}, {"1900-01-01", true}, {"2026-03-02", true}, {"2026-03-03", false}};
    for (const auto& [day, accepted] : cases) {
        PatientForm born = form();
        born.birthDate = QLatin1String(day);
        EXPECT_EQ(patients.check(born).empty(), accepted) << day;
    }
}

TEST(Patients, editsAndFindsUnderTheNewNameOnly) {
    SignedInClinic clinic;
    Patients patients(clinic.open(), clinic.nurse);
    const Patient before = clinic.patient();
    PatientForm married = form();
    married.familyName = QStringLiteral("Okoye");
    const Patient after = patients.edit(before.id, married).value();
    EXPECT_EQ(after.number, before.number);
    EXPECT_EQ(patients.find(QStringLiteral("brandt")).value().size(), 0U);
    EXPECT_EQ(patients.find(QStringLiteral("okoye")).value().size(), 1U);
    EXPECT_EQ(patients.edit(PatientId(QStringLiteral("none")), married).error().code, ErrorCode::NotFound);
}

TEST(Patients, keepsTheWeightAsTypedAndAsksAboutAnImplausibleOne) {
    SignedInClinic clinic;
    Patients patients(clinic.open(), clinic.nurse);
    const PatientId id = clinic.patient().id;
    const QDate today = clinic.open().today();
    const auto add = [&](const char* text, QDate day, bool keep = false) {
        return ChartEntries(clinic.open(), clinic.nurse).addWeight(id, QLatin1String(text), day, keep);
    };
    EXPECT_EQ(add("70,5", today).value().weight.value, 70.5);
    EXPECT_EQ(add("heavy", today).error(), error(ErrorCode::NotANumber, "weight"));
    EXPECT_EQ(add("800", today).error(), error(ErrorCode::Impossible, "weight"));
    EXPECT_EQ(add("20", today).error(), error(ErrorCode::Implausible, "weight"));
    EXPECT_EQ(add("20", today.addDays(-3), true).value().weight.value, 20);
    EXPECT_EQ(add("70", today.addDays(1)).error(), error(ErrorCode::InvalidDate, "measured-on"));
    EXPECT_EQ(add("70", QDate(1984, 3, 11)).error(), error(ErrorCode::InvalidDate, "measured-on"));
    const PatientChart chart = patients.chart(id).value();
    ASSERT_EQ(chart.weights.size(), 2U);
    EXPECT_EQ(chart.latestWeight()->weight.value, 70.5);
}

TEST(Patients, comparesAWeightWithTheLastSessionNotWithASlipOfToday) {
    test::SessionClinic clinic;
    clinic.started();
    clinic.wait(24 * 60);
    const auto add = [&](const char* text, bool keep = false) {
        return ChartEntries(clinic.clinic.open(), clinic.nurse())
            .addWeight(clinic.patient.id, QLatin1String(text), clinic.clinic.open().today(), keep);
    };
    EXPECT_EQ(add("45").error(), (Error{ErrorCode::WeightDiffers, u"weight"_s, u"70"_s}));
    EXPECT_TRUE(add("45", true)) << "kept on a second Enter";
    EXPECT_TRUE(add("71.4")) << "not compared with the 45 of today";
    EXPECT_TRUE(add("77"));
    EXPECT_EQ(add("77.1").error().code, ErrorCode::WeightDiffers) << "more than a tenth";
}

TEST(Patients, keepsAllergiesConditionsAndRisksOnTheChart) {
    SignedInClinic clinic;
    Patients patients(clinic.open(), clinic.nurse);
    const PatientId id = clinic.patient().id;
    const QString penicillin = QStringLiteral("Penicillin");
    ASSERT_TRUE(ChartEntries(clinic.open(), clinic.nurse)
                    .setAllergies(id, {{penicillin, QStringLiteral("rash")}, {"Latex", {}}})
                    .has_value());
    ASSERT_TRUE(ChartEntries(clinic.open(), clinic.nurse)
                    .setAllergies(id, {{penicillin, QStringLiteral("hives")}})
                    .has_value());
    ASSERT_TRUE(ChartEntries(clinic.open(), clinic.nurse)
                    .setConditions(id, {{QStringLiteral("Hypertension"), {}}})
                    .has_value());
    const QString risk = rules::riskCatalogue().front().key;
    ASSERT_TRUE(ChartEntries(clinic.open(), clinic.nurse).answerRisk(id, {risk, false, {}}).has_value());
    ASSERT_TRUE(ChartEntries(clinic.open(), clinic.nurse)
                    .answerRisk(id, {risk, true, QStringLiteral("2019")})
                    .has_value());
    EXPECT_EQ(ChartEntries(clinic.open(), clinic.nurse).setAllergies(id, {{{}, {}}}).error(),
              error(ErrorCode::Empty, "allergy-substance"));
    EXPECT_EQ(ChartEntries(clinic.open(), clinic.nurse)
                  .answerRisk(id, {QStringLiteral("bad-luck"), true, {}})
                  .error(),
              error(ErrorCode::NotOneOfTheChoices, "risk"));
    const PatientChart chart = patients.chart(id).value();
    ASSERT_EQ(chart.allergies.size(), 1U);
    EXPECT_EQ(chart.allergies.front().reaction, "hives");
    ASSERT_EQ(chart.conditions.size(), 1U);
    ASSERT_EQ(chart.risks.size(), 1U);
    EXPECT_TRUE(chart.risks.front().present);
    EXPECT_EQ(chart.risks.front().note, "2019");
}

TEST(Patients, leavesALineForAnOpenedChartAndNoneForALookOfTheProgram) {
    SignedInClinic clinic;
    Patients patients(clinic.open(), clinic.nurse);
    const PatientId id = clinic.patient().id;
    const qint64 before = clinic.store().auditHead().length;
    ASSERT_TRUE(patients.chart(id).has_value());
    EXPECT_EQ(clinic.store().auditHead().length, before);
    ASSERT_TRUE(patients.openChart(id).has_value());
    EXPECT_EQ(clinic.store().auditHead().length, before + 1);
    EXPECT_EQ(patients.openChart(PatientId(QStringLiteral("none"))).error().code, ErrorCode::NotFound);
    EXPECT_EQ(clinic.store().auditHead().length, before + 1);
}

TEST(Patients, leavesExactlyOneLineForEachWriteAndNoneForARefusedOne) {
    SignedInClinic clinic;
    const PatientId id = clinic.patient().id;
    qint64 length = clinic.store().auditHead().length;
    ASSERT_TRUE(Patients(clinic.open(), clinic.nurse).create(form(), SamePerson::IsAnother).has_value());
    EXPECT_EQ(clinic.store().auditHead().length, ++length);
    ASSERT_TRUE(ChartEntries(clinic.open(), clinic.nurse).setConditions(id, {}).has_value());
    EXPECT_EQ(clinic.store().auditHead().length, ++length);
    EXPECT_FALSE(Patients(clinic.open(), clinic.nurse).create({}).has_value());
    EXPECT_FALSE(Patients(clinic.open(), clinic.administrator).create(form()).has_value());
    EXPECT_EQ(clinic.store().auditHead().length, length);
}

} // namespace
} // namespace tidemark::services
