// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/VitalsLineWords.h"

#include "rules/vitals/VitalsLine.h"
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
    if (error.code == ErrorCode::Impossible && error.detail == rules::vitals_details::reversed) {
        message.text =
            QCoreApplication::translate("Errors", "The lower pressure is not below the upper one.");
        message.nextStep =
            QCoreApplication::translate("Errors", "Were they the wrong way round? Type the upper one first.");
    }
    if (error.code == ErrorCode::MayBeSwapped && error.detail == rules::vitals_details::alone) {
        message.text = QCoreApplication::translate(
            "Errors", "A number alone after the pressure is the pulse; type o98 where it is the SpO2.");
    }
    return message;
}

bool isAsked(const Error& error) {
    return error.code == ErrorCode::Implausible || error.code == ErrorCode::MayBeSwapped;
}

} // namespace tidemark::app
