// SPDX-License-Identifier: GPL-3.0-or-later
// Each resource from a record that is built here, without a clinic.
#include "exchange/fhir/FhirCodes.h"
#include "exchange/fhir/FhirEvents.h"
#include "exchange/fhir/FhirMedicines.h"
#include "exchange/fhir/FhirPatient.h"
#include "exchange/fhir/FhirScores.h"
#include "exchange/fhir/FhirSession.h"
#include "exchange/fhir/FhirVitals.h"

#include <gmock/gmock.h>

#include <QJsonDocument>

namespace tidemark::test {
namespace {

using namespace Qt::StringLiterals;
using namespace exchange::fhir;

/// A patient with a nasal session that began on 2026-03-02 at 10:00 in Berlin.
struct FhirResourcesTest : testing::Test {
    FhirResourcesTest() {
        record.patient.id = PatientId(u"p"_s);
        record.patient.number = u"1001"_s;
        record.patient.familyName = u"Brandt"_s;
        record.patient.givenName = u"Anna"_s;
        record.patient.birthDate = QDate(1980, 1, 2);
        record.patient.sex = Sex::Female;
        SessionRecord& whole = record.sessions.emplace_back();
        whole.session.id = SessionId(u"s"_s);
        whole.session.patient = record.patient.id;
        whole.session.drug = Drug::Esketamine;
        whole.session.route = Route::Nasal;
        whole.session.state = SessionState::Left;
        whole.session.startedAt = start;
    }

    [[nodiscard]] SessionRecord& session() { return record.sessions.front(); }
    Stamp stamp(const char* id, int minute = 0) const {
        Stamp made;
        made.id = EntryId(QLatin1String(id));
        made.eventAt = made.enteredAt = start + std::chrono::minutes(minute);
        made.author = StaffId(u"n"_s);
        return made;
    }
    Reading pulse(const char* id, int value) const {
        Reading reading;
        reading.stamp = stamp(id);
        reading.heartRate = value;
        return reading;
    }
    static QString textOf(const QJsonObject& object) {
        return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
    }
    static QStringList statuses(const Resources& resources) {
        QStringList found;
        for (const QJsonObject& each : resources) {
            found << each.value(u"id"_s).toString() + u' ' + each.value(u"status"_s).toString();
        }
        return found;
    }

    const Instant start = fromDateTime(QDateTime(QDate(2026, 3, 2), QTime(9, 0), QTimeZone::utc()));
    exchange::LocalTimes times{"Europe/Berlin"};
    FhirContext context{times, rules::shippedScales(), u"c"_s, start + std::chrono::hours(4),
                        QDate(2026, 3, 2)};
    FhirRecord record;
};

TEST_F(FhirResourcesTest, writesThePatientWithKeysInOrder) {
    EXPECT_EQ(textOf(patientResources(record, context).front()),
              uR"({"birthDate":"1980-01-02","gender":"female","id":"p",)"
              R"("identifier":[{"system":"https://tidemark.invalid/fhir/patient-number","value":"1001"}],)"
              R"("managingOrganization":{"reference":"Organization/c"},)"
              R"("name":[{"family":"Brandt","given":["Anna"]}],"resourceType":"Patient"})"_s);
}

TEST_F(FhirResourcesTest, writesAPressureAsOnePanelWithTwoParts) {
    Reading reading;
    reading.stamp = stamp("r", 15);
    reading.systolic = 142;
    reading.diastolic = 88;
    session().readings = {reading};
    const Resources made = vitalResources(record, context);
    ASSERT_EQ(made.size(), 1U);
    const QString text = textOf(made.front());
    EXPECT_TRUE(text.contains(u"\"code\":\"85354-9\""_s));
    EXPECT_TRUE(text.contains(
        uR"({"code":{"coding":[{"code":"8480-6","system":"http://loinc.org"}]},"valueQuantity":{"code":"mm[Hg]","system":"http://unitsofmeasure.org","unit":"mm[Hg]","value":142}})"_s));
    EXPECT_EQ(made.front().value(u"effectiveDateTime"_s), u"2026-03-02T10:15:00.000+01:00"_s);
    EXPECT_EQ(made.front().value(u"partOf"_s).toArray().at(0), reference(u"Procedure"_s, u"s"_s));
}

TEST_F(FhirResourcesTest, givesEachLineTheStatusOfWhatBecameOfIt) {
    Reading undone = pulse("undone", 70);
    undone.stamp.undone = true;
    Reading correction = pulse("correction", 72);
    correction.stamp.corrects = EntryId(u"replaced"_s);
    Reading missed;
    missed.stamp = stamp("missed");
    missed.notObtained = true;
    session().readings = {pulse("plain", 70), pulse("replaced", 27), correction, undone, missed};
    EXPECT_THAT(statuses(vitalResources(record, context)),
                testing::ElementsAre(u"plain-heart-rate final"_s, u"replaced-heart-rate entered-in-error"_s,
                                     u"correction-heart-rate corrected"_s,
                                     u"undone-heart-rate entered-in-error"_s, u"missed-set cancelled"_s));
    session().session.state = SessionState::EnteredInError;
    for (const QString& each : statuses(vitalResources(record, context))) {
        EXPECT_TRUE(each.endsWith(u" entered-in-error"_s)) << each.toStdString();
    }
}

TEST_F(FhirResourcesTest, givesEachStateOfASessionItsStatus) {
    struct Case {
        SessionState state;
        const char* encounter;
        const char* procedure;
    };
    for (const Case& each : {Case{SessionState::Planned, "planned", "preparation"},
                             Case{SessionState::Arrived, "arrived", "preparation"},
                             Case{SessionState::Dosing, "in-progress", "in-progress"},
                             Case{SessionState::Monitoring, "in-progress", "in-progress"},
                             Case{SessionState::Left, "finished", "completed"},
                             Case{SessionState::Signed, "finished", "completed"},
                             Case{SessionState::Cancelled, "cancelled", "not-done"},
                             Case{SessionState::Missed, "cancelled", "not-done"},
                             Case{SessionState::NoShow, "cancelled", "not-done"},
                             Case{SessionState::EnteredInError, "entered-in-error", "entered-in-error"}}) {
        session().session.state = each.state;
        EXPECT_THAT(statuses(sessionResources(record, context)),
                    testing::ElementsAre(u"s "_s + QLatin1String(each.encounter),
                                         u"s "_s + QLatin1String(each.procedure)));
    }
}

TEST_F(FhirResourcesTest, givesADeviceItsMilligramsAndItsLot) {
    DoseGiven dose;
    dose.stamp = stamp("d");
    dose.amount = {28.0};
    dose.lot = u"L1"_s;
    dose.expiry = QDate(2027, 1, 31);
    DoseGiven undone = dose;
    undone.stamp.id = EntryId(u"u"_s);
    undone.stamp.undone = true;
    session().doses = {dose, undone};
    const Resources made = medicineResources(record, context);
    EXPECT_THAT(statuses(made), testing::ElementsAre(u"d completed"_s, u"u entered-in-error"_s));
    EXPECT_EQ(made.front().value(u"dosage"_s).toObject().value(u"dose"_s).toObject(), quantity(28, u"mg"_s));
    EXPECT_TRUE(textOf(made.front()).contains(u"\"lotNumber\":\"L1\""_s));
}

TEST_F(FhirResourcesTest, followsTheNewestEntryOfAMedicine) {
    struct Case {
        MedicineChange change = MedicineChange::Added;
        QDate stopped;
        const char* status = "";
    };
    for (const Case& each : {Case{MedicineChange::Corrected, {}, "active"},
                             Case{MedicineChange::Stopped, QDate(2026, 3, 2), "stopped"},
                             Case{MedicineChange::Stopped, QDate(2026, 3, 3), "active"},
                             Case{MedicineChange::InError, {}, "entered-in-error"}}) {
        MedicineEntry first;
        first.medicine = MedicineId(u"m"_s);
        first.patient = record.patient.id;
        first.name = u"Lamotrigine"_s;
        MedicineEntry newest = first;
        newest.change = each.change;
        newest.stoppedOn = each.stopped;
        record.medicines = {first, newest};
        EXPECT_THAT(statuses(medicineResources(record, context)),
                    testing::ElementsAre(u"m "_s + QLatin1String(each.status)));
    }
}

TEST_F(FhirResourcesTest, derivesAScoreFromItsAnswers) {
    ScaleResult result;
    result.id = ScaleResultId(u"q"_s);
    result.patient = record.patient.id;
    result.scale = ScaleId(u"phq9"_s);
    result.answers.assign(9, 2);
    result.answeredAt = start;
    record.results = {result};
    const Resources made = scoreResources(record, context).value();
    ASSERT_EQ(made.size(), 2U);
    EXPECT_EQ(made.back().value(u"valueQuantity"_s).toObject(), quantity(18, u"{score}"_s));
    EXPECT_EQ(made.back().value(u"derivedFrom"_s).toArray().at(0),
              reference(u"QuestionnaireResponse"_s, u"q"_s));
    EXPECT_EQ(made.back().value(u"component"_s).toArray().size(), 9);
    EXPECT_TRUE(textOf(made.back()).contains(u"\"code\":\"44261-6\""_s));
    record.results.front().answers.front() = 9;
    EXPECT_FALSE(scoreResources(record, context)) << "no such answer";
}

TEST_F(FhirResourcesTest, leavesAnUndoneSideEffectOut) {
    EffectChange nausea{stamp("e", 5), u"nausea"_s, Severity::Moderate};
    EffectChange undone{stamp("f", 6), u"dissociation"_s, Severity::Mild};
    undone.stamp.undone = true;
    session().effects = {nausea, undone};
    const Resources made = eventResources(record, context);
    ASSERT_EQ(made.size(), 1U);
    EXPECT_TRUE(textOf(made.front()).contains(u"\"code\":\"moderate\""_s));
}

} // namespace
} // namespace tidemark::test
