// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tidemark::app {

/// A pre-session risk as asked on the patient's form; keys of rules::riskCatalogue().
[[nodiscard]] QString riskWords(const QString& key);

} // namespace tidemark::app
