// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Log.h"
#include "base/ProcessGuard.h"
#include "ctl/Commands.h"
#include "ctl/Sentences.h"
#include "services/base/EngineCheck.h"
#include "text/Language.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <cstdio>

namespace {

using namespace tidemark;
using namespace Qt::StringLiterals;

void complain(const QString& sentence) {
    std::fprintf(stderr, "tidemarkctl: %s\n", sentence.toUtf8().constData());
}

/// Ends with `exitCode` once the answer is written: a full disk or a closed pipe is not a success.
int answer(const QByteArray& words, ctl::ExitCode exitCode) {
    const auto size = static_cast<std::size_t>(words.size());
    if (std::fwrite(words.constData(), 1, size, stdout) == size && std::fflush(stdout) == 0) {
        return static_cast<int>(exitCode);
    }
    complain(u"The answer could not be written to standard output. Check where it goes, then ask again."_s);
    return static_cast<int>(ctl::ExitCode::CannotOpen);
}

int refuse(const Error& error, bool json) {
    const QString sentence = ctl::sentenceFor(error);
    complain(sentence);
    const QJsonObject object{{u"error"_s, errorName(error.code)},
                             {u"field"_s, error.field},
                             {u"detail"_s, error.detail},
                             {u"sentence"_s, sentence}};
    const QByteArray words =
        json ? QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n' : QByteArray();
    return answer(words, ctl::exitCodeFor(error));
}

} // namespace

int main(int argc, char* argv[]) {
    keepMemoryPrivate();
    outliveFileSizeLimit();
    log::silenceQt();
    log::writeFaultsOnly();
    const QCoreApplication application(argc, argv);
    const app::Language language;
    const ctl::ReadOptions read = ctl::readOptions(QCoreApplication::arguments());
    if (read.helpAsked) {
        return answer(ctl::helpText().toUtf8(), ctl::ExitCode::Done);
    }
    if (read.versionAsked) {
        return answer("tidemarkctl " TIDEMARK_VERSION "\n", ctl::ExitCode::Done);
    }
    if (!read.options || !read.usageFault.isEmpty()) {
        complain(read.usageFault);
        return static_cast<int>(ctl::ExitCode::WrongUsage);
    }
    if (const auto proven = services::checkEngine(); !proven) {
        return refuse(proven.error(), read.options->json);
    }
    const auto outcome = ctl::runCommand(*read.options);
    if (!outcome) {
        return refuse(outcome.error(), read.options->json);
    }
    return answer(read.options->json ? QJsonDocument(outcome->json).toJson(QJsonDocument::Indented)
                                     : outcome->text.toUtf8() + '\n',
                  outcome->exitCode);
}
