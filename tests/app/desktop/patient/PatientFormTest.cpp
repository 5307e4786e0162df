// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/shell/WorkplaceFixture.h"
#include "desktop/admin/PeopleViewModel.h"
#include "desktop/patient/OrderFormViewModel.h"
#include "desktop/patient/PatientChartViewModel.h"
#include "desktop/patient/PatientFormViewModel.h"
#include "desktop/patient/PatientMedicinesViewModel.h"
#include "desktop/patient/PatientRows.h"
#include "desktop/patient/PatientSearchViewModel.h"
#include "desktop/patient/PlanFormViewModel.h"
#include "desktop/today/BoardRows.h"
#include "desktop/today/TodayViewModel.h"
#include "services/clinic/Staff.h"
#include "support/ClinicRooms.h"

namespace tidemark::app {
namespace {

using Screen = WorkplaceViewModel::Screen;

/// A psychiatrist sits at the desk: may do all that these forms offer.
class PatientFormTest : public WorkplaceFixture {
protected:
    void SetUp() override {
        startWithClinic();
        root<PeopleViewModel>().add(QStringLiteral("Dr Lea Amari"), QStringLiteral("amari"),
                                    static_cast<int>(Role::Psychiatrist), QString::fromLatin1(passphrase));
        test::addRooms(desk->clinic(), desk->actor());
        startProgram();
        signIn("amari", passphrase);
        ASSERT_TRUE(workplace->isSeated());
    }

    PatientFormViewModel& form() { return root<PatientFormViewModel>(); }
    PatientChartViewModel& chart() { return root<PatientChartViewModel>(); }
    OrderFormViewModel& order() { return root<OrderFormViewModel>(); }

    void askEverything() {
        chart().denyOtherRisks();
        chart().denyAllergies();
        chart().medicines()->takesNone();
    }

    QString savedPatient() {
        workplace->show(WorkplaceViewModel::Screen::PatientForm);
        form().setProperty("familyName", QStringLiteral("Haddad"));
        form().setProperty("givenName", QStringLiteral("Samir"));
        form().setProperty("birthDate", QStringLiteral("1984-03-02"));
        form().save();
        return form().patientId();
    }
};

TEST_F(PatientFormTest, EveryEmptyFieldThatIsNeededIsToldAtOnce) {
    workplace->show(WorkplaceViewModel::Screen::PatientForm);
    form().save();
    EXPECT_TRUE(form().errors().contains(QStringLiteral("family-name")));
    EXPECT_FALSE(form().errors().contains(QStringLiteral("given-name"))) << "one name is enough";
    EXPECT_TRUE(form().errors().contains(QStringLiteral("birth-date")));
    EXPECT_FALSE(form().isKnown());
}

TEST_F(PatientFormTest, AnErrorGoesWhileItIsCorrectedAndTheOthersStay) {
    workplace->show(WorkplaceViewModel::Screen::PatientForm);
    form().save();
    form().setProperty("familyName", QStringLiteral("Haddad"));
    EXPECT_FALSE(form().errors().contains(QStringLiteral("family-name")));
    EXPECT_TRUE(form().errors().contains(QStringLiteral("birth-date")));
}

TEST_F(PatientFormTest, AKnownNameAndBirthDateIsAskedAboutAndNamesTheOneWhoIsThere) {
    const QString there = savedPatient();
    form().openNew();
    form().setProperty("familyName", QStringLiteral("HADDAD"));
    form().setProperty("givenName", QStringLiteral("samir"));
    form().setProperty("birthDate", QStringLiteral("1984-03-02"));
    form().save();
    EXPECT_FALSE(form().isKnown());
    EXPECT_EQ(
        form().samePerson(),
        QStringLiteral(
            "Haddad, Samir, born 1984-03-02, No. 10001, is on the list already. Is this the same person?"));
    EXPECT_EQ(form().samePersonId(), there);
    form().setProperty("phone", QStringLiteral("555"));
    EXPECT_TRUE(form().samePerson().isEmpty()) << "asked again for what is typed now";
    form().save();
    ASSERT_FALSE(form().samePerson().isEmpty());
    form().saveAnother();
    EXPECT_TRUE(form().isKnown());
    EXPECT_NE(form().patientId(), there);
}

TEST_F(PatientFormTest, ARefusedTextStaysAsTyped) {
    workplace->show(WorkplaceViewModel::Screen::PatientForm);
    form().setProperty("birthDate", QStringLiteral("1990-02-30"));
    form().save();
    EXPECT_EQ(form().property("birthDate").toString(), QStringLiteral("1990-02-30"));
    EXPECT_TRUE(form().errors().contains(QStringLiteral("birth-date")));
}

TEST_F(PatientFormTest, ASavedPatientIsFoundWhileTyping) {
    ASSERT_FALSE(savedPatient().isEmpty());
    root<PatientSearchViewModel>().setText(QStringLiteral("had"));
    ASSERT_EQ(root<PatientSearchViewModel>().results()->count(), 1);
    EXPECT_EQ(root<PatientSearchViewModel>().results()->rowAs<PatientRow>(0).name,
              QStringLiteral("Haddad, Samir"));
    root<PatientSearchViewModel>().setText(QString());
    EXPECT_EQ(root<PatientSearchViewModel>().results()->count(), 0);
}

TEST_F(PatientFormTest, AnImplausibleWeightIsAskedOnceAndKeptOnTheSecondTry) {
    savedPatient();
    EXPECT_FALSE(chart().addWeight(QStringLiteral("310"), chart().today()));
    EXPECT_TRUE(chart().isWeightAsked());
    EXPECT_TRUE(chart().errors().contains(QStringLiteral("weight")));
    EXPECT_TRUE(chart().addWeight(QStringLiteral("310"), chart().today()));
    EXPECT_TRUE(chart().latestWeight().startsWith(QStringLiteral("310.0 kg")));
}

TEST_F(PatientFormTest, AnotherImplausibleWeightIsAskedAnew) {
    savedPatient();
    EXPECT_FALSE(chart().addWeight(QStringLiteral("310"), chart().today()));
    EXPECT_FALSE(chart().addWeight(QStringLiteral("311"), chart().today()));
}

TEST_F(PatientFormTest, AllergiesConditionsAndRisksAreRecordedOneByOne) {
    savedPatient();
    EXPECT_TRUE(chart().addAllergy(QStringLiteral("Ondansetron"), QStringLiteral("rash")));
    EXPECT_TRUE(chart().addCondition(QStringLiteral("Hypertension"), QString()));
    EXPECT_FALSE(chart().addAllergy(QString(), QString()));
    chart().answerRisk(QStringLiteral("mania"), false);
    EXPECT_EQ(chart().allergies()->count(), 1);
    EXPECT_EQ(chart().conditions()->count(), 1);
    bool answered = false;
    for (int row = 0; row < chart().risks()->count(); ++row) {
        const bool isMania = chart().risks()->rowAs<RiskRow>(row).key == QStringLiteral("mania");
        const YesNo answer = chart().risks()->rowAs<RiskRow>(row).answer;
        EXPECT_EQ(answer, isMania ? YesNo::No : YesNo::Open);
        answered = answered || isMania;
    }
    EXPECT_TRUE(answered);
    chart().removeAllergy(0);
    EXPECT_EQ(chart().allergies()->count(), 0);
}

TEST_F(PatientFormTest, TheOrderShowsItsArithmeticInFull) {
    const QString patient = savedPatient();
    ASSERT_TRUE(chart().addWeight(QStringLiteral("82"), chart().today()));
    workplace->showFor(WorkplaceViewModel::Screen::OrderForm, patient);
    EXPECT_TRUE(order().dosePerKilogram().isEmpty()) << "the dose is the prescriber's to type";
    EXPECT_EQ(order().doseHint(), QStringLiteral("usual 0.5"));
    EXPECT_TRUE(order().arithmetic().isEmpty());
    order().setDosePerKilogram(QStringLiteral("0.5"));
    ASSERT_FALSE(order().arithmetic().isEmpty());
    EXPECT_EQ(order().arithmetic().constFirst(), QStringLiteral("0.5 mg/kg × 82.0 kg = 41 mg"));
    order().setDosePerKilogram(QStringLiteral("x"));
    EXPECT_TRUE(order().arithmetic().isEmpty()) << "no number, no dose";
}

TEST_F(PatientFormTest, AFarTooHighDoseNeedsAReason) {
    const QString patient = savedPatient();
    ASSERT_TRUE(chart().addWeight(QStringLiteral("82"), chart().today()));
    askEverything();
    workplace->showFor(WorkplaceViewModel::Screen::OrderForm, patient);
    order().setDosePerKilogram(QStringLiteral("1.2"));
    EXPECT_TRUE(order().isReasonNeeded());
    order().save();
    EXPECT_TRUE(order().errors().contains(QStringLiteral("reason")));
    order().setReason(QStringLiteral("agreed in the case conference"));
    order().save();
    EXPECT_TRUE(order().errors().isEmpty());
}

TEST_F(PatientFormTest, TheOrderSaysWhatWasNotAskedAndWaitsForIt) {
    const QString patient = savedPatient();
    workplace->showFor(WorkplaceViewModel::Screen::OrderForm, patient);
    order().setDosePerKilogram(QStringLiteral("0.5"));
    EXPECT_EQ(order().notAsked().size(), chart().risks()->count() + 2);
    EXPECT_EQ(order().notAsked().constFirst(), QStringLiteral("Allergies"));
    order().save();
    EXPECT_TRUE(order().problem().contains(QStringLiteral("not asked yet: 29")))
        << order().problem().toStdString();
    EXPECT_EQ(workplace->screen(), Screen::OrderForm);
    askEverything();
    EXPECT_TRUE(order().notAsked().isEmpty()) << "read anew while it is shown";
    order().save();
    EXPECT_TRUE(order().problem().isEmpty()) << order().problem().toStdString();
}

TEST_F(PatientFormTest, TheOrderSaysWhatIsTakenAndWhatOfItActsOnTheTreatment) {
    const QString patient = savedPatient();
    workplace->showFor(WorkplaceViewModel::Screen::OrderForm, patient);
    EXPECT_EQ(order().medicineFacts(), QStringList{QStringLiteral("Medicines not asked")});
    const auto take = [&](const QString& name, int kind) {
        ASSERT_TRUE(chart().medicines()->add({name, {}, kind, {}, {}}));
    };
    take(QStringLiteral("Lorazepam"), 0);
    take(QStringLiteral("Omeprazole"), 9);
    EXPECT_EQ(order().medicineFacts(), QStringList{QStringLiteral("Takes Lorazepam, Omeprazole.")})
        << "read anew while it is shown";
    ASSERT_EQ(order().medicineCautions().size(), 1);
    EXPECT_TRUE(order().medicineCautions().constFirst().startsWith(
        QStringLiteral("Lorazepam, Benzodiazepine: may add to the sedation (Spravato REMS")));
    const auto spray =
        order().protocols().indexOf(QStringLiteral("Esketamine nasal spray, treatment-resistant depression"));
    ASSERT_GE(spray, 0);
    order().setProtocol(static_cast<int>(spray));
    EXPECT_EQ(order().medicineFacts().constLast(),
              QStringLiteral("Esketamine without an oral antidepressant."));
    take(QStringLiteral("Sertraline"), 7);
    EXPECT_EQ(order().medicineFacts().constLast(), QStringLiteral("Esketamine with an oral antidepressant."));
}

TEST_F(PatientFormTest, AContraindicationStopsTheOrderUntilThePrescriberDecides) {
    const QString patient = savedPatient();
    askEverything();
    chart().answerRisk(QStringLiteral("ketamine-hypersensitivity"), true);
    workplace->showFor(WorkplaceViewModel::Screen::OrderForm, patient);
    order().setDosePerKilogram(QStringLiteral("0.5"));
    EXPECT_EQ(order().contraindications(), QStringList{QStringLiteral("Allergy to ketamine or esketamine")});
    order().save();
    EXPECT_FALSE(order().problem().isEmpty());
    EXPECT_FALSE(chart().decideRisk(QStringLiteral("ketamine-hypersensitivity"), true, QString()));
    EXPECT_TRUE(chart().errors().contains(QStringLiteral("reason")));
    EXPECT_TRUE(chart().decideRisk(QStringLiteral("ketamine-hypersensitivity"), true,
                                   QStringLiteral("it was the antiemetic")));
    EXPECT_TRUE(order().contraindications().isEmpty());
    order().save();
    EXPECT_TRUE(order().problem().isEmpty()) << order().problem().toStdString();
}

TEST_F(PatientFormTest, APlannedSessionStandsOnTodaysBoard) {
    const QString patient = savedPatient();
    ASSERT_TRUE(chart().addWeight(QStringLiteral("82"), chart().today()));
    askEverything();
    workplace->showFor(WorkplaceViewModel::Screen::OrderForm, patient);
    order().setDosePerKilogram(QStringLiteral("0.5"));
    order().save();
    workplace->showFor(WorkplaceViewModel::Screen::PlanForm, patient);
    root<PlanFormViewModel>().setProperty("time", QStringLiteral("25:00"));
    root<PlanFormViewModel>().save();
    EXPECT_TRUE(root<PlanFormViewModel>().errors().contains(QStringLiteral("time")));
    root<PlanFormViewModel>().setProperty("time", QStringLiteral("14:30"));
    root<PlanFormViewModel>().setProperty("room", QStringLiteral("Room 2"));
    root<PlanFormViewModel>().save();
    EXPECT_EQ(workplace->screen(), Screen::Today);
    ASSERT_EQ(root<TodayViewModel>().arriving()->count(), 1);
    EXPECT_EQ(root<TodayViewModel>().arriving()->rowAs<BoardRow>(0).place,
              QStringLiteral("14:30 · Room 2 · IV 41 mg"));
}

} // namespace
} // namespace tidemark::app
