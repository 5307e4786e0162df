// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Codes.h"

#include <array>

namespace tidemark {

/// Indication says what a course treats. It decides by which scale response and remission are judged.
enum class Indication {
    TreatmentResistantDepression,
    MajorDepression,
    Suicidality,
    Anxiety,
    PostTraumaticStress,
    ObsessiveCompulsive,
    NeuropathicPain,
    RegionalPain, ///< Complex regional pain syndrome.
    Fibromyalgia,
    OtherChronicPain,
    SubstanceUse,
    Other,
};

inline constexpr std::array indicationCodes{
    CodeOf<Indication>{Indication::TreatmentResistantDepression, "trd"},
    CodeOf<Indication>{Indication::MajorDepression, "mdd"},
    CodeOf<Indication>{Indication::Suicidality, "suicidality"},
    CodeOf<Indication>{Indication::Anxiety, "anxiety"},
    CodeOf<Indication>{Indication::PostTraumaticStress, "ptsd"},
    CodeOf<Indication>{Indication::ObsessiveCompulsive, "ocd"},
    CodeOf<Indication>{Indication::NeuropathicPain, "pain-neuropathic"},
    CodeOf<Indication>{Indication::RegionalPain, "pain-crps"},
    CodeOf<Indication>{Indication::Fibromyalgia, "pain-fibromyalgia"},
    CodeOf<Indication>{Indication::OtherChronicPain, "pain-other"},
    CodeOf<Indication>{Indication::SubstanceUse, "substance-use"},
    CodeOf<Indication>{Indication::Other, "other"},
};

[[nodiscard]] constexpr const auto& codesOf(Indication) {
    return indicationCodes;
}

/// Returns whether it is one of the kinds of chronic pain, whose courses are judged by pain.
[[nodiscard]] constexpr bool isPain(Indication indication) {
    return indication == Indication::NeuropathicPain || indication == Indication::RegionalPain ||
           indication == Indication::Fibromyalgia || indication == Indication::OtherChronicPain;
}

} // namespace tidemark
