# SPDX-License-Identifier: GPL-3.0-or-later
# Run with cmake -P: writes OUTPUT, a C++ table of the numbered SQL files in FOLDER.
file(GLOB files ${FOLDER}/*.sql)
list(SORT files)
set(rows "")
set(expected 1)
foreach(path IN LISTS files)
  get_filename_component(name ${path} NAME_WE)
  if(NOT name MATCHES "^([0-9][0-9][0-9][0-9])_([a-z_]+)$")
    message(FATAL_ERROR "${path}: a migration is named NNNN_name.sql")
  endif()
  set(label ${CMAKE_MATCH_2})
  math(EXPR number "1${CMAKE_MATCH_1} - 10000")
  if(NOT number EQUAL expected)
    message(FATAL_ERROR "${path}: expected number ${expected}")
  endif()
  math(EXPR expected "${expected} + 1")
  file(READ ${path} sql)
  string(APPEND rows "    Migration{${number}, \"${label}\", R\"SQL(${sql})SQL\"},\n")
endforeach()
file(WRITE ${OUTPUT} "// SPDX-License-Identifier: GPL-3.0-or-later
#include \"storage/migration/Migrator.h\"

#include <array>

namespace tidemark::storage {
namespace {

constexpr auto steps = std::to_array<Migration>({
${rows}});

} // namespace

std::span<const Migration> migrations() { return steps; }

} // namespace tidemark::storage
")
