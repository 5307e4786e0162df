// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/FieldCatalogue.h"

#include <gmock/gmock.h>

#include <cmath>
#include <limits>
#include <ostream>

namespace tidemark::fields {
namespace {

QString text(const char* utf8) {
    return QString::fromUtf8(utf8);
}

enum class Verdict { Plausible, Implausible, Impossible };

struct Edge {
    const char* field;
    const char* typed;
    Verdict verdict;
};

void PrintTo(const Edge& edge, std::ostream* out) {
    *out << edge.field << ' ' << edge.typed;
}

class NumberEdges : public testing::TestWithParam<Edge> {};

TEST_P(NumberEdges, areJudgedAsTheCatalogueSays) {
    const Edge& edge = GetParam();
    const auto checked = checkNumber(text(edge.field), text(edge.typed));
    if (edge.verdict == Verdict::Impossible) {
        ASSERT_FALSE(checked);
        EXPECT_EQ(checked.error(), (Error{ErrorCode::Impossible, text(edge.field), {}}));
        return;
    }
    ASSERT_TRUE(checked) << edge.field << ' ' << edge.typed;
    EXPECT_EQ(checked->plausibility == Plausibility::Plausible, edge.verdict == Verdict::Plausible);
    EXPECT_DOUBLE_EQ(checked->value, text(edge.typed).toDouble());
}

INSTANTIATE_TEST_SUITE_P(
    ClinicalReference23, NumberEdges,
    testing::Values(
        Edge{"systolic", "0", Verdict::Impossible}, Edge{"systolic", "1", Verdict::Implausible},
        Edge{"systolic", "59", Verdict::Implausible}, Edge{"systolic", "60", Verdict::Plausible},
        Edge{"systolic", "260", Verdict::Plausible}, Edge{"systolic", "261", Verdict::Implausible},
        Edge{"systolic", "400", Verdict::Implausible}, Edge{"systolic", "401", Verdict::Impossible},
        Edge{"diastolic", "29", Verdict::Implausible}, Edge{"diastolic", "30", Verdict::Plausible},
        Edge{"diastolic", "160", Verdict::Plausible}, Edge{"diastolic", "161", Verdict::Implausible},
        Edge{"heart-rate", "29", Verdict::Implausible}, Edge{"heart-rate", "30", Verdict::Plausible},
        Edge{"heart-rate", "220", Verdict::Plausible}, Edge{"heart-rate", "221", Verdict::Implausible},
        Edge{"spo2", "49", Verdict::Implausible}, Edge{"spo2", "50", Verdict::Plausible},
        Edge{"spo2", "100", Verdict::Plausible}, Edge{"spo2", "101", Verdict::Impossible},
        Edge{"respiratory-rate", "3", Verdict::Implausible},
        Edge{"respiratory-rate", "4", Verdict::Plausible}, Edge{"respiratory-rate", "60", Verdict::Plausible},
        Edge{"respiratory-rate", "61", Verdict::Implausible}, Edge{"sedation", "0", Verdict::Plausible},
        Edge{"sedation", "5", Verdict::Plausible}, Edge{"sedation", "6", Verdict::Impossible},
        Edge{"dissociation", "3", Verdict::Plausible}, Edge{"dissociation", "4", Verdict::Impossible},
        Edge{"weight", "0.4", Verdict::Impossible}, Edge{"weight", "0.5", Verdict::Implausible},
        Edge{"weight", "24.9", Verdict::Implausible}, Edge{"weight", "25", Verdict::Plausible},
        Edge{"weight", "300", Verdict::Plausible}, Edge{"weight", "300.1", Verdict::Implausible},
        Edge{"weight", "650", Verdict::Implausible}, Edge{"weight", "650.1", Verdict::Impossible},
        Edge{"dose-per-kilogram", "0", Verdict::Impossible},
        Edge{"dose-per-kilogram", "0.5", Verdict::Plausible}, Edge{"duration", "40", Verdict::Plausible},
        Edge{"duration", "0", Verdict::Impossible}, Edge{"vial-strength", "50", Verdict::Plausible},
        Edge{"bag-volume", "100", Verdict::Plausible}, Edge{"pump-rate", "0", Verdict::Impossible},
        Edge{"pump-rate", "0.1", Verdict::Implausible}, Edge{"pump-rate", "150", Verdict::Plausible}));

TEST(FieldCatalogue, nestsThePlausibleRangeInThePossibleOneAndNamesEachFieldOnce) {
    QStringList keys;
    for (const NumberField& field : numberFields()) {
        EXPECT_LE(field.possibleFrom, field.plausibleFrom) << field.key.toStdString();
        EXPECT_LT(field.plausibleFrom, field.plausibleTo) << field.key.toStdString();
        EXPECT_LE(field.plausibleTo, field.possibleTo) << field.key.toStdString();
        keys.append(field.key);
    }
    for (const TextField& field : textFields()) {
        EXPECT_GT(field.maximumLength, 0) << field.key.toStdString();
        keys.append(field.key);
    }
    EXPECT_EQ(keys.removeDuplicates(), 0);
}

TEST(CheckNumber, readsPointAndCommaAndTrims) {
    for (const char* typed : {"80.5", "80,5", "  80.5 ", "\u00A080.5", "080.5"}) {
        const auto checked = checkNumber(u"weight", text(typed));
        ASSERT_TRUE(checked) << typed;
        EXPECT_DOUBLE_EQ(checked->value, 80.5);
    }
}

TEST(CheckNumber, refusesWhatIsNotANumber) {
    for (const char* typed :
         {"abc", "8o", "-80", "+80", "80.", ".5", "1.234,5", "80.555", "8 0", "1e2", "0x50", "nan", "inf",
          "\uFF18\uFF10", "\u0668\u0660", "80 lb", "kg80", ",", "8\u200B0"}) {
        const auto checked = checkNumber(u"weight", text(typed));
        ASSERT_FALSE(checked) << typed;
        EXPECT_EQ(checked.error(), (Error{ErrorCode::NotANumber, text("weight"), {}})) << typed;
    }
}

TEST(CheckNumber, takesTheUnitOfItsFieldAfterTheNumber) {
    for (const char* typed : {"72,15", "72.15 kg", "72.15kg", "72.15 KG"}) {
        EXPECT_DOUBLE_EQ(checkNumber(u"weight", text(typed))->value, 72.15) << typed;
    }
    EXPECT_DOUBLE_EQ(checkNumber(u"spo2", u"98 %")->value, 98);
    EXPECT_EQ(checkNumber(u"weight", u"kg").error().code, ErrorCode::Empty);
}

TEST(CheckNumber, refusesADecimalWhereTheFieldHasNone) {
    EXPECT_EQ(checkNumber(u"systolic", u"142.0").error().code, ErrorCode::NotANumber);
}

TEST(CheckNumber, tellsEmptyFromZero) {
    EXPECT_EQ(checkNumber(u"sedation", u"").error(), (Error{ErrorCode::Empty, text("sedation"), {}}));
    EXPECT_EQ(checkNumber(u"sedation", u" \t").error().code, ErrorCode::Empty);
    EXPECT_DOUBLE_EQ(checkNumber(u"sedation", u"0")->value, 0);
}

TEST(CheckNumber, refusesNumbersTooLongForAnyMachineAsImpossible) {
    EXPECT_EQ(checkNumber(u"systolic", QString(400, QLatin1Char('9'))).error().code, ErrorCode::Impossible);
}

TEST(CheckNumber, refusesWhatIsNotFiniteAmongComputedValues) {
    EXPECT_EQ(checkNumber(u"weight", std::nan("")).error().code, ErrorCode::NotANumber);
    EXPECT_EQ(checkNumber(u"weight", std::numeric_limits<double>::infinity()).error().code,
              ErrorCode::NotANumber);
}

TEST(CheckNumber, answersInternalToAFieldThatIsNotInTheCatalogue) {
    EXPECT_EQ(checkNumber(u"no-such-field", u"1").error().code, ErrorCode::Internal);
    EXPECT_EQ(checkText(u"no-such-field", u"x").error().code, ErrorCode::Internal);
}

TEST(CheckText, trimsAndComposes) {
    EXPECT_EQ(checkText(u"family-name", text("  Mu\u0308ller\u00A0")).value(), text("M\u00FCller"));
}

TEST(CheckText, tellsARequiredFieldFromOneThatMayStayEmpty) {
    EXPECT_EQ(checkText(u"family-name", u"  ").error(), (Error{ErrorCode::Empty, text("family-name"), {}}));
    EXPECT_EQ(checkText(u"phone", u"  ").value(), QString());
}

TEST(CheckText, refusesControlAndDeceptiveCharacters) {
    for (const char* typed : {"a\x01", "a\tb", "a\nb", "a\x7F",
                              "a\u202E"
                              "b",
                              "a\u2066"
                              "b",
                              "a\u200B"
                              "b",
                              "a\uFEFF"
                              "b",
                              "a\u2028"
                              "b"}) {
        EXPECT_EQ(checkText(u"family-name", text(typed)).error().code, ErrorCode::Impossible) << typed;
    }
    const QString loneSurrogate = QStringLiteral("a") + QChar(0xD800) + QLatin1Char('b');
    EXPECT_EQ(checkText(u"family-name", loneSurrogate).error().code, ErrorCode::Impossible);
}

TEST(CheckText, keepsLinesOnlyWhereTheFieldHasLines) {
    EXPECT_EQ(checkText(u"note", u"Calm.\nEyes closed.").value(), text("Calm.\nEyes closed."));
    EXPECT_EQ(checkText(u"note", u"a\x07").error().code, ErrorCode::Impossible);
}

TEST(CheckText, countsCharactersNotCodeUnits) {
    const QString clef = text("\U0001D11E");
    EXPECT_TRUE(checkText(u"patient-number", clef.repeated(20)));
    EXPECT_EQ(checkText(u"patient-number", clef.repeated(21)).error(),
              (Error{ErrorCode::TooLong, text("patient-number"), {}}));
}

TEST(CheckText, keepsNamesAsPeopleHaveThem) {
    for (const char* name : {"O'Neill", "Nguy\u1EC5n", "\u674E", "\u0645\u062D\u0645\u062F",
                             "de la Cruz-Ib\u00E1\u00F1ez", "\u06CC\u200C\u06A9"}) {
        EXPECT_EQ(checkText(u"given-name", text(name)).value(), text(name));
    }
}

TEST(CheckDate, takesDaysThatExistInTheRange) {
    const QDate from(1900, 1, 1);
    const QDate to(2026, 5, 12);
    EXPECT_EQ(checkDate(u"birth-date", u" 2024-02-29 ", from, to).value(), QDate(2024, 2, 29));
    EXPECT_EQ(checkDate(u"birth-date", u"1900-01-01", from, to).value(), from);
    EXPECT_EQ(checkDate(u"birth-date", u"2026-05-12", from, to).value(), to);
    for (const char* typed : {"2023-02-29", "1899-12-31", "2026-05-13", "25.05.2026", "2026-13-01",
                              "2026-05-12T10", "soon", "-026-05-12"}) {
        EXPECT_EQ(checkDate(u"birth-date", text(typed), from, to).error(),
                  (Error{ErrorCode::InvalidDate, text("birth-date"), {}}))
            << typed;
    }
    EXPECT_EQ(checkDate(u"birth-date", u"", from, to).error().code, ErrorCode::Empty);
    EXPECT_EQ(checkDate(u"birth-date", u"12.05.1980", from, to).error(),
              (Error{ErrorCode::AmbiguousDate, text("birth-date"), {}}));
}

} // namespace
} // namespace tidemark::fields
