// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/engine/sqlcipher/WipingMemory.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <malloc.h>
#include <sodium.h>
#include <sqlite3.h>

namespace tidemark::storage {
namespace {

// The C allocator is what SQLite's interface asks for.
void* allocate(int size) {
    return std::malloc(static_cast<std::size_t>(size)); // NOLINT(cppcoreguidelines-no-malloc)
}

int sizeOfBlock(void* block) {
    return static_cast<int>(malloc_usable_size(block));
}

void release(void* block) {
    if (block != nullptr) {
        sodium_memzero(block, malloc_usable_size(block));
        std::free(block); // NOLINT(cppcoreguidelines-no-malloc)
    }
}

void* resize(void* block, int size) {
    void* moved = allocate(size);
    if (moved != nullptr && block != nullptr) {
        std::memcpy(moved, block, static_cast<std::size_t>(std::min(size, sizeOfBlock(block))));
        release(block);
    }
    return moved;
}

int roundUp(int size) {
    return (size + 7) & ~7;
}

int start(void* /*unused*/) {
    return SQLITE_OK;
}

void stop(void* /*unused*/) {}

} // namespace

bool installWipingMemory() {
    static const bool installed = [] {
        sqlite3_mem_methods methods{allocate, release, resize, sizeOfBlock, roundUp, start, stop, nullptr};
        // Nobody asks how much memory SQLite has; counting it locks every allocation.
        return sqlite3_config(SQLITE_CONFIG_MALLOC, &methods) == SQLITE_OK &&
               sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0) == SQLITE_OK;
    }();
    return installed;
}

} // namespace tidemark::storage
