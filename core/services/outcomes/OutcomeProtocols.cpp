// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/outcomes/OutcomeProtocols.h"

#include "base/Try.h"
#include "rules/protocols/ProtocolFileReading.h"
#include "rules/protocols/Protocols.h"
#include "storage/repositories/protocols/ProtocolVersionRepository.h"

namespace tidemark::services {

Result<OutcomeProtocols> OutcomeProtocols::readFrom(storage::Connection& connection) {
    OutcomeProtocols protocols;
    for (const ProtocolVersion& each : TIDEMARK_TRY(storage::ProtocolVersionRepository::all(connection))) {
        protocols.m_texts.emplace(std::pair(each.protocolId, each.version), each.body);
    }
    return protocols;
}

Result<const Protocol*> OutcomeProtocols::version(const QString& id, int version) {
    const std::pair key(id, version);
    if (const auto known = m_read.find(key); known != m_read.end()) {
        return &known->second;
    }
    if (const auto text = m_texts.find(key); text != m_texts.end()) {
        auto protocol = rules::readProtocol(text->second);
        return protocol ? Result<const Protocol*>(&m_read.emplace(key, std::move(*protocol)).first->second)
                        : fail(ErrorCode::DatabaseDamaged);
    }
    auto shipped = rules::protocolFor(id, version);
    return shipped ? Result<const Protocol*>(&m_read.emplace(key, std::move(*shipped)).first->second)
                   : fail(ErrorCode::Internal);
}

std::map<QString, QString> OutcomeProtocols::titles() const {
    std::map<QString, QString> titles;
    for (const auto& [key, protocol] : m_read) {
        titles[key.first] = protocol.title; // in the order of their versions
    }
    return titles;
}

} // namespace tidemark::services
