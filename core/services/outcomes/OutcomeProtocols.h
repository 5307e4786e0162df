// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Protocol.h"
#include "storage/engine/Connection.h"

#include <QByteArray>

#include <map>
#include <utility>

namespace tidemark::services {

/// OutcomeProtocols are the versions of the clinic's protocols for whoever reads beside the open clinic. Only
/// those that are asked for are read as protocols.
class OutcomeProtocols {
public:
    /// Reads the texts of all versions that the clinic keeps, and parses none of them yet.
    [[nodiscard]] static Result<OutcomeProtocols> readFrom(storage::Connection& connection);

    /// Returns the exact version, from the clinic, else from the program. It fails with Internal where
    /// neither knows it, DatabaseDamaged where it cannot be read. What it points to stays.
    [[nodiscard]] Result<const Protocol*> version(const QString& id, int version);
    /// Returns the newest title of each id that was asked for.
    [[nodiscard]] std::map<QString, QString> titles() const;

private:
    std::map<std::pair<QString, int>, QByteArray> m_texts;
    std::map<std::pair<QString, int>, Protocol> m_read;
};

} // namespace tidemark::services
