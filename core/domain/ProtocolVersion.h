// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "base/Id.h"

#include <QByteArray>

#include <optional>

namespace tidemark {

/// A ProtocolVersion is one version of a protocol as the clinic keeps it.
struct ProtocolVersion {
    QString protocolId;
    int version = 1;
    QByteArray body;    ///< The protocol's file; see rules::readProtocol().
    QString bodyHash;   ///< SHA-256 of its file, hex.
    StaffId author;     ///< Null: shipped with the program.
    QString authorName; ///< Empty: shipped with the program.
    Instant madeAt;
    QString note; ///< Why it was made.
    StaffId approvedBy;
    QString approverName;
    std::optional<Instant> approvedAt;
    QString approvalNote;
};

} // namespace tidemark
