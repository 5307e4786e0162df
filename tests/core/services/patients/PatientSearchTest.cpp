// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/repositories/patients/PatientSearch.h"

#include "fields/TypedDays.h"
#include "storage/repositories/patients/PatientRepository.h"
#include "storage/repositories/patients/SearchFolding.h"
#include "support/ClinicBuilder.h"

#include <gmock/gmock.h>

namespace tidemark::storage {
namespace {

using test::SignedInClinic;

std::vector<QString> namesFound(SignedInClinic& clinic, const char* typed) {
    const auto found = services::Patients(clinic.open(), clinic.nurse).find(QString::fromUtf8(typed)).value();
    std::vector<QString> names;
    for (const Patient& patient : found) {
        names.push_back(patient.givenName);
    }
    return names;
}

TEST(PatientSearch, findsByTheBeginningsOfNamesNumberAndBirthDate) {
    SignedInClinic clinic;
    clinic.patient("Ørsted-Müller", "Zoë", "1984-03-02");  // 10001
    clinic.patient("O'Neill", "Anna Maria", "1990-11-12"); // 10002
    clinic.patient("Muller", "Ben", "1984-12-01");         // 10003
    clinic.patient("Straße", "Cem", "2001-01-01");         // 10004
    const std::vector<std::pair<const char*, std::vector<QString>>> cases{
        {"mull", {"Ben", "Zoë"}},
        {"MÜLL", {"Ben", "Zoë"}},
        {"zoe orsted", {"Zoë"}},
        {"Ørsted-Mü", {"Zoë"}},
        {"o'nei", {"Anna Maria"}},
        {"o’neill", {"Anna Maria"}},
        {"neill", {"Anna Maria"}},
        {"maria oneill", {"Anna Maria"}},
        {"strasse", {"Cem"}},
        {"10003", {"Ben"}},
        {"1984-03-02", {"Zoë"}},
        {"1984", {"Ben", "Zoë"}},
        {"2.3.1984", {"Zoë"}},
        {"02.03.1984", {"Zoë"}},
        {"02.03.19", {"Zoë"}},
        {"02.0", {"Zoë"}},
        {"muller 1984-12", {"Ben"}},
        {"1984/3/2", {"Zoë"}},
        {"01/01/2001", {"Cem"}},
        {"muller cem", {}},
        {"ull", {}},
        {"%", {}},
        {"m_", {}},
        {"  ", {"Ben", "Anna Maria", "Zoë", "Cem"}},
    };
    for (const auto& [typed, names] : cases) {
        EXPECT_EQ(namesFound(clinic, typed), names) << typed;
    }
}

TEST(PatientSearch, findsANameHoweverItIsSpelled) {
    SignedInClinic clinic;
    clinic.patient("O'Neill", "Aoife", "1990-11-12");
    clinic.patient("Müller", "Jörg", "1984-12-01");
    clinic.patient("Mueller", "Bea", "1985-01-01");
    clinic.patient("van der Berg", "Maria", "1970-02-03");
    clinic.patient("Vanderberg", "Tom", "1971-02-03");
    clinic.patient("Jean-Luc", "", "1960-05-05");
    clinic.patient("Nguy\u1EC5n", "Th\u1ECB", "1992-08-08");
    clinic.patient("Strau\u00DF", "S\u00F8ren", "1955-09-09");
    const std::vector<std::pair<const char*, const char*>> spellings{{"o'neill", "Aoife"},
                                                                     {"O\u2018Neill", "Aoife"},
                                                                     {"O\u2019Neill", "Aoife"},
                                                                     {"o\u02BCneill", "Aoife"},
                                                                     {"o\u00B4neill", "Aoife"},
                                                                     {"o`neill", "Aoife"},
                                                                     {"oneill", "Aoife"},
                                                                     {"o neill", "Aoife"},
                                                                     {"neill aoife", "Aoife"},
                                                                     {"O\u2019NEILL, AOIFE", "Aoife"},
                                                                     {"müller", "Jörg"},
                                                                     {"mueller", "Jörg"},
                                                                     {"muller", "Jörg"},
                                                                     {"MUELL", "Jörg"},
                                                                     {"mu\u0308ller", "Jörg"},
                                                                     {"jorg müller", "Jörg"},
                                                                     {"joerg mueller", "Jörg"},
                                                                     {"müller", "Bea"},
                                                                     {"muller bea", "Bea"},
                                                                     {"mueller", "Bea"},
                                                                     {"van der berg", "Maria"},
                                                                     {"vanderberg", "Maria"},
                                                                     {"vander berg", "Maria"},
                                                                     {"van-der-berg", "Maria"},
                                                                     {"berg maria", "Maria"},
                                                                     {"maria vanderberg", "Maria"},
                                                                     {"van der berg", "Tom"},
                                                                     {"tom van der berg", "Tom"},
                                                                     {"Van der Berg, Tom", "Tom"},
                                                                     {"jean luc", ""},
                                                                     {"jean\u2011luc", ""},
                                                                     {"jean\u2013luc", ""},
                                                                     {"jean\u00ADluc", ""},
                                                                     {"nguyen thi", "Th\u1ECB"},
                                                                     {"strauss soren", "S\u00F8ren"},
                                                                     {"straus s\u00F8ren", "S\u00F8ren"}};
    for (const auto& [typed, givenName] : spellings) {
        EXPECT_THAT(namesFound(clinic, typed), testing::Contains(QString::fromUtf8(givenName))) << typed;
    }
    EXPECT_GE(spellings.size(), 35U);
}

TEST(PatientSearch, putsAWholeWordBeforeABeginning) {
    SignedInClinic clinic;
    clinic.patient("Annaberg", "First");
    clinic.patient("Zander", "Anna");
    EXPECT_THAT(namesFound(clinic, "anna"), testing::ElementsAre("Anna", "First"));
}

TEST(PatientSearch, givesNoMoreThanTheLimit) {
    SignedInClinic clinic;
    for (int count = 0; count < 5; ++count) {
        clinic.patient();
    }
    EXPECT_EQ(services::Patients(clinic.open(), clinic.nurse).find("brandt", 3).value().size(), 3U);
    EXPECT_EQ(services::Patients(clinic.open(), clinic.nurse).find({}, 2).value().size(), 2U);
}

/// Many patients at once; the audit log has one line for all of them.
void fill(SignedInClinic& clinic, int count) {
    const auto filled =
        clinic.store().write(test::TempClinic::line(), [&](Connection& connection) -> Result<void> {
            for (int each = 0; each < count; ++each) {
                Patient patient;
                patient.id = PatientId::make(clinic.clock.now());
                patient.number = QString::number(20000 + each);
                patient.familyName = QStringLiteral("Family%1").arg(each % 97);
                patient.givenName = QStringLiteral("Given%1").arg(each % 89);
                patient.birthDate = QDate(1950, 1, 1).addDays(each * 7);
                const auto added =
                    PatientRepository::insert(connection, patient, sortName(patient), clinic.clock.now())
                        .and_then([&] { return PatientSearch::setTerms(connection, patient); });
                if (!added) {
                    return added;
                }
            }
            return {};
        });
    ASSERT_TRUE(filled.has_value());
}

TEST(PatientSearch, asksTheIndexAndNeverReadsAWholeTableAmongTwoThousandPatients) {
    SignedInClinic clinic;
    fill(clinic, 2000);
    ASSERT_EQ(services::Patients(clinic.open(), clinic.nurse).find("family42 given").value().size(), 20U);
    ASSERT_EQ(services::Patients(clinic.open(), clinic.nurse).find("21999").value().size(), 1U);
    const auto plan = clinic.store().read([](Connection& connection) {
        std::string explained = "EXPLAIN QUERY PLAN ";
        explained += PatientSearch::findStatement;
        QStringList steps;
        Statement rows = connection.prepare(explained);
        while (rows.step().value_or(false)) {
            steps += rows.text(3);
        }
        return steps;
    });
    ASSERT_FALSE(plan.isEmpty());
    EXPECT_FALSE(plan.filter("SEARCH patient_search_term").isEmpty());
    EXPECT_FALSE(plan.filter("SEARCH patient ").isEmpty());
    EXPECT_TRUE(plan.filter("SCAN").isEmpty()) << plan.join('\n').toStdString();
}

/// A month-first clinic writes 12.05.1980 for the fifth of December on its form, and looked for the twelfth
/// of May.
TEST(SearchWords, ReadADateInTheClinicsOwnOrder) {
    fields::useDayOrder(DayOrder::MonthFirst);
    EXPECT_THAT(searchWords(QStringLiteral("12.05.1980")),
                testing::ElementsAre(QStringLiteral("1980-12-05")));
    EXPECT_THAT(searchWords(QStringLiteral("12/05/1980")),
                testing::ElementsAre(QStringLiteral("1980-12-05")));
    fields::useDayOrder(DayOrder::DayFirst);
    EXPECT_FALSE(searchWords(QStringLiteral("12.05.1980")).contains(QStringLiteral("1980-12-05")));
    fields::useDayOrder(DayOrder::Asked);
}

} // namespace
} // namespace tidemark::storage
