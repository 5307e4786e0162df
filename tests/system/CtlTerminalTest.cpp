// SPDX-License-Identifier: GPL-3.0-or-later
// tidemarkctl on a terminal: the passphrase is asked for and never shown.
#include "system/Program.h"

#include <QFile>
#include <QTemporaryDir>

#include <gmock/gmock.h>

#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

#include <vector>

namespace tidemark::tests {
namespace {

using namespace Qt::StringLiterals;
using testing::HasSubstr;
using testing::Not;

constexpr auto password = "seven herons under the pier";

/// What a terminal showed, and how the program ended.
struct Seen {
    QByteArray shown;
    int exitCode = -1;
};

/// Runs it on a terminal of its own, and types a line whenever it asks for one.
Seen onTerminal(const QStringList& arguments, const QByteArrayList& lines) {
    std::vector<QByteArray> words{binary(u"tidemarkctl"_s).toUtf8()};
    for (const QString& each : arguments) {
        words.push_back(each.toUtf8());
    }
    int terminal = -1;
    const pid_t child = forkpty(&terminal, nullptr, nullptr, nullptr);
    if (child == 0) {
        std::vector<char*> argv;
        argv.reserve(words.size() + 1);
        for (QByteArray& word : words) {
            argv.push_back(word.data());
        }
        argv.push_back(nullptr);
        execv(argv.front(), argv.data());
        _exit(127);
    }
    Seen seen;
    qsizetype answered = 0;
    char buffer[4096];
    for (ssize_t size = 0; (size = read(terminal, buffer, sizeof buffer)) > 0;) {
        seen.shown.append(buffer, size);
        // A prompt ends without a new line.
        if (seen.shown.endsWith(": ") && answered < lines.size()) {
            const QByteArray line = lines[answered++] + '\n';
            EXPECT_EQ(write(terminal, line.constData(), static_cast<std::size_t>(line.size())), line.size());
        }
    }
    close(terminal);
    int status = 0;
    waitpid(child, &status, 0);
    seen.exitCode = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return seen;
}

class CtlTerminal : public testing::Test {
public:
    [[nodiscard]] QStringList with(const QStringList& rest) const {
        return QStringList{u"--clinic"_s, folder.filePath(u"clinic"_s), u"--user"_s, u"robin"_s} + rest;
    }
    [[nodiscard]] QStringList create() const {
        return with({u"create"_s, u"--clinic-name"_s, u"Boathouse"_s, u"--display-name"_s, u"Robin Vane"_s});
    }
    QTemporaryDir folder;
};

TEST_F(CtlTerminal, ThePassphraseIsAskedForAndNotShown) {
    ASSERT_EQ(ctl(create(), password).exitCode, 0);
    const Seen status = onTerminal(with({u"status"_s}), {password});
    EXPECT_EQ(status.exitCode, 0) << status.shown.constData();
    EXPECT_THAT(status.shown.toStdString(), HasSubstr("Passphrase: "));
    EXPECT_THAT(status.shown.toStdString(), Not(HasSubstr("herons")));
}

TEST_F(CtlTerminal, ANewClinicsPassphraseIsTypedTwice) {
    const Seen differs = onTerminal(create(), {password, "seven herons under the peer"});
    EXPECT_EQ(differs.exitCode, 2) << differs.shown.constData();
    EXPECT_THAT(differs.shown.toStdString(), HasSubstr("differ"));
    const Seen made = onTerminal(create(), {password, password});
    EXPECT_EQ(made.exitCode, 0) << made.shown.constData();
    EXPECT_THAT(made.shown.toStdString(), HasSubstr("The same again: "));
    EXPECT_EQ(ctl(with({u"status"_s}), password).exitCode, 0);
}

TEST_F(CtlTerminal, CtrlCEndsTheAsking) {
    ASSERT_EQ(ctl(create(), password).exitCode, 0);
    EXPECT_EQ(onTerminal(with({u"status"_s}), {"\x03"}).exitCode, 2);
}

TEST_F(CtlTerminal, SaysNothingOnStandardErrorWhereAllIsWell) {
    const Ended made = ctl(create(), password);
    ASSERT_EQ(made.exitCode, 0);
    EXPECT_EQ(made.errors, QByteArray());
    EXPECT_EQ(ctl(with({u"status"_s}), password).errors, QByteArray());
    EXPECT_NE(ctl(with({u"status"_s}), "not the right passphrase").errors, QByteArray());
}

TEST_F(CtlTerminal, AFileWithThePassphraseThatOthersMayReadIsRefused) {
    ASSERT_EQ(ctl(create(), password).exitCode, 0);
    QFile file(folder.filePath(u"password"_s));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(password);
    file.close();
    const QStringList status = with({u"--password-file"_s, file.fileName(), u"status"_s});
    for (const auto permission : {QFile::ReadGroup, QFile::ReadOther, QFile::WriteOther}) {
        ASSERT_TRUE(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | permission));
        const Ended refused = ctl(status);
        EXPECT_EQ(refused.exitCode, 2);
        EXPECT_THAT(refused.errors.toStdString(), HasSubstr("chmod 600"));
    }
    ASSERT_TRUE(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
    EXPECT_EQ(ctl(status).exitCode, 0);
}

} // namespace
} // namespace tidemark::tests
