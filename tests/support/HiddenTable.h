// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/engine/Connection.h"
#include "storage/Store.h"

#include <stdexcept>
#include <string>

namespace tidemark::test {

/// As long as it lives, every read of a table of an open clinic fails.
class HiddenTable {
public:
    HiddenTable(storage::Store& store, std::string table) : m_store(store), m_table(std::move(table)) {
        rename(m_table, m_table + "_hidden");
    }
    HiddenTable(const HiddenTable&) = delete;
    HiddenTable& operator=(const HiddenTable&) = delete;
    ~HiddenTable() noexcept(false) { rename(m_table + "_hidden", m_table); }

private:
    void rename(const std::string& from, const std::string& to) {
        const auto renamed = m_store.read([&](storage::Connection& connection) {
            return connection.execute("ALTER TABLE " + from + " RENAME TO " + to);
        });
        if (!renamed) {
            throw std::runtime_error("the table could not be renamed");
        }
    }

    storage::Store& m_store;
    std::string m_table;
};

} // namespace tidemark::test
