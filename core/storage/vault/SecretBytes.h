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
    /// Makes so many random bytes from the system's generator.
    [[nodiscard]] static SecretBytes random(std::size_t size);
    /// Copies the bytes into guarded memory; the original is the caller's to wipe.
    [[nodiscard]] static SecretBytes copyOf(std::span<const unsigned char> bytes);

    SecretBytes(SecretBytes&& other) noexcept;
    SecretBytes& operator=(SecretBytes&& other) noexcept;
    SecretBytes(const SecretBytes&) = delete;
    SecretBytes& operator=(const SecretBytes&) = delete;
    ~SecretBytes();

    [[nodiscard]] unsigned char* bytes() { return m_bytes; }
    [[nodiscard]] const unsigned char* bytes() const { return m_bytes; }
    [[nodiscard]] std::size_t size() const { return m_size; }
    /// Returns whether there are no bytes, as after a move.
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
    /// Returns the bytes to be read; they are gone when this object is moved from or ends.
    [[nodiscard]] std::span<const unsigned char> span() const { return {m_bytes, m_size}; }
    /// Returns whether both have the same bytes. Only their lengths can be told from the time that it takes.
    [[nodiscard]] bool equals(const SecretBytes& other) const;

private:
    unsigned char* m_bytes = nullptr;
    std::size_t m_size = 0;
};

} // namespace tidemark::storage
