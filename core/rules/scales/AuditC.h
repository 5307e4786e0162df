// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/scales/Scale.h"

namespace tidemark::rules {

/// Returns the three questions on consumption of the Alcohol Use Disorders Identification Test, 0-4 each,
/// over the past year. Women are positive from 3 (Bradley et al. 2003, Arch Intern Med 163:821), men from 4
/// (Bush et al. 1998, Arch Intern Med 158:1789). Score only until the licence for the wording is confirmed.
[[nodiscard]] const Scale& auditC();

} // namespace tidemark::rules
