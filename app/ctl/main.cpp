// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Log.h"
#include "ctl/Commands.h"
#include "storage/engine/SelfTest.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QTextStream>

namespace {

using namespace tidemark;
using namespace Qt::StringLiterals;

int refuse(const QString& sentence, const Error& error, bool json) {
    if (json) {
        QTextStream(stdout) << QString::fromUtf8(
                                   QJsonDocument(QJsonObject{{u"error"_s, errorName(error.code)},
                                                             {u"field"_s, error.field},
                                                             {u"sentence"_s, sentence}})
                                       .toJson(QJsonDocument::Compact))
                            << '\n';
    }
    QTextStream(stderr) << "tidemarkctl: " << sentence << '\n';
    return static_cast<int>(ctl::exitCodeFor(error));
}

} // namespace

int main(int argc, char* argv[]) {
    log::silenceQt();
    const QCoreApplication application(argc, argv);
    const ctl::ReadOptions read = ctl::readOptions(QCoreApplication::arguments());
    if (read.helpAsked) {
        QTextStream(stdout) << ctl::helpText();
        return 0;
    }
    if (read.versionAsked) {
        QTextStream(stdout) << "tidemarkctl " TIDEMARK_VERSION "\n";
        return 0;
    }
    if (!read.options || !read.usageFault.isEmpty()) {
        QTextStream(stderr) << "tidemarkctl: " << read.usageFault << '\n';
        return static_cast<int>(ctl::ExitCode::WrongUsage);
    }
    if (const auto proven = storage::selfTest(); !proven) {
        return refuse(ctl::sentenceFor(proven.error()), proven.error(), read.options->json);
    }
    const auto outcome = ctl::runCommand(*read.options);
    if (!outcome) {
        return refuse(ctl::sentenceFor(outcome.error()), outcome.error(), read.options->json);
    }
    QTextStream out(stdout);
    if (read.options->json) {
        out << QString::fromUtf8(QJsonDocument(outcome->json).toJson(QJsonDocument::Indented));
    } else {
        out << outcome->text << '\n';
    }
    return static_cast<int>(outcome->exitCode);
}
