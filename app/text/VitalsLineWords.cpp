// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/VitalsLineWords.h"

#include "rules/vitals/VitalsLineParts.h"

#include <QCoreApplication>

namespace tidemark::app {

Message vitalsLineMessage(const Error& error, const QString& line) {
    Message message = messageFor(error);
    if (error.code == ErrorCode::UnknownToken) {
        const auto parts = rules::partsOfVitalsLine(line);
        const auto number = static_cast<std::size_t>(error.detail.toUInt());
        if (number >= 1 && number <= parts.size()) {
            message.text = QCoreApplication::translate("Errors", "\"%1\" is not understood here.")
                               .arg(parts.at(number - 1).typed);
        }
    }
    return message;
}

bool isAsked(const Error& error) {
    return error.code == ErrorCode::Implausible || error.code == ErrorCode::MayBeSwapped;
}

} // namespace tidemark::app
