// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/rems/MonitoringForm.h"

#include <QString>

namespace tidemark::app {

/// Returns the name of a field of the monitoring form ("Pressure at 40 min").
[[nodiscard]] QString formFieldWords(const QString& key);
/// Returns the field as a question to a person ("Vitals acceptable before leaving?").
[[nodiscard]] QString formQuestionWords(const QString& key);
/// Returns an answer of a person, or one that the record proposes.
[[nodiscard]] QString formAnswerWords(bool yes);
/// Returns its content, for people; "blank" and "not yet" where there is none.
[[nodiscard]] QString formValueWords(const rules::FormField& field);

} // namespace tidemark::app
