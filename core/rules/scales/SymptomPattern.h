// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/scales/Scale.h"

#include <span>

namespace tidemark::rules {

/// Returns whether answers to the PCL-5 have the pattern of a provisional diagnosis: items of 2 or more count
/// as symptoms, and there is at least one in cluster B, one in C, two in D and two in E (National Center for
/// PTSD, PCL-5). It is false for every other scale, and where an item that decides is not answered.
[[nodiscard]] bool hasSymptomPattern(const Scale& scale, std::span<const std::optional<int>> values);

} // namespace tidemark::rules
