// SPDX-License-Identifier: GPL-3.0-or-later
// The medicine list before the dose: it says what the questions about medicines are, a person answers them.
#include "app/desktop/session/SessionDesk.h"
#include "desktop/patient/PatientMedicinesViewModel.h"
#include "desktop/session/CheckInViewModel.h"
#include "desktop/session/ReleaseViewModel.h"
#include "desktop/session/SessionRows.h"
#include "services/patients/Medicines.h"
#include "support/SprayClinic.h"

#include <gmock/gmock.h>

namespace tidemark::test {
namespace {

using namespace Qt::StringLiterals;
using app::YesNo;

/// A nurse at the screen of an esketamine session, whose protocol asks for each class.
class CheckInMedicines : public testing::Test {
protected:
    CheckInMedicines() : m_desk(m_spray.clinic.clock), m_session(m_desk) {}
    ~CheckInMedicines() override {
        m_session.close();
        m_desk.leave();
    }

    void list(const char* name, MedicineClass kind) {
        (void)services::Medicines(m_spray.clinic.open(), m_spray.clinic.nurse)
            .add(m_spray.patient.id, {QLatin1String(name), u"1 mg at night"_s, kind, {}, {}})
            .value();
    }
    /// The prescriber has the list in view.
    void orderAnew() {
        m_spray.clinic.clock.advance(std::chrono::minutes(1));
        (void)m_spray.write(u"84"_s).value();
    }
    void arrive() {
        must(m_spray.clinic.signOut());
        m_desk.seat(services::signIn(m_spray.clinic.folder(), u"nora"_s, SignedInClinic::passphrase,
                                     m_spray.clinic.clock, cheapKdf)
                        .value());
        m_session.open(m_spray.session.text());
        checkIn().arrive();
    }
    app::CheckInViewModel& checkIn() { return *m_session.checkIn(); }
    app::ChecklistRow row(const char* key) {
        return SessionDesk::keyed<app::ChecklistRow>(checkIn().safety(), key);
    }
    static app::TypedMedicine typed(const QString& name, MedicineClass kind) {
        const auto place = std::ranges::find(medicineClassCodes, kind, &CodeOf<MedicineClass>::value);
        return {name, u"50 mg when needed"_s, static_cast<int>(place - medicineClassCodes.begin()), {}, {}};
    }

    SprayClinic m_spray;
    app::SignedInContext m_desk;
    ShownSession m_session;
};

TEST_F(CheckInMedicines, StandBesideTheQuestionsAndAnswerNone) {
    list("Lorazepam", MedicineClass::Benzodiazepine);
    list("Amlodipine", MedicineClass::Antihypertensive);
    arrive();
    EXPECT_EQ(row("benzodiazepines").onList, u"On the list: Lorazepam 1 mg at night"_s);
    EXPECT_EQ(row("benzodiazepines").answer, YesNo::Open) << "a person answers";
    EXPECT_EQ(row("opioids").onList, QString());
}

TEST_F(CheckInMedicines, NoToAllLeavesAClassOfTheListOpen) {
    list("Lorazepam", MedicineClass::Benzodiazepine);
    arrive();
    checkIn().answerRest(false);
    EXPECT_EQ(row("opioids").answer, YesNo::No);
    EXPECT_EQ(row("benzodiazepines").answer, YesNo::Open);
}

TEST_F(CheckInMedicines, NothingNewIsOneTapThatAnswersAsTheListHasIt) {
    list("Lorazepam", MedicineClass::Benzodiazepine);
    orderAnew();
    arrive();
    ASSERT_TRUE(checkIn().isUnchangedOffered());
    checkIn().medicinesUnchanged();
    EXPECT_EQ(row("benzodiazepines").answer, YesNo::Yes);
    EXPECT_EQ(row("benzodiazepines").note, u"Lorazepam 1 mg at night"_s);
    for (const char* none : {"opioids", "sedative-hypnotics", "psychostimulants", "mao-inhibitors"}) {
        EXPECT_EQ(row(none).answer, YesNo::No) << none;
    }
    EXPECT_EQ(row("pregnancy").answer, YesNo::Open) << "only the medicines";
    EXPECT_FALSE(checkIn().isUnchangedOffered());
    EXPECT_TRUE(checkIn().medicines()->answer().startsWith(u"Unchanged when last asked"_s));
    EXPECT_FALSE(m_session.release()->isNeeded()) << "the prescriber knew of it with the order";
}

TEST_F(CheckInMedicines, AYesThatTheListKnowsNeedsNoTyping) {
    list("Tramadol", MedicineClass::Opioid);
    arrive();
    checkIn().answer(u"opioids"_s, true);
    EXPECT_EQ(row("opioids").note, u"Tramadol 1 mg at night"_s);
    EXPECT_FALSE(checkIn().isMedicineWanted());
}

TEST_F(CheckInMedicines, AYesThatTheListDoesNotKnowAsksForItAndTakesItAsTheNote) {
    // The order is older than the medicine.
    m_spray.clinic.clock.advance(std::chrono::minutes(1));
    arrive();
    checkIn().answer(u"opioids"_s, true);
    EXPECT_TRUE(checkIn().isMedicineWanted());
    EXPECT_EQ(row("opioids").note, QString());
    ASSERT_TRUE(checkIn().medicines()->add(typed(u"Tramadol"_s, MedicineClass::Opioid)));
    EXPECT_FALSE(checkIn().isMedicineWanted());
    EXPECT_EQ(row("opioids").note, u"Tramadol 50 mg when needed"_s);
    EXPECT_TRUE(m_session.release()->isNeeded());
}

TEST_F(CheckInMedicines, NothingNewIsNotOfferedWhereNobodyHasAsked) {
    const Patient other = m_spray.clinic.patient(u"Okoro"_s);
    arrive();
    EXPECT_TRUE(checkIn().medicines()->isAsked()) << "takes none was the answer";
    checkIn().medicines()->show(other.id);
    EXPECT_FALSE(checkIn().medicines()->isAsked());
    EXPECT_FALSE(checkIn().isUnchangedOffered());
    EXPECT_TRUE(checkIn().medicines()->mayDeny());
}

TEST_F(CheckInMedicines, AFormIsToldWhatIsWrongBesideItsField) {
    arrive();
    app::PatientMedicinesViewModel& medicines = *checkIn().medicines();
    EXPECT_FALSE(medicines.add({}));
    EXPECT_TRUE(medicines.errors().contains(u"medicine-name"_s));
    EXPECT_TRUE(medicines.errors().contains(u"medicine-class"_s)) << "its kind is never guessed";
    ASSERT_TRUE(medicines.add(typed(u"Tramadol"_s, MedicineClass::Opioid)));
    EXPECT_FALSE(medicines.add(typed(u"tramadol"_s, MedicineClass::Opioid)));
    EXPECT_TRUE(medicines.errors().contains(u"medicine-name"_s)) << "on the list already";
    ASSERT_EQ(medicines.rows().size(), 1);
    const QString id = medicines.rows().front().id;
    EXPECT_FALSE(medicines.stop(id, u"2099-01-01"_s));
    EXPECT_TRUE(medicines.errors().contains(u"medicine-stop"_s));
    ASSERT_TRUE(medicines.stop(id, medicines.today()));
    EXPECT_FALSE(medicines.rows().front().taken);
    EXPECT_FALSE(medicines.correct(id, medicines.known(id), {}));
    EXPECT_TRUE(medicines.errors().contains(u"reason"_s));
    ASSERT_TRUE(medicines.markInError(id, u"another patient's"_s));
    EXPECT_EQ(medicines.rows().front().inError, u"another patient's"_s);
}

} // namespace
} // namespace tidemark::test
