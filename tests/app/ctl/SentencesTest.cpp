// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/Sentences.h"
#include "text/Message.h"

#include <gmock/gmock.h>

namespace tidemark::ctl {
namespace {

using namespace Qt::StringLiterals;

std::vector<ErrorCode> allCodes() {
    std::vector<ErrorCode> codes;
    for (int code = 0; code <= static_cast<int>(ErrorCode::Internal); ++code) {
        codes.push_back(static_cast<ErrorCode>(code));
    }
    return codes;
}

/// Fields that the commands name, and none.
const QStringList fieldsOfCommands{u""_s,
                                   u"scale"_s,
                                   u"answer"_s,
                                   u"answers"_s,
                                   u"phq9"_s,
                                   u"score-total"_s,
                                   u"band-set"_s,
                                   u"sex-for-bands"_s,
                                   u"protocol"_s,
                                   u"start"_s,
                                   u"zone"_s,
                                   u"closed"_s,
                                   u"open"_s,
                                   u"sessions"_s,
                                   u"option"_s,
                                   u"password"_s,
                                   u"clinic-name"_s,
                                   u"mark"_s,
                                   u"display-name"_s,
                                   u"sign-in-name"_s,
                                   u"password-file"_s,
                                   u"standard-input"_s};

TEST(CtlSentences, NoErrorIsWordedByItsCode) {
    for (const ErrorCode code : allCodes()) {
        for (const QString& field : fieldsOfCommands) {
            const QString sentence = sentenceFor({code, field, u"3"_s});
            const std::string name = errorName(code).toStdString() + ' ' + field.toStdString();
            // "Empty" and "Busy" are words as well as codes.
            EXPECT_FALSE(errorName(code).size() > 5 && sentence.contains(errorName(code))) << name;
            EXPECT_FALSE(sentence.contains(u'%')) << name << ": an open place in the sentence";
            EXPECT_TRUE(sentence.endsWith(u'.') || sentence.endsWith("1,,2."_L1)) << name;
            EXPECT_TRUE(sentence.front().isUpper() || sentence.startsWith("--"_L1)) << name;
        }
    }
}

TEST(CtlSentences, EveryErrorOfTheFilesSaysWhatToDoNext) {
    for (const ErrorCode code : allCodes()) {
        if (exitCodeFor({code, {}, u"3"_s}) != ExitCode::WrongUsage) {
            EXPECT_GE(sentenceFor({code, {}, u"3"_s}).split(u". "_s).size(), 2)
                << errorName(code).toStdString();
        }
    }
}

TEST(CtlSentences, AFaultOfTheProgramIsNotCalledWrongUsage) {
    for (const ErrorCode code :
         {ErrorCode::Internal, ErrorCode::NoValidOrder, ErrorCode::WrongState, ErrorCode::NotFound,
          ErrorCode::OnHold, ErrorCode::NotEnoughStock, ErrorCode::TooEarly}) {
        EXPECT_EQ(exitCodeFor({code, {}, {}}), ExitCode::CannotOpen) << errorName(code).toStdString();
    }
}

struct ExitCase {
    Error error;
    ExitCode exitCode = ExitCode::Done;
};

TEST(CtlSentences, EachKindHasItsExitCode) {
    const ExitCase cases[] = {{{ErrorCode::AuditLogBroken, {}, u"7"_s}, ExitCode::FoundWrong},
                              {{ErrorCode::AuditLogRolledBack, {}, {}}, ExitCode::FoundWrong},
                              {{ErrorCode::WrongPassword, {}, {}}, ExitCode::Refused},
                              {{ErrorCode::NotPermitted, {}, {}}, ExitCode::Refused},
                              {{ErrorCode::WeakPassword, u"password"_s, u"common"_s}, ExitCode::Refused},
                              {{ErrorCode::ReadFailed, u"password-file"_s, {}}, ExitCode::WrongUsage},
                              {{ErrorCode::Empty, u"standard-input"_s, {}}, ExitCode::WrongUsage},
                              {{ErrorCode::TooLong, u"clinic-name"_s, {}}, ExitCode::WrongUsage},
                              {{ErrorCode::NotFound, u"mark"_s, {}}, ExitCode::CannotOpen},
                              {{ErrorCode::DatabaseDamaged, {}, {}}, ExitCode::CannotOpen}};
    for (const ExitCase& each : cases) {
        EXPECT_EQ(exitCodeFor(each.error), each.exitCode) << errorName(each.error.code).toStdString();
    }
}

TEST(CtlSentences, ADatabaseThatCannotBeReadIsWordedAsInTheWindow) {
    const Error damaged{ErrorCode::DatabaseDamaged, {}, {}};
    EXPECT_EQ(sentenceFor(damaged), app::messageFor(damaged).sentence());
    EXPECT_TRUE(sentenceFor(damaged).contains(u"another clinic's file"_s));
}

} // namespace
} // namespace tidemark::ctl
