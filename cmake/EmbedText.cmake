# SPDX-License-Identifier: GPL-3.0-or-later
# Run with cmake -P: writes OUTPUT, which defines `const std::string_view tidemark::storage::NAME` as the text of INPUT.
file(READ ${INPUT} text)
file(WRITE ${OUTPUT} "// SPDX-License-Identifier: GPL-3.0-or-later
#include <string_view>

namespace tidemark::storage {

extern const std::string_view ${NAME};
const std::string_view ${NAME} = R\"TEXT(${text})TEXT\";

} // namespace tidemark::storage
")
