// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/BackupWords.h"
#include "text/ClinicFileWords.h"
#include "text/DrugErrorWords.h"
#include "text/SignInWords.h"
#include "text/StepWords.h"
#include "text/TypedTextWords.h"

#include <gtest/gtest.h>

#include <map>

namespace tidemark::app {
namespace {

std::map<ErrorCode, int> timesWorded() {
    std::map<ErrorCode, int> times;
    for (const auto table : {typedTextWords(), stepWords(), signInWords(), clinicFileWords(),
                             backupErrorWords(), drugErrorWords()}) {
        for (const ErrorWords& words : table) {
            ++times[words.code];
        }
    }
    return times;
}

TEST(Messages, EveryErrorCodeIsWordedOnce) {
    const auto times = timesWorded();
    for (int code = 0; code <= static_cast<int>(ErrorCode::Internal); ++code) {
        const auto found = times.find(static_cast<ErrorCode>(code));
        EXPECT_TRUE(found != times.end() && found->second == 1)
            << errorName(static_cast<ErrorCode>(code)).toStdString();
    }
}

TEST(Messages, EveryMessageSaysWhatHappenedAndWhatToDoNext) {
    for (int code = 0; code <= static_cast<int>(ErrorCode::Internal); ++code) {
        const Message message =
            messageFor({static_cast<ErrorCode>(code), QStringLiteral("weight"), QStringLiteral("3")});
        const std::string name = errorName(static_cast<ErrorCode>(code)).toStdString();
        EXPECT_TRUE(message.text.endsWith(QLatin1Char('.'))) << name;
        EXPECT_TRUE(message.nextStep.endsWith(QLatin1Char('.'))) << name;
        EXPECT_FALSE(message.sentence().contains(QLatin1Char('%')))
            << name << ": an open place in the sentence";
    }
}

TEST(Messages, AFieldIsCalledByItsNameOnTheScreen) {
    EXPECT_EQ(messageFor({ErrorCode::Empty, QStringLiteral("family-name"), {}}).text,
              QStringLiteral("Family name is empty."));
}

TEST(Messages, AnImpossibleNumberNamesItsRange) {
    EXPECT_EQ(messageFor({ErrorCode::Impossible, QStringLiteral("spo2"), {}}).nextStep,
              QStringLiteral("It can be 0 to 100 %."));
}

TEST(Messages, ATextThatIsTooLongIsToldHowLongItMayBe) {
    EXPECT_EQ(messageFor({ErrorCode::TooLong, QStringLiteral("clinic-name"), {}}).sentence(),
              QStringLiteral("Clinic name is too long. It can have 120 characters."));
}

TEST(Messages, ATimeIsNotAskedForAsADate) {
    EXPECT_EQ(messageFor({ErrorCode::InvalidDate, QStringLiteral("event-time"), {}}).sentence(),
              QStringLiteral("The time is not a possible time here. Type a time of this session that has "
                             "passed, such as 14:05."));
}

TEST(Messages, APressureAloneIsNotExplainedAsAWholeLine) {
    EXPECT_EQ(messageFor({ErrorCode::UnknownToken, QStringLiteral("home-dose-pressure"), {}}).sentence(),
              QStringLiteral("This is not one blood pressure. Type it like 142/88."));
}

TEST(Messages, AMissingMarkIsNotCalledAnEarlierCopy) {
    const Message message = messageFor({ErrorCode::NotFound, QStringLiteral("mark"), {}});
    EXPECT_TRUE(message.text.contains(QStringLiteral("mark.a")));
    EXPECT_TRUE(message.nextStep.contains(QStringLiteral("recovery sheet")));
    // Read at the sign-in, with somebody waiting: what it is on one line, what to do on two.
    EXPECT_LE(message.text.size(), 70);
    EXPECT_LE(message.nextStep.size(), 140);
}

TEST(Messages, TooManyTriesSaysHowLongToWait) {
    EXPECT_EQ(messageFor({ErrorCode::TooManyTries, {}, QStringLiteral("16")}).nextStep,
              QStringLiteral("Wait 16 seconds, then try again."));
}

} // namespace
} // namespace tidemark::app
