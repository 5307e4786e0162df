// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/FieldCatalogue.h"

#include <array>

namespace tidemark::fields {

namespace {

enum class Kind { Optional, Required, OptionalLines, RequiredLines };

TextField text(const char* key, int maximumLength, Kind kind) {
    return {QString::fromLatin1(key), maximumLength, kind == Kind::Required || kind == Kind::RequiredLines,
            kind == Kind::OptionalLines || kind == Kind::RequiredLines};
}

} // namespace

std::span<const TextField> textFields() {
    static const std::array all{
        text("family-name", 80, Kind::Required),
        text("given-name", 80, Kind::Required),
        text("patient-number", 20, Kind::Required),
        text("diagnosis", 120, Kind::Optional),
        text("indication", 120, Kind::Required),
        text("phone", 40, Kind::Optional),
        text("allergy-substance", 80, Kind::Required),
        text("allergy-reaction", 120, Kind::Optional),
        text("condition-name", 120, Kind::Required),
        text("condition-note", 200, Kind::Optional),
        text("risk-note", 200, Kind::Optional),
        text("checklist-note", 200, Kind::Optional),
        text("intervention-detail", 200, Kind::Optional),
        text("note", 2000, Kind::RequiredLines),
        text("reason", 400, Kind::RequiredLines),
        text("acknowledgement", 400, Kind::RequiredLines),
        text("doctor-name", 80, Kind::Required),
        text("room", 40, Kind::Optional),
        text("clinic-name", 120, Kind::Required),
        text("display-name", 80, Kind::Required),
        text("sign-in-name", 40, Kind::Required),
        text("find", 120, Kind::Optional),
        text("lot", 30, Kind::Optional),
        text("confirmation-number", 40, Kind::Required),
        text("authorisation-number", 40, Kind::Optional),
        text("home-dose-note", 200, Kind::Optional),
        text("home-dose-effects", 200, Kind::Optional),
        text("drug-lot", 40, Kind::Required),
        text("drug-ndc", 20, Kind::Optional),
        text("invoice", 80, Kind::Optional),
        text("address-1", 80, Kind::Optional),
        text("address-2", 80, Kind::Optional),
        text("city", 60, Kind::Optional),
        text("state", 40, Kind::Optional),
        text("postal-code", 12, Kind::Optional),
        text("e-mail", 120, Kind::Optional),
    };
    return all;
}

} // namespace tidemark::fields
