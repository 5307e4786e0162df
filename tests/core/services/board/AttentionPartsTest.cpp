// SPDX-License-Identifier: GPL-3.0-or-later
// In a large clinic what needs somebody is read part by part. What comes together at the end is what one who
// reads everything at once is told, whatever was written between two parts.
#include "services/board/DayReading.h"
#include "services/orders/Orders.h"
#include "storage/repositories/patients/PatientRange.h"
#include "support/SprayClinic.h"

#include <gmock/gmock.h>

namespace tidemark::services {
namespace {

using test::must;
using test::SprayClinic;

/// What the lines say, in one text.
QString told(const std::vector<AttentionLine>& lines) {
    QStringList texts;
    for (const AttentionLine& line : lines) {
        texts << QStringLiteral("%1 %2 %3 %4")
                     .arg(codeIn(rules::attentionKindCodes, line.kind), line.patientName, line.session.text())
                     .arg(line.number);
    }
    return texts.join(u'\n');
}

/// Two patients whose authorisation ends soon, one of the first and one of the last of many.
struct AttentionPartsTest : testing::Test {
    static constexpr int others = 130;

    AttentionPartsTest() {
        visit.left();
        authorise(visit.patient.id);
        for (int other = 0; other < others; ++other) {
            static_cast<void>(visit.clinic.patient(QStringLiteral("Other%1").arg(other)));
        }
        last = visit.clinic.askedPatient(QStringLiteral("Zaremba"), QStringLiteral("Zoe")).id;
        authorise(last);
    }

    void authorise(const PatientId& patient) {
        OrderForm form;
        form.protocolId = visit.protocol.id;
        form.devicesDose = QStringLiteral("84");
        form.reason = QStringLiteral("Had 84 mg before");
        form.authorisedFrom = open().today().addDays(-60).toString(Qt::ISODate);
        form.authorisedUntil = open().today().addDays(9).toString(Qt::ISODate);
        static_cast<void>(Orders(open(), visit.clinic.psychiatrist).write(patient, form).value());
    }
    void revokeOrderOf(const PatientId& patient) {
        Orders orders(open(), visit.clinic.psychiatrist);
        must(orders.revoke(orders.inForce(patient).value().value().id, QStringLiteral("Palpitations")));
    }
    OpenClinic& open() { return visit.clinic.open(); }
    QString toldAtOnce() { return told(SessionBoard(open(), visit.nurse()).attention().value()); }
    /// Reads until there is no part left; returns how many those were.
    int readToTheEnd() {
        int parts = 0;
        do {
            must(reading.readAttention());
            ++parts;
        } while (reading.isReadingAttention());
        return parts;
    }

    SprayClinic visit;
    PatientId last;
    DayReading reading{open(), visit.nurse()};
};

TEST_F(AttentionPartsTest, whatIsReadInPartsIsWhatIsReadAtOnce) {
    EXPECT_FALSE(reading.wasAttentionRead());
    EXPECT_GT(readToTheEnd(), 2);
    EXPECT_TRUE(reading.wasAttentionRead());
    EXPECT_TRUE(reading.holdsAttention(open().today()));
    EXPECT_THAT(toldAtOnce().toStdString(), testing::HasSubstr("Zaremba"));
    EXPECT_EQ(told(reading.attention()).toStdString(), toldAtOnce().toStdString());
}

TEST_F(AttentionPartsTest, nothingIsToldBeforeThereIsAllOfIt) {
    must(reading.readAttention());
    EXPECT_TRUE(reading.isReadingAttention());
    EXPECT_FALSE(reading.wasAttentionRead());
    EXPECT_FALSE(reading.holdsAttention(open().today()));
    EXPECT_TRUE(reading.attention().empty());
}

TEST_F(AttentionPartsTest, aPartAsksAsMuchHoweverManyPatientsThereAre) {
    must(reading.readAttention());
    const qint64 before = visit.clinic.store().statementCount();
    must(reading.readAttention());
    // The patients of the part, their courses, boosters and authorisations.
    EXPECT_EQ(visit.clinic.store().statementCount() - before, 4);
}

TEST_F(AttentionPartsTest, whoIsWrittenToBetweenTwoPartsIsReadAgain) {
    must(reading.readAttention());
    revokeOrderOf(visit.patient.id);
    must(reading.readAttentionOf(visit.patient.id));
    must(reading.readAttention());
    authorise(visit.clinic.askedPatient(QStringLiteral("Aaron"), QStringLiteral("Al")).id);
    readToTheEnd();
    EXPECT_TRUE(reading.holdsAttention(open().today()));
    EXPECT_EQ(told(reading.attention()).toStdString(), toldAtOnce().toStdString());
}

TEST_F(AttentionPartsTest, midnightBetweenTwoPartsBeginsAnew) {
    must(reading.readAttention());
    visit.wait(24 * 60);
    readToTheEnd();
    EXPECT_TRUE(reading.holdsAttention(open().today()));
    EXPECT_EQ(told(reading.attention()).toStdString(), toldAtOnce().toStdString());
}

TEST_F(AttentionPartsTest, whatWasToldIsToldUntilTheNextIsWhole) {
    readToTheEnd();
    const QString before = told(reading.attention());
    visit.wait(24 * 60);
    must(reading.readAttention());
    EXPECT_TRUE(reading.isReadingAttention());
    EXPECT_EQ(told(reading.attention()).toStdString(), before.toStdString());
}

TEST_F(AttentionPartsTest, rangesHoldEachPatientOnce) {
    const auto patientsIn = [&](int count) {
        std::vector<int> patients;
        visit.clinic.store().read([&](storage::Connection& connection) {
            PatientId after;
            while (const auto range = storage::PatientRange::after(connection, after, count).value()) {
                EXPECT_LT(after.text(), range->first.text());
                patients.push_back(range->patients);
                after = range->last;
            }
        });
        return patients;
    };
    EXPECT_THAT(patientsIn(50), testing::ElementsAre(50, 50, others + 2 - 100));
    EXPECT_THAT(patientsIn(others + 2), testing::ElementsAre(others + 2));
    EXPECT_THAT(patientsIn(1), testing::SizeIs(others + 2));
}

} // namespace
} // namespace tidemark::services
