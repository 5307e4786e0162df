// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/vault/SecretBytes.h"

#include <sodium.h>

#include <algorithm>
#include <new>
#include <utility>

namespace tidemark::storage {

SecretBytes::SecretBytes(std::size_t size) : m_size(size) {
    if (sodium_init() < 0) {
        throw std::bad_alloc();
    }
    if (size > 0) {
        m_bytes = static_cast<unsigned char*>(sodium_malloc(size));
        if (m_bytes == nullptr) {
            throw std::bad_alloc();
        }
        sodium_memzero(m_bytes, size);
    }
}

SecretBytes SecretBytes::random(std::size_t size) {
    SecretBytes made(size);
    randombytes_buf(made.m_bytes, size);
    return made;
}

SecretBytes SecretBytes::copyOf(std::span<const unsigned char> bytes) {
    SecretBytes made(bytes.size());
    std::copy(bytes.begin(), bytes.end(), made.m_bytes);
    return made;
}

SecretBytes::SecretBytes(SecretBytes&& other) noexcept
    : m_bytes(std::exchange(other.m_bytes, nullptr)), m_size(std::exchange(other.m_size, 0)) {}

SecretBytes& SecretBytes::operator=(SecretBytes&& other) noexcept {
    std::swap(m_bytes, other.m_bytes);
    std::swap(m_size, other.m_size);
    return *this;
}

SecretBytes::~SecretBytes() {
    sodium_free(m_bytes);
}

bool SecretBytes::equals(const SecretBytes& other) const {
    return m_size == other.m_size && (m_size == 0 || sodium_memcmp(m_bytes, other.m_bytes, m_size) == 0);
}

} // namespace tidemark::storage
