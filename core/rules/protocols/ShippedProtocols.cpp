// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/protocols/ShippedProtocols.h"

#include "rules/protocols/ProtocolFileReading.h"

namespace tidemark::rules {
namespace {

std::vector<Protocol> readAll() {
    std::vector<Protocol> protocols;
    for (const std::string_view text : shippedProtocolTexts()) {
        const QByteArray bytes = QByteArray::fromRawData(text.data(), static_cast<qsizetype>(text.size()));
        if (auto protocol = readProtocol(bytes)) {
            protocols.push_back(std::move(*protocol));
        }
    }
    return protocols;
}

} // namespace

std::span<const Protocol> shippedProtocols() {
    static const std::vector<Protocol> protocols = readAll();
    return protocols;
}

} // namespace tidemark::rules
