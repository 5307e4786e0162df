// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Log.h"
#include "base/ProcessGuard.h"
#include "ctl/Commands.h"
#include "ctl/Sentences.h"
#include "services/base/EngineCheck.h"
#include "text/Language.h"

#include <QGuiApplication>
#include <QJsonDocument>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <span>
#include <string_view>

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

/// What Qt says while it looks for a desktop that cron does not have is no fault; where it cannot begin, it
/// is.
void sayFatalOnly(QtMsgType type, const QMessageLogContext&, const QString& text) {
    if (type == QtFatalMsg) {
        complain(text);
    }
}

/// Only what is printed needs fonts, and no display for them.
std::unique_ptr<QCoreApplication> applicationFor(int& argc, char* argv[]) {
    const std::span words(argv, static_cast<std::size_t>(argc));
    const auto paints = [](const char* word) {
        return std::string_view(word) == "sheets" || std::string_view(word) == "report";
    };
    if (std::ranges::none_of(words, paints)) {
        return std::make_unique<QCoreApplication>(argc, argv);
    }
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qInstallMessageHandler(sayFatalOnly);
    return std::make_unique<QGuiApplication>(argc, argv);
}

} // namespace

int main(int argc, char* argv[]) {
    keepMemoryPrivate();
    outliveFileSizeLimit();
    const auto application = applicationFor(argc, argv);
    log::silenceQt();
    log::writeFaultsOnly();
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
