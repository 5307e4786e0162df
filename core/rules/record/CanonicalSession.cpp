// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/record/CanonicalSession.h"

#include "rules/record/CanonicalRecord.h"

namespace tidemark::rules {
namespace {

template <class Line>
QByteArray withLine(const Session& session, std::vector<Line> SessionRecord::*lines, const Line& line) {
    SessionRecord record;
    record.session = session;
    (record.*lines).push_back(line);
    return canonicalBytes(record);
}

} // namespace

QByteArray canonicalSession(const Session& session) {
    SessionRecord record;
    record.session = session;
    return canonicalBytes(record);
}

QByteArray canonicalSession(const Session& session, const PumpChange& line) {
    return withLine(session, &SessionRecord::pump, line);
}

QByteArray canonicalSession(const Session& session, const DoseGiven& line) {
    return withLine(session, &SessionRecord::doses, line);
}

QByteArray canonicalSession(const Session& session, const OwnerChange& line) {
    return withLine(session, &SessionRecord::owners, line);
}

} // namespace tidemark::rules
