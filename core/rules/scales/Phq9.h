// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/scales/Scale.h"

namespace tidemark::rules {

/// Returns the Patient Health Questionnaire, nine items of 0-3, and an unscored question on function.
/// Kroenke, Spitzer and Williams 2001, J Gen Intern Med 16:606. Its authors ask for no permission to
/// reproduce, translate, display or distribute it.
[[nodiscard]] const Scale& phq9();

} // namespace tidemark::rules
