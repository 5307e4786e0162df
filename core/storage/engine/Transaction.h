// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"
#include "storage/engine/Connection.h"

#include <utility>

namespace tidemark::storage {

/// Transaction is the open transaction of a connection: rolled back at its end unless it was committed.
class [[nodiscard]] Transaction {
public:
    /// Waits for another writer; Busy when that takes too long.
    [[nodiscard]] static Result<Transaction> begin(Connection& connection) {
        return connection.begin().map([&] { return Transaction(connection); });
    }

    Transaction(Transaction&& other) noexcept : m_connection(std::exchange(other.m_connection, nullptr)) {}
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction() {
        if (m_connection != nullptr) {
            m_connection->rollBack();
        }
    }

    /// Commits: everything written since begin() is kept when this returns a value; nothing of it otherwise.
    [[nodiscard]] Result<void> commit() {
        auto kept = m_connection->commit();
        if (kept) {
            m_connection = nullptr;
        }
        return kept;
    }

private:
    explicit Transaction(Connection& connection) : m_connection(&connection) {}

    Connection* m_connection;
};

} // namespace tidemark::storage
