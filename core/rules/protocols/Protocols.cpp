// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/protocols/Protocols.h"

#include "rules/protocols/ShippedProtocols.h"

#include <algorithm>

namespace tidemark::rules {

namespace {

ChecklistItem stable(const char* key) {
    return {QString::fromLatin1(key), false, true};
}

ChecklistItem safety(const char* key, bool safeAnswerIsYes) {
    return {QString::fromLatin1(key), true, safeAnswerIsYes};
}

// Clinical reference 2.1 (pressures), 2.2 (stay, SpO2) and 2.3 (reading times); checklist of its 3.2. The
// pressure limits are in the esketamine label and its trials; the minimum stay and the SpO2 limit have no
// published number and are examples for the clinic's medical director to approve.
Protocol makeIvKetamine() {
    Protocol protocol;
    protocol.id = QStringLiteral("iv-ketamine");
    protocol.version = 1;
    protocol.duration = {40};
    protocol.readingMinutes = {10, 20, 30, 40, 55, 70};
    protocol.repeatEveryMinutes = 15;
    protocol.lateAfterMinutes = 5;
    protocol.minimumStayAfterEnd = {60};
    protocol.limits.releaseAbove = {140, 90};
    protocol.limits.severeFrom = {180, 110};
    protocol.limits.riseFrom = {40, 25};
    protocol.checklist = {
        stable("consent"),
        stable("escort"),
        stable("equipment"),
        safety("identity", true),
        safety("fasting", true),
        safety("blood-pressure-medicine", true),
        safety("new-medicines", false),
        safety("substances", false),
        safety("pregnancy", false),
        safety("new-illness", false),
        safety("suicidal-thoughts", false),
        safety("bladder", false),
        safety("effects-since", false),
    };
    return protocol;
}

} // namespace

const Protocol& ivKetamineProtocol() {
    static const Protocol protocol = makeIvKetamine();
    return protocol;
}

const QString& firstOfferedProtocol() {
    static const QString id = QStringLiteral("iv-induction-3x2");
    return id;
}

std::optional<Protocol> protocolFor(const QString& id, int version) {
    const Protocol& first = ivKetamineProtocol();
    if (id == first.id && version == first.version) {
        return first;
    }
    const auto all = shippedProtocols();
    const auto found = std::ranges::find_if(
        all, [&](const Protocol& protocol) { return protocol.id == id && protocol.version == version; });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

std::optional<Protocol> newestProtocol(const QString& id) {
    // Orders of before there were others name the first example.
    std::optional<Protocol> newest = protocolFor(id, ivKetamineProtocol().version);
    for (const Protocol& protocol : shippedProtocols()) {
        if (protocol.id == id && (!newest || protocol.version > newest->version)) {
            newest = protocol;
        }
    }
    return newest;
}

} // namespace tidemark::rules
