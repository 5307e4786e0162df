// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/fhir/FhirRecord.h"

namespace tidemark::exchange::fhir {

using namespace Qt::StringLiterals;

QString observationStatus(const Session& session, const Stamp& stamp, bool isCurrent) {
    if (session.state == SessionState::EnteredInError || !isCurrent) {
        return u"entered-in-error"_s;
    }
    return stamp.corrects.isNull() ? u"final"_s : u"corrected"_s;
}

QJsonObject resource(const QString& type, const QString& id) {
    return {{u"resourceType"_s, type}, {u"id"_s, id}};
}

} // namespace tidemark::exchange::fhir
