// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/protocols/ProtocolSources.h"

#include "rules/protocols/ProtocolDifference.h"
#include "rules/protocols/ProtocolFaults.h"
#include "rules/protocols/ProtocolTree.h"

#include <QCoreApplication>

#include <algorithm>

namespace tidemark::app {
namespace {

using namespace Qt::StringLiterals;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ProtocolSources)
};

/// The words of a source that the clinic stands for itself.
QString setByTheClinic(const QString& why) {
    return Words::tr("Set by the clinic: %1").arg(why.trimmed());
}

bool hasPhase(const Protocol& protocol, const QString& name) {
    return std::ranges::any_of(protocol.phases,
                               [&](const PhasePlan& phase) { return rules::phaseName(phase) == name; });
}

} // namespace

std::vector<ProtocolSource> standingSources(const Protocol& before, const Protocol& changed) {
    Protocol candidate = changed;
    candidate.sources = before.sources;
    for (const Error& fault : rules::protocolFaults(candidate)) {
        std::erase_if(candidate.sources, [&](const ProtocolSource& source) {
            return fault.field == u"sources[%1].of"_s.arg(source.of);
        });
    }
    return std::move(candidate.sources);
}

void disownChangedSources(const Protocol& before, Protocol& changed, const QString& why) {
    changed.sources = standingSources(before, changed);
    const auto changes = rules::difference(before, changed);
    for (ProtocolSource& source : changed.sources) {
        const bool touched = std::ranges::any_of(changes, [&](const rules::ProtocolChange& change) {
            return change.path == source.of || change.path.startsWith(source.of + u'.') ||
                   change.path.startsWith(source.of + u'[') || (source.of.startsWith(change.path + u'['));
        });
        if (touched) {
            source.kind = SourceKind::ProductExample;
            source.text = setByTheClinic(why);
        }
    }
    for (const PhasePlan& phase : changed.phases) {
        const QString name = rules::phaseName(phase);
        if (!hasPhase(before, name)) {
            changed.sources.push_back(
                {u"phases[%1]"_s.arg(name), SourceKind::ProductExample, setByTheClinic(why)});
        }
    }
}

bool isSetByTheClinic(const QString& source) {
    return source.startsWith(setByTheClinic({}).trimmed());
}

} // namespace tidemark::app
