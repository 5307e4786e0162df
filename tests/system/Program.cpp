// SPDX-License-Identifier: GPL-3.0-or-later
#include "system/Program.h"

#include <QJsonDocument>
#include <QProcess>

namespace tidemark::tests {

using namespace Qt::StringLiterals;

QJsonObject Ended::json() const {
    return QJsonDocument::fromJson(output).object();
}

QByteArrayList Ended::sentences() const {
    QByteArrayList lines = errors.split('\n');
    lines.removeIf([](const QByteArray& line) { return !line.startsWith("tidemarkctl: "); });
    return lines;
}

QString binary(const QString& name) {
    return QStringLiteral(TIDEMARK_BIN_DIR "/") + name;
}

Ended run(const QString& program, const QStringList& arguments, const QByteArray& input) {
    QProcess process;
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    Ended ended;
    if (process.waitForFinished(300'000) && process.exitStatus() == QProcess::NormalExit) {
        ended.exitCode = process.exitCode();
    }
    ended.output = process.readAllStandardOutput();
    ended.errors = process.readAllStandardError();
    return ended;
}

Ended ctl(const QStringList& arguments, const QByteArray& password) {
    return run(binary(u"tidemarkctl"_s), arguments, password.isEmpty() ? QByteArray() : password + '\n');
}

} // namespace tidemark::tests
