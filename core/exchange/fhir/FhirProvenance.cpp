// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/fhir/FhirProvenance.h"

#include "exchange/fhir/FhirCodes.h"

namespace tidemark::exchange::fhir {

using namespace Qt::StringLiterals;

Resources provenanceResources(const FhirRecord& record, const FhirContext& context) {
    Resources made;
    for (const SessionRecord& session : record.sessions) {
        int number = 0;
        for (const SignatureLine& line : session.signatures) {
            const QString id = session.session.id.text();
            const QString at = context.times.text(line.signedAt);
            QJsonObject who = reference(u"Practitioner"_s, line.signer.text());
            putText(who, u"display"_s, line.printedName);
            QJsonObject provenance =
                resource(u"Provenance"_s, id + u"-signature-"_s + QString::number(++number));
            provenance.insert(u"target"_s,
                              QJsonArray{reference(u"Procedure"_s, id), reference(u"Encounter"_s, id)});
            provenance.insert(u"recorded"_s, at);
            provenance.insert(u"agent"_s, QJsonArray{QJsonObject{{u"who"_s, who}}});
            provenance.insert(
                u"signature"_s,
                QJsonArray{QJsonObject{
                    {u"type"_s, QJsonArray{coding(localSystem(u"signature-meaning"_s), line.meaning)}},
                    {u"when"_s, at},
                    {u"who"_s, who},
                    {u"sigFormat"_s, u"application/octet-stream"_s},
                    {u"data"_s, QString::fromLatin1(line.signature.toBase64())}}});
            made.push_back(provenance);
        }
    }
    return made;
}

} // namespace tidemark::exchange::fhir
