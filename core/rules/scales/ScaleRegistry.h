// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/scales/Score.h"

#include <optional>
#include <span>
#include <vector>

namespace tidemark::rules {

/// A ScaleRegistry is the questionnaires a clinic uses, in the order in which a patient answers and everybody
/// reads them. The clinic that is open has one (OpenClinic::scales); whatever is done with scales goes over
/// it or looks a key up in it. At least one of them measures response.
class ScaleRegistry {
public:
    explicit ScaleRegistry(std::vector<Scale> scales) : m_scales(std::move(scales)) {}

    /// Returns the scales in the order in which they are asked and shown.
    [[nodiscard]] std::span<const Scale> all() const { return m_scales; }
    /// Returns the scale; null for a key that no scale has.
    [[nodiscard]] const Scale* find(const ScaleId& id) const;
    /// Scores as rules::score does; it fails with NotOneOfTheChoices (field: scale) for a key that no scale
    /// has.
    [[nodiscard]] Result<ScaleScore> score(const ScaleId& id,
                                           std::span<const std::optional<int>> answers) const;
    /// Returns the scale that response, remission and the decisions on a course go by.
    [[nodiscard]] const Scale& responseScale(Indication indication = Indication::MajorDepression) const;
    /// Scores a result as it was kept. The sex decides the band of a scale whose bands differ.
    [[nodiscard]] Result<ScaleScore> score(const ScaleResult& result, Sex sex = Sex::NotRecorded) const;
    /// Returns whether a clinician has to look at the result and say what was done.
    [[nodiscard]] bool asksForAction(const ScaleResult& result) const;
    /// Returns the scale that asks about thoughts of death or self-harm; null where none does.
    [[nodiscard]] const Scale* safetyScale() const;
    /// Returns the answer to the safety item of the result's scale; none when not answered or for a scale
    /// without.
    [[nodiscard]] std::optional<int> safetyAnswer(const ScaleResult& result) const;

private:
    std::vector<Scale> m_scales;
};

/// Returns the scales that come with the program. A new scale is a pair of files and a line here.
[[nodiscard]] const ScaleRegistry& shippedScales();

} // namespace tidemark::rules
