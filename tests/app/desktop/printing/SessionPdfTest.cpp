// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/printing/PaperTools.h"

#include "desktop/printing/SessionPdf.h"
#include "services/patients/ChartEntries.h"
#include "services/patients/Medicines.h"
#include "services/sessions/Amendments.h"
#include "services/sessions/PressureDecisions.h"
#include "services/sessions/SessionEvents.h"
#include "services/sessions/SessionPump.h"
#include "support/SessionClinic.h"

#include <gtest/gtest.h>

#include <QDir>

namespace tidemark::test {
namespace {

using namespace Qt::StringLiterals;

class SessionOnPaper : public ::testing::Test {
protected:
    /// The session's page as it would be printed now.
    void print() {
        const auto sheet =
            reports::sessionSheet(m_clinic.clinic.open(), m_clinic.clinic.nurse, m_clinic.session).value();
        m_auditHead = sheet->auditHead;
        must(app::writeSessionPdf(*sheet, m_clinic.clinic.clock.now(), m_file));
        m_text = pdfText(m_file).simplified();
    }
    [[nodiscard]] bool says(const QString& words) const { return m_text.contains(words); }

    SessionClinic m_clinic;
    QTemporaryDir m_folder;
    QString m_file = m_folder.filePath(u"page.pdf"_s);
    QString m_auditHead;
    QString m_text;
};

TEST_F(SessionOnPaper, IsOnePageOfTextWithoutAnyRasterImage) {
    m_clinic.isSigned();
    print();
    EXPECT_EQ(pdfPages(m_file), 1);
    EXPECT_EQ(pdfImages(m_file), 0);
    EXPECT_FALSE(m_text.isEmpty());
}

TEST_F(SessionOnPaper, SaysWhoAndWhatWasOrderedAndGiven) {
    must(services::ChartEntries(m_clinic.clinic.open(), m_clinic.nurse())
             .setAllergies(m_clinic.patient.id, {{u"ondansetron"_s, u"rash"_s}}));
    m_clinic.isSigned();
    print();
    for (const QString& words :
         {u"Seaside Clinic"_s, u"Brandt, Ida"_s, u"born 1984-03-12 · 41 y"_s,
          u"No. %1"_s.arg(m_clinic.patient.number), u"Mon 2 Mar 2026"_s, u"Room 1"_s,
          u"Allergies: ondansetron"_s, u"0.5 mg/kg × 70.0 kg = 35 mg"_s, u"over 40 min"_s,
          u"Given: 35 mg from 10:05 to 10:45"_s, u"Prescriber: Dr Pia Sand"_s}) {
        EXPECT_TRUE(says(words)) << words.toStdString() << "\n" << m_text.toStdString();
    }
}

TEST_F(SessionOnPaper, SaysWhatThePatientTookOnThatDay) {
    m_clinic.isSigned();
    print();
    EXPECT_TRUE(says(u"Takes no medicines"_s)) << m_text.toStdString();
    services::Medicines medicines(m_clinic.clinic.open(), m_clinic.nurse());
    (void)medicines
        .add(m_clinic.patient.id,
             {u"Lorazepam"_s, u"1 mg at night"_s, MedicineClass::Benzodiazepine, u"2025-11-01"_s, {}})
        .value();
    (void)medicines
        .add(m_clinic.patient.id,
             {u"Tramadol"_s, {}, MedicineClass::Opioid, u"2025-11-01"_s, u"2025-12-01"_s})
        .value();
    print();
    EXPECT_TRUE(says(u"Medicines: Lorazepam 1 mg at night"_s)) << m_text.toStdString();
    EXPECT_FALSE(says(u"Tramadol"_s)) << "it was stopped before";
}

TEST_F(SessionOnPaper, HoldsEveryReadingEffectAndEvent) {
    m_clinic.started();
    m_clinic.wait(10);
    m_clinic.vitals("148/90 76 97 13 s1 d2");
    (void)m_clinic.run<services::SessionEvents>(m_clinic.nurse())
        .setEffect(m_clinic.session, u"nausea"_s, Severity::Mild)
        .value();
    (void)m_clinic.run<services::SessionEvents>(m_clinic.nurse())
        .recordNote(m_clinic.session, u"Dr Pia Sand"_s, NoteKind::ToldDoctor)
        .value();
    must(m_clinic.run<services::SessionPump>(m_clinic.nurse()).pause(m_clinic.session, u"toilet"_s));
    print();
    for (const QString& words : {u"124/78"_s, u"148/90"_s, u"Nausea, mild"_s, u"Told Dr Pia Sand"_s,
                                 u"Paused: toilet"_s, u"still running"_s, u"Not signed."_s}) {
        EXPECT_TRUE(says(words)) << words.toStdString() << "\n" << m_text.toStdString();
    }
}

TEST_F(SessionOnPaper, SaysWhoDecidedOnWhichPressureAndWhen) {
    m_clinic.started();
    m_clinic.wait(10);
    m_clinic.vitals("185/95 80 97 14");
    m_clinic.wait(5);
    m_clinic.vitals("184/94 80 97 14");
    const EntryId reading = m_clinic.record().readings.back().stamp.id;
    const StaffId prescriber = m_clinic.clinic.psychiatrist.id;
    const Instant taken = m_clinic.clinic.clock.now();
    (void)m_clinic.run<services::PressureDecisions>(m_clinic.nurse())
        .record(m_clinic.session, {reading, prescriber, ReleaseDecision::Requested, 0, {}})
        .value();
    m_clinic.wait(6);
    (void)m_clinic.run<services::PressureDecisions>(m_clinic.nurse())
        .record(m_clinic.session, {reading, prescriber, ReleaseDecision::Recheck, 10, u"no symptoms"_s},
                taken + std::chrono::minutes(2))
        .value();
    print();
    for (const QString& words : {u"10:20 Asked Dr Pia Sand about 184/94"_s,
                                 u"10:22 Dr Pia Sand on 184/94: measure again in 10 min"_s,
                                 u"no symptoms · typed 10:26, taken 10:22"_s}) {
        EXPECT_TRUE(says(words)) << words.toStdString() << "\n" << m_text.toStdString();
    }
}

TEST_F(SessionOnPaper, TheFooterNamesTheRecordAndTheAuditLogsHead) {
    m_clinic.isSigned();
    print();
    ASSERT_FALSE(m_auditHead.isEmpty());
    EXPECT_TRUE(says(u"Record %1, version 1"_s.arg(m_clinic.session.text()))) << m_text.toStdString();
    EXPECT_TRUE(says(u"Audit log entry %1, head %2"_s.arg(m_clinic.auditLength()).arg(m_auditHead)));
    EXPECT_TRUE(says(u"page 1 of 1"_s));
}

TEST_F(SessionOnPaper, ASignatureStandsWithNameMeaningTimeAndHash) {
    m_clinic.left();
    const SignatureLine line = m_clinic.sign();
    print();
    EXPECT_TRUE(says(u"Signed by Nora Nye, RN as author, Mon 2 Mar 2026 · 11:46, version 1"_s))
        << m_text.toStdString();
    EXPECT_TRUE(says(u"signature checked: valid"_s));
    EXPECT_TRUE(says(line.recordHash));
    EXPECT_FALSE(says(u"Not signed."_s));
}

TEST_F(SessionOnPaper, AnAmendmentThatNobodySignedIsNotCoveredByTheOldSignature) {
    m_clinic.isSigned();
    const EntryId baseline = m_clinic.record().readings.front().stamp.id;
    must(m_clinic.run<services::Amendments>(m_clinic.nurse())
             .amendVitals(m_clinic.session, baseline, u"128/78 72"_s, u"misread"_s));
    print();
    EXPECT_TRUE(says(u"128/78"_s));
    EXPECT_TRUE(says(u"Version 2 is not signed: misread"_s)) << m_text.toStdString();
    (void)m_clinic.sign();
    print();
    EXPECT_FALSE(says(u"is not signed"_s));
    EXPECT_TRUE(says(u"version 1"_s));
    EXPECT_TRUE(says(u"as amendment"_s));
}

TEST_F(SessionOnPaper, TheFilesTitleNamesNobody) {
    m_clinic.isSigned();
    print();
    EXPECT_FALSE(readPdf(u"pdfinfo"_s, {m_file}).contains(u"Brandt"_s));
}

TEST_F(SessionOnPaper, ALongEntryGoesOnInTheNextLineAndLosesNothing) {
    m_clinic.started();
    QStringList typed;
    for (int word = 1; word <= 40; ++word) {
        typed << u"word%1"_s.arg(word);
    }
    const QString oneWord = QString(120, u'x');
    for (const QString& note : {typed.join(u' '), oneWord}) {
        (void)m_clinic.run<services::SessionEvents>(m_clinic.nurse())
            .recordNote(m_clinic.session, note)
            .value();
    }
    print();
    for (const QString& word : typed) {
        EXPECT_TRUE(says(word)) << word.toStdString();
    }
    EXPECT_GE(m_text.count(u'x'), oneWord.size()) << "cut into lines, not off";
    EXPECT_FALSE(says(u"…"_s)) << m_text.toStdString();
}

TEST_F(SessionOnPaper, NoAllergyIsCutOff) {
    std::vector<Allergy> many;
    for (int number = 1; number <= 12; ++number) {
        many.push_back({u"substance-with-a-long-name-%1"_s.arg(number), {}});
    }
    must(services::ChartEntries(m_clinic.clinic.open(), m_clinic.nurse())
             .setAllergies(m_clinic.patient.id, many));
    m_clinic.isSigned();
    print();
    for (const Allergy& each : many) {
        EXPECT_TRUE(says(each.substance)) << m_text.toStdString();
    }
    EXPECT_EQ(pdfPages(m_file), 1);
}

TEST_F(SessionOnPaper, AFullRecordStaysOnOnePageAndSaysWhatDidNotFit) {
    m_clinic.started();
    for (int note = 0; note < 60; ++note) {
        (void)m_clinic.run<services::SessionEvents>(m_clinic.nurse())
            .recordNote(m_clinic.session, u"Note number %1"_s.arg(note))
            .value();
    }
    print();
    EXPECT_EQ(pdfPages(m_file), 1);
    EXPECT_TRUE(says(u"more lines in the record"_s)) << m_text.toStdString();
    EXPECT_TRUE(says(u"Record %1"_s.arg(m_clinic.session.text())));
}

} // namespace
} // namespace tidemark::test
