// SPDX-License-Identifier: GPL-3.0-or-later
#include "system/Program.h"

#include <gmock/gmock.h>
#include <QJsonArray>

namespace tidemark::tests {
namespace {

using namespace Qt::StringLiterals;
using testing::ElementsAre;
using testing::HasSubstr;

QStringList schedule(const QString& protocol, const QStringList& more = {}) {
    return QStringList{u"--json"_s,           u"schedule"_s, protocol,          u"--start"_s,
                       u"2026-03-27T09:00"_s, u"--zone"_s,   u"Europe/Berlin"_s} +
           more;
}

std::vector<std::string> each(const Ended& ended, const QString& key) {
    std::vector<std::string> values;
    for (const auto& session : ended.json().value("sessions"_L1).toArray()) {
        values.push_back(session.toObject().value(key).toVariant().toString().toStdString());
    }
    return values;
}

TEST(CtlProtocols, listsTheSevenWithoutAClinic) {
    const Ended listed = ctl({u"protocols"_s, u"--json"_s});
    ASSERT_EQ(listed.exitCode, 0) << listed.errors.constData();
    std::vector<std::string> ids;
    for (const auto& entry : listed.json().value("protocols"_L1).toArray()) {
        const QJsonObject protocol = entry.toObject();
        ids.push_back(protocol.value("id"_L1).toString().toStdString());
        EXPECT_EQ(protocol.value("version"_L1).toInt(), 1);
        EXPECT_FALSE(protocol.value("title"_L1).toString().isEmpty());
        EXPECT_FALSE(protocol.value("route"_L1).toString().isEmpty());
        EXPECT_FALSE(protocol.value("drug"_L1).toString().isEmpty());
        EXPECT_EQ(protocol.value("status"_L1).toString(),
                  u"example - to be approved by your medical director"_s);
    }
    EXPECT_THAT(ids, testing::UnorderedElementsAre("iv-induction-3x2", "iv-induction-2x3", "iv-booster",
                                                   "esketamine-trd", "esketamine-mdsi", "im-induction",
                                                   "ketamine-nasal", "pain-infusion"));
    EXPECT_THAT(ctl({u"protocols"_s}).output.toStdString(), HasSubstr("esketamine-trd"));
}

TEST(CtlSchedule, printsEachSessionWithItsTimesAndItsWindow) {
    const Ended planned = ctl(schedule(u"iv-induction-3x2"_s));
    ASSERT_EQ(planned.exitCode, 0) << planned.errors.constData();
    EXPECT_THAT(each(planned, u"number"_s), ElementsAre("1", "2", "3", "4", "5", "6"));
    EXPECT_THAT(each(planned, u"phase"_s), testing::Each("induction"));
    // Over the change to summer time on 29 March.
    EXPECT_THAT(each(planned, u"local"_s),
                ElementsAre("2026-03-27T09:00:00", "2026-03-30T09:00:00", "2026-04-01T09:00:00",
                            "2026-04-03T09:00:00", "2026-04-06T09:00:00", "2026-04-08T09:00:00"));
    EXPECT_EQ(each(planned, u"utc"_s).at(0), "2026-03-27T08:00:00Z");
    EXPECT_EQ(each(planned, u"utc"_s).at(1), "2026-03-30T07:00:00Z");
    EXPECT_EQ(each(planned, u"earliest"_s).at(2), "2026-04-01") << "never the day after the second";
    EXPECT_EQ(each(planned, u"latest"_s).at(2), "2026-04-01");
}

TEST(CtlSchedule, leavesOutClosedDaysHoweverTheyAreNamed) {
    const Ended together = ctl(schedule(u"iv-induction-2x3"_s, {u"--closed"_s, u"2026-03-30,2026-03-31"_s}));
    const Ended apart = ctl(
        schedule(u"iv-induction-2x3"_s, {u"--closed"_s, u"2026-03-30"_s, u"--closed"_s, u"2026-03-31"_s}));
    ASSERT_EQ(together.exitCode, 0) << together.errors.constData();
    EXPECT_EQ(together.output, apart.output);
    EXPECT_EQ(each(together, u"local"_s).at(1), "2026-04-01T09:00:00");
    EXPECT_EQ(each(together, u"local"_s).size(), 6U);
}

TEST(CtlSchedule, plansOnTheClinicsWeekdaysAndAsManyAsAsked) {
    const Ended planned = ctl(schedule(u"esketamine-trd"_s, {u"--open"_s, u"mon,fri"_s, u"--sessions"_s,
                                                             u"3"_s, u"--option"_s, u"every-two-weeks"_s}));
    ASSERT_EQ(planned.exitCode, 0) << planned.errors.constData();
    EXPECT_EQ(each(planned, u"number"_s).size(), 8U + 4U + 3U);
    for (const std::string& local : each(planned, u"local"_s)) {
        const int weekday =
            QDateTime::fromString(QString::fromStdString(local), Qt::ISODate).date().dayOfWeek();
        EXPECT_TRUE(weekday == 1 || weekday == 5) << local;
    }
    EXPECT_EQ(each(ctl(schedule(u"esketamine-trd"_s)), u"number"_s).size(), 12U);
    EXPECT_EQ(each(ctl(schedule(u"iv-booster"_s)), u"number"_s).size(), 4U);
}

struct WrongUse {
    const char* name;
    QStringList arguments;
    const char* sentence;
};
class CtlScheduleUsage : public testing::TestWithParam<WrongUse> {};

TEST_P(CtlScheduleUsage, EndsWithTwoAndAClearSentence) {
    const Ended ended = ctl(GetParam().arguments);
    EXPECT_EQ(ended.exitCode, 2);
    EXPECT_THAT(ended.errors.toStdString(), HasSubstr(GetParam().sentence));
}

INSTANTIATE_TEST_SUITE_P(
    Table, CtlScheduleUsage,
    testing::Values(
        WrongUse{"Protocol", schedule(u"iv-forever"_s), "'tidemarkctl protocols' lists them"},
        WrongUse{"NoStart", {u"schedule"_s, u"iv-booster"_s}, "--start 2026-03-02T09:00"},
        WrongUse{"NoProtocol", {u"schedule"_s, u"--start"_s, u"2026-03-02T09:00"_s}, "PROTOCOL"},
        WrongUse{"Start", {u"schedule"_s, u"iv-booster"_s, u"--start"_s, u"2026-02-29T09:00"_s}, "--start"},
        WrongUse{
            "StartWithoutTime", {u"schedule"_s, u"iv-booster"_s, u"--start"_s, u"2026-03-02"_s}, "--start"},
        WrongUse{"Zone",
                 {u"schedule"_s, u"iv-booster"_s, u"--start"_s, u"2026-03-02T09:00"_s, u"--zone"_s,
                  u"Europe/Atlantis"_s},
                 "--zone"},
        WrongUse{"Closed", schedule(u"iv-booster"_s, {u"--closed"_s, u"tomorrow"_s}), "--closed"},
        WrongUse{"Open", schedule(u"iv-booster"_s, {u"--open"_s, u"mon,funday"_s}), "--open"},
        WrongUse{"Sessions", schedule(u"iv-booster"_s, {u"--sessions"_s, u"-1"_s}), "--sessions"},
        WrongUse{"Option", schedule(u"iv-booster"_s, {u"--option"_s, u"daily"_s}), "--option"},
        WrongUse{"FurtherWords", {u"protocols"_s, u"all"_s}, "takes no further words"}),
    [](const auto& use) { return std::string(use.param.name); });

TEST(CtlSchedule, StandsInTheHelp) {
    const std::string help = ctl({u"--help"_s}).output.toStdString();
    EXPECT_THAT(help, HasSubstr("protocols "));
    EXPECT_THAT(help, HasSubstr("schedule PROTOCOL --start"));
}

} // namespace
} // namespace tidemark::tests
