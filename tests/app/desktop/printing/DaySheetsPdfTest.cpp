// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/printing/PaperTools.h"

#include "desktop/session/ReadingColumnRow.h"
#include "printing/DaySheetsPdf.h"
#include "printing/DaySheetWords.h"
#include "printing/VitalsRows.h"
#include "rules/vitals/VitalsLine.h"
#include "services/orders/Orders.h"
#include "services/patients/ChartEntries.h"
#include "services/patients/Medicines.h"
#include "support/SessionClinic.h"
#include "support/SprayClinic.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

namespace tidemark::test {
namespace {

using namespace Qt::StringLiterals;

class DaySheetsOnPaper : public ::testing::Test {
protected:
    template <class Clinic>
    void print(Clinic& clinic) {
        const auto day = reports::daySheets(clinic.clinic.open(), clinic.nurse()).value();
        const QByteArray pdf = app::daySheetsPdf(day, clinic.clinic.clock.now());
        const auto file = app::stageDaySheets(day, pdf, m_folder.path()).value();
        ASSERT_TRUE(file->commit());
        m_file = file->fileName();
        m_text = pdfText(m_file).simplified();
    }
    [[nodiscard]] QString page(int number) const {
        return readPdf(u"pdftotext"_s, {u"-layout"_s, u"-f"_s, QString::number(number), u"-l"_s,
                                        QString::number(number), m_file, u"-"_s})
            .simplified();
    }
    void says(const QStringList& all, const QString& text) const {
        for (const QString& words : all) {
            EXPECT_TRUE(text.contains(words)) << words.toStdString() << "\n" << text.toStdString();
        }
    }

    QTemporaryDir m_folder;
    QString m_file;
    QString m_text;
};

TEST_F(DaySheetsOnPaper, AreAListOfTheDayAndAPageForEachPatientWithoutAnyRasterImage) {
    SessionClinic clinic;
    print(clinic);
    EXPECT_EQ(pdfPages(m_file), 2);
    EXPECT_EQ(pdfImages(m_file), 0);
    says({u"Seaside Clinic"_s, u"Paper sheets for Mon 2 Mar 2026"_s, u"10:00"_s, u"Room 1"_s,
          u"Brandt, Ida"_s, u"wall clock"_s, u"Downtime entry"_s, u"keep it"_s, u"Whom to call"_s,
          u"page 1 of 2"_s, u"contains patient data"_s},
         page(1));
    says({u"page 2 of 2"_s, u"Printed Mon 2 Mar 2026"_s, u"contains patient data"_s}, page(2));
}

TEST_F(DaySheetsOnPaper, OfAnInfusionSayWhoTheOrderAndWhatToKnow) {
    SessionClinic clinic;
    must(services::ChartEntries(clinic.clinic.open(), clinic.nurse())
             .setAllergies(clinic.patient.id, {{u"ondansetron"_s, u"rash"_s}}));
    (void)services::Medicines(clinic.clinic.open(), clinic.nurse())
        .add(clinic.patient.id,
             {u"Lorazepam"_s, u"1 mg at night"_s, MedicineClass::Benzodiazepine, u"2025-11-01"_s, {}})
        .value();
    print(clinic);
    says({u"Brandt, Ida"_s,
          u"born 1984-03-12 · 41 y"_s,
          u"No. %1"_s.arg(clinic.patient.number),
          u"10:00 · Room 1"_s,
          u"Induction infusion 1 of 6"_s,
          u"Allergies: ondansetron (rash)"_s,
          u"Lorazepam 1 mg at night"_s,
          u"may add to the sedation"_s,
          u"ketamine IV 0.5 mg/kg × 70.0 kg = 35 mg over 40 min"_s,
          u"0.7 mL of 50 mg/mL in 100 mL · 150 mL/h"_s,
          u"Prescriber: Dr Pia Sand"_s,
          u"Computed with the weight of"_s,
          u"Weight: 70.0 kg"_s,
          u"This is the first treatment"_s,
          u"hold it, the prescriber decides"_s,
          u"Minimum stay"_s,
          u"Is the signed consent on file?"_s,
          u"Baseline"_s,
          u"+10"_s,
          u"Drawn mg"_s,
          u"Wasted mg"_s,
          u"Witness"_s,
          u"Steady, oriented, cannula out"_s,
          u"Signature"_s},
         page(2));
}

TEST_F(DaySheetsOnPaper, OfASpraySayTheDevicesAndTheirTimes) {
    SprayClinic clinic;
    print(clinic);
    says({u"esketamine nasal 84 mg · 3 devices, 5 min apart"_s, u"1 at"_s, u"3 at"_s, u"+40"_s, u"+120"_s,
          u"No respiratory depression"_s},
         m_text);
    EXPECT_FALSE(m_text.contains(u"mL/h"_s));
    EXPECT_EQ(pdfPages(m_file), 2) << "with the longest checklist it is one page still";
}

TEST_F(DaySheetsOnPaper, OfAnInjectionSayThePlace) {
    SprayClinic clinic(u"im-induction"_s);
    print(clinic);
    says({u"ketamine IM 0.5 mg/kg × 70.0 kg = 35 mg"_s, u"Injected at"_s, u"Place"_s}, m_text);
}

TEST_F(DaySheetsOnPaper, WithoutAnOrderInForceGiveNoDose) {
    SessionClinic clinic;
    services::Orders orders(clinic.clinic.open(), clinic.clinic.psychiatrist);
    must(orders.revoke(orders.inForce(clinic.patient.id).value().value().id, u"Changed treatment"_s));
    print(clinic);
    says({u"By this sheet nothing is given. Ask the prescriber."_s}, page(2));
    EXPECT_FALSE(m_text.contains(u"35 mg"_s)) << m_text.toStdString();
    EXPECT_FALSE(m_text.contains(u"0.5 mg/kg"_s)) << m_text.toStdString();
}

TEST_F(DaySheetsOnPaper, CutNothingOffAndGoOnOnAnotherPage) {
    SessionClinic clinic;
    std::vector<Allergy> many;
    many.reserve(60);
    for (int number = 1; number <= 60; ++number) {
        many.push_back({u"substance-with-a-long-name-%1"_s.arg(number), {}});
    }
    must(services::ChartEntries(clinic.clinic.open(), clinic.nurse()).setAllergies(clinic.patient.id, many));
    print(clinic);
    for (const Allergy& each : many) {
        EXPECT_TRUE(m_text.contains(each.substance)) << each.substance.toStdString();
    }
    EXPECT_EQ(pdfPages(m_file), 3);
    says({u"Brandt, Ida"_s, u"continued"_s, u"Signature"_s, u"page 3 of 3"_s}, page(3));
    EXPECT_FALSE(m_text.contains(u"…"_s));
}

TEST_F(DaySheetsOnPaper, OfARunningSessionHaveItsValues) {
    SessionClinic clinic;
    clinic.started();
    clinic.wait(10);
    clinic.vitals("148/90 76 97 13 s1 d2");
    print(clinic);
    says({u"124/78"_s, u"148/90"_s, u"10:15"_s, u"Answered: yes."_s}, page(2));
}

TEST_F(DaySheetsOnPaper, HaveATitleThatNamesNobodyAndALanguage) {
    SessionClinic clinic;
    print(clinic);
    const QString facts = readPdf(u"pdfinfo"_s, {m_file});
    EXPECT_TRUE(facts.contains(u"Paper sheets for Mon 2 Mar 2026"_s));
    EXPECT_FALSE(facts.contains(u"Brandt"_s));
    EXPECT_EQ(QFileInfo(m_file).fileName(), u"sheets-2026-03-02.pdf"_s);
    QFile file(m_file);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_TRUE(file.readAll().contains("/Lang (en)"));
    EXPECT_FALSE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther));
}

TEST_F(DaySheetsOnPaper, ThatAreNotPublishedLeaveNothing) {
    SessionClinic clinic;
    const auto day = reports::daySheets(clinic.clinic.open(), clinic.nurse()).value();
    {
        const QByteArray pdf = app::daySheetsPdf(day, clinic.clinic.clock.now());
        const auto file = app::stageDaySheets(day, pdf, m_folder.path()).value();
        EXPECT_FALSE(QFileInfo::exists(file->fileName()));
    }
    EXPECT_TRUE(QDir(m_folder.path()).isEmpty());
    const auto refused = app::stageDaySheets(day, app::daySheetsPdf(day, clinic.clinic.clock.now()),
                                             m_folder.filePath(u"none"_s));
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().code, ErrorCode::FolderNotWritable);
}

TEST(DaySheetColumns, areThoseOfTheScreensGridInItsOrder) {
    SessionRecord record;
    record.readings.push_back(rules::parseVitalsLine(u"142/88 76 98 14 s1 d2 t36.8 pain3 n4").value().values);
    const QStringList onScreen = app::readingRowNames(record);
    ASSERT_EQ(onScreen.size(), std::ssize(app::vitalsRows()));
    for (qsizetype i = 0; i < onScreen.size(); ++i) {
        const QString onPaper = app::vitalsRows()[static_cast<std::size_t>(i)].words();
        EXPECT_EQ(onPaper.left(4), i == 0 ? u"BP m"_s : onScreen[i].left(4)) << onPaper.toStdString();
    }
}

TEST_F(DaySheetsOnPaper, OfAPatientWhoCannotBeReadSayItAndLeaveRoomToWrite) {
    SessionClinic clinic;
    must(
        clinic.clinic.store().write(TempClinic::line(), [&](storage::Connection& connection) -> Result<void> {
            return connection.prepare("UPDATE treatment_session SET protocol_version = 99 WHERE id = :id")
                .bind(":id", clinic.session)
                .run();
        }));
    print(clinic);
    EXPECT_EQ(pdfPages(m_file), 2);
    says({u"Brandt, Ida"_s, u"Could not be read"_s}, page(1));
    const QString sheet = page(2);
    says({u"Brandt, Ida"_s, u"record could not be read"_s, u"By this sheet nothing is given"_s, u"Checks"_s,
          u"Signature"_s},
         sheet);
    EXPECT_FALSE(sheet.contains(u"35.0 mg"_s));
}

} // namespace
} // namespace tidemark::test
