# SPDX-License-Identifier: GPL-3.0-or-later
# Run with cmake -P: writes OUTPUT, a C++ table of the protocol files in FOLDER.
file(GLOB files ${FOLDER}/*.json)
list(SORT files)
list(LENGTH files count)
set(rows "")
foreach(path IN LISTS files)
  file(READ ${path} text)
  string(APPEND rows "    R\"PROTOCOL(${text})PROTOCOL\",\n")
endforeach()
file(WRITE ${OUTPUT} "// SPDX-License-Identifier: GPL-3.0-or-later
#include \"rules/protocols/ShippedProtocols.h\"

#include <array>

namespace tidemark::rules {
namespace {

constexpr std::array<std::string_view, ${count}> texts{
${rows}};

} // namespace

std::span<const std::string_view> shippedProtocolTexts() { return texts; }

} // namespace tidemark::rules
")
