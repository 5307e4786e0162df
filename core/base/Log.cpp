// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Log.h"

#include "base/Clock.h"

#include <QDateTime>
#include <QHash>

#include <array>
#include <cstdio>

namespace tidemark::log {
namespace {

constexpr std::array eventNames{"started",         "clinic-created", "clinic-opened", "clinic-closed",
                                "sign-in-refused", "locked",         "failed",        "engine-refused",
                                "gap-found",       "migrated",       "qt-message"};

bool faultsOnly = false; // set once, before anything else runs

bool isFault(Event event) {
    return event == Event::SignInRefused || event == Event::Failed || event == Event::EngineRefused ||
           event == Event::QtMessage;
}

void writeLine(Event event, const QByteArray& code, int number) {
    if (faultsOnly && !isFault(event)) {
        return;
    }
    const QByteArray time = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toLatin1();
    std::fprintf(stderr, "%s tidemark %s %s %d\n", time.constData(),
                 eventNames.at(static_cast<size_t>(event)), code.isEmpty() ? "-" : code.constData(), number);
}

void dropText(QtMsgType type, const QMessageLogContext& context, const QString& text) {
    if (qEnvironmentVariableIntValue("TIDEMARK_QT_MESSAGES") == 1) {
        std::fprintf(stderr, "%s\n", qPrintable(text));
        return;
    }
    if (type == QtDebugMsg || type == QtInfoMsg) {
        return;
    }
    writeLine(Event::QtMessage, context.category != nullptr ? QByteArray(context.category) : QByteArray(),
              static_cast<int>(type));
}

} // namespace

void write(Event event, int number) {
    writeLine(event, {}, number);
}

void write(Event event, ErrorCode code, int number) {
    writeLine(event, errorName(code).toLatin1(), number);
}

void writeFaultsOnly() {
    faultsOnly = true;
}

void silenceQt() {
    qInstallMessageHandler(dropText);
}

} // namespace tidemark::log
