// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/PasswordReading.h"

#include "base/Try.h"
#include "fields/FieldKeys.h"

#include <QFile>
#include <QFileInfo>

#include <cstdio>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

namespace tidemark::ctl {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 longestLine = 4096;
constexpr char interrupt = 3; // Ctrl+C

/// What is typed is not shown while this lives. Ctrl+C is read like a letter, so that the terminal is never
/// left in this state.
class WithoutEcho {
public:
    WithoutEcho() {
        tcgetattr(STDIN_FILENO, &m_before);
        termios quiet = m_before;
        quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO | ISIG);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet);
    }
    ~WithoutEcho() {
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
        std::fputs("\n", stderr);
    }
    WithoutEcho(const WithoutEcho&) = delete;
    WithoutEcho& operator=(const WithoutEcho&) = delete;

private:
    termios m_before{};
};

Result<QString> firstLineOf(QFile& file, const QString& source) {
    QByteArray line = file.readLine(longestLine);
    while (line.endsWith('\n') || line.endsWith('\r')) {
        line.chop(1);
    }
    return line.isEmpty() || line.contains(interrupt) ? Result<QString>(fail(ErrorCode::Empty, source))
                                                      : QString::fromUtf8(line);
}

Result<QString> typedLine(const char* prompt) {
    QFile typed;
    if (!typed.open(stdin, QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        return fail(ErrorCode::Empty, fields::keys::standardInput);
    }
    const WithoutEcho quiet;
    std::fputs(prompt, stderr);
    return firstLineOf(typed, fields::keys::standardInput);
}

Result<QString> fromTerminal(bool twice) {
    auto first = TIDEMARK_TRY(typedLine("Passphrase: "));
    if (twice) {
        const auto second = TIDEMARK_TRY(typedLine("The same again: "));
        if (second != first) {
            return fail(ErrorCode::Impossible, fields::keys::standardInput);
        }
    }
    return first;
}

Result<QString> fromFile(const QString& path) {
    const QString source = fields::keys::passwordFile;
    QFile file(path);
    if (!QFileInfo(file).isFile() || !file.open(QIODevice::ReadOnly)) {
        return fail(ErrorCode::ReadFailed, source);
    }
    struct stat found {};
    if (fstat(file.handle(), &found) != 0) {
        return fail(ErrorCode::ReadFailed, source);
    }
    return (found.st_mode & (S_IRWXG | S_IRWXO)) == 0 ? firstLineOf(file, source)
                                                      : fail(ErrorCode::NotPermitted, source);
}

} // namespace

Result<QString> readPassword(const Options& options) {
    if (!options.passwordFile.isEmpty()) {
        return fromFile(options.passwordFile);
    }
    if (isatty(STDIN_FILENO) == 1) {
        return fromTerminal(options.command == "create"_L1);
    }
    QFile piped;
    return piped.open(stdin, QIODevice::ReadOnly) ? firstLineOf(piped, fields::keys::standardInput)
                                                  : fail(ErrorCode::Empty, fields::keys::standardInput);
}

} // namespace tidemark::ctl
