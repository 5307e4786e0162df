// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <cstddef>
#include <span>

namespace tidemark::storage {

/// SecretBytes are bytes that must not be swapped out, dumped or left behind: locked, guarded memory, zeroed
/// when freed. They can only be moved, so that a key has one place, and are compared in constant time.
class SecretBytes {
public:
    SecretBytes() = default;
    explicit SecretBytes(std::size_t size);
    [[nodiscard]] static SecretBytes random(std::size_t size);
    [[nodiscard]] static SecretBytes copyOf(std::span<const unsigned char> bytes);

    SecretBytes(SecretBytes&& other) noexcept;
    SecretBytes& operator=(SecretBytes&& other) noexcept;
    SecretBytes(const SecretBytes&) = delete;
    SecretBytes& operator=(const SecretBytes&) = delete;
    ~SecretBytes();

    [[nodiscard]] unsigned char* bytes() { return m_bytes; }
    [[nodiscard]] const unsigned char* bytes() const { return m_bytes; }
    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
    [[nodiscard]] std::span<const unsigned char> span() const { return {m_bytes, m_size}; }
    [[nodiscard]] bool equals(const SecretBytes& other) const;

private:
    unsigned char* m_bytes = nullptr;
    std::size_t m_size = 0;
};

} // namespace tidemark::storage
