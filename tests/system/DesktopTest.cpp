// SPDX-License-Identifier: GPL-3.0-or-later
// The real program on a screen of its own, worked with real keys and clicks.
#include "system/Program.h"
#include "system/Screen.h"

#include <gmock/gmock.h>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>

#include <csignal>
#include <linux/keyctl.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace tidemark::tests {
namespace {

using namespace Qt::StringLiterals;
using testing::HasSubstr;

constexpr auto administratorPassphrase = "copper kettle on a long road";
constexpr auto patientName = "Estermere";

/// Whether this machine's kernel keeps a key for a process: a container may forbid it, and PIN unlock with
/// it.
bool kernelKeepsKeys() {
    return syscall(SYS_add_key, "user", "tidemark-probe", "probe", size_t{5}, KEY_SPEC_SESSION_KEYRING) > 0;
}

class Desktop : public testing::Test {
protected:
    void SetUp() override {
        ASSERT_FALSE(m_screen.display().isEmpty()) << "Xvfb did not start";
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"DISPLAY"_s, m_screen.display());
        environment.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
        environment.insert(u"XDG_DATA_HOME"_s, m_home.path());
        environment.remove(u"WAYLAND_DISPLAY"_s);
        environment.remove(u"QT_QUICK_BACKEND"_s);
        m_environment = environment;
    }

    void begin(QProcess& process, const QString& scenario) {
        process.setProcessEnvironment(m_environment);
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(binary(u"tidemark"_s), {u"--tour"_s, pictures(), u"--scenario"_s, scenario});
    }
    /// A session is running and the program waits in it.
    bool holdsInTheMiddle(QProcess& process) {
        begin(process, u"hold"_s);
        const QString holding = pictures() + u"/holding"_s;
        const QDeadlineTimer deadline(240'000);
        while (!QFile::exists(holding) && !deadline.hasExpired() && process.state() != QProcess::NotRunning) {
            process.waitForFinished(100);
        }
        return QFile::exists(holding);
    }
    /// The sign of life in the clinic's folder; its line ends in " 1" after a clean end.
    [[nodiscard]] QByteArray lastSeen() const {
        QFile file(clinic() + u"/alive"_s);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// The exit code and all that the program said.
    Ended walk(const QString& scenario) {
        QProcess process;
        begin(process, scenario);
        Ended ended;
        if (process.waitForFinished(240'000) && process.exitStatus() == QProcess::NormalExit) {
            ended.exitCode = process.exitCode();
        }
        ended.output = process.readAll();
        return ended;
    }
    Ended ctlAsAdministrator(const QStringList& command) {
        return ctl(QStringList{u"--clinic"_s, clinic(), u"--user"_s, u"robin"_s, u"--json"_s} + command,
                   administratorPassphrase);
    }

    [[nodiscard]] QString pictures() const { return m_home.filePath(u"pictures"_s); }
    [[nodiscard]] QString clinic() const { return m_home.filePath(u"tidemark/clinic"_s); }

    QTemporaryDir m_home;
    Screen m_screen;
    QProcessEnvironment m_environment;
};

TEST_F(Desktop, GoesFromNothingToASignedSessionAndItsPage) {
    const Ended walked = walk(u"from-nothing"_s);
    ASSERT_EQ(walked.exitCode, 0) << walked.output.constData();
    EXPECT_FALSE(walked.output.contains(patientName)) << "a name in the log";

    const QStringList pages = QDir(pictures()).entryList({u"session-*.pdf"_s});
    ASSERT_EQ(pages.size(), 1);
    const QByteArray page =
        run(u"pdftotext"_s, {u"-layout"_s, pictures() + u"/"_s + pages.front(), u"-"_s}).output;
    EXPECT_THAT(page.toStdString(), HasSubstr("Estermere, Ines"));
    EXPECT_THAT(page.toStdString(), HasSubstr("0.5 mg/kg × 82.0 kg = 41 mg"));
    EXPECT_THAT(page.toStdString(), HasSubstr("140/88"));
    EXPECT_THAT(page.toStdString(), HasSubstr("Signed by Nora Hale, RN"));
    EXPECT_THAT(page.toStdString(), HasSubstr("Audit log entry"));

    const Ended status = ctlAsAdministrator({u"status"_s});
    ASSERT_EQ(status.exitCode, 0) << status.errors.constData();
    EXPECT_EQ(status.json().value("patients"_L1).toInt(), 1);
    EXPECT_EQ(status.json().value("readings"_L1).toInt(), 9);
    EXPECT_EQ(ctlAsAdministrator({u"audit"_s, u"verify"_s}).exitCode, 0);

    // The last part unlocks: the key waited in the kernel while one process took the place of another.
    const QString unlocked =
        kernelKeepsKeys() ? u"*-unlocked-with-pin.png"_s : u"*-unlocked-with-passphrase.png"_s;
    EXPECT_EQ(QDir(pictures()).entryList({unlocked}).size(), 1) << unlocked.toStdString();
}

TEST_F(Desktop, ComesBackAfterAKillInTheMiddleOfASession) {
    QProcess process;
    ASSERT_TRUE(holdsInTheMiddle(process)) << process.readAll().constData();
    ::kill(static_cast<pid_t>(process.processId()), SIGKILL);
    ASSERT_TRUE(process.waitForFinished(10'000));
    EXPECT_FALSE(lastSeen().endsWith(" 1\n")) << "a kill is not a clean end";
    EXPECT_FALSE(process.readAll().contains(patientName)) << "a name in the log";

    const Ended resumed = walk(u"resume"_s);
    EXPECT_EQ(resumed.exitCode, 0) << resumed.output.constData();
    const Ended status = ctlAsAdministrator({u"status"_s});
    EXPECT_EQ(status.json().value("readings"_L1).toInt(), 3);
    EXPECT_EQ(ctlAsAdministrator({u"audit"_s, u"verify"_s}).exitCode, 0);
}

TEST_F(Desktop, ASignalToEndInTheMiddleOfASessionIsNotACrash) {
    QProcess process;
    ASSERT_TRUE(holdsInTheMiddle(process)) << process.readAll().constData();
    ASSERT_FALSE(lastSeen().endsWith(" 1\n")) << "the program is still alive";
    ::kill(static_cast<pid_t>(process.processId()), SIGTERM);
    ASSERT_TRUE(process.waitForFinished(10'000));
    EXPECT_EQ(process.exitStatus(), QProcess::NormalExit);
    EXPECT_TRUE(lastSeen().endsWith(" 1\n")) << lastSeen().constData();
    EXPECT_FALSE(QFile::exists(clinic() + u"/clinic.db-wal"_s)) << "the database was not closed";
    EXPECT_EQ(ctlAsAdministrator({u"audit"_s, u"verify"_s}).exitCode, 0);
}

} // namespace
} // namespace tidemark::tests
