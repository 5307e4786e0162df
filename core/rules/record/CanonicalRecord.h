// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Session.h"

namespace tidemark::rules {

/// Returns the session's bytes as they are signed. The same record always gives the same bytes, in whatever
/// order its lines are kept; any changed field gives others.
///
/// Every field is 8 bytes of length, big-endian, and that many bytes; an absent field has the length 2^64-1
/// and none. Text and codes are UTF-8 in NFC; integers, instants (UTC milliseconds) and truth values (0, 1)
/// are 8 bytes big-endian in two's complement; kilograms, milligrams and mL/h are such integers in
/// millionths. Fields are in the order of domain/Session.h: first the format's name "tidemark-session/2",
/// then the session, then each kind of line as name, count and the lines. A line is one field that contains
/// its stamp's fields and its own; lines are ordered by event time, entry time, then their bytes.
///
/// The session's state and version, its versions and its signatures are not part of it: they follow from
/// signing. Nor are its plan's window and its owner: who ran it is read from its take-overs. A version signed
/// in an older format stays as it was signed: its bytes are kept with it.
///
/// A record with decisions on a pressure is "tidemark-session/3": the same, and the decisions after the gaps.
/// One without keeps the bytes above, so that what was signed before there were decisions still verifies.
///
/// A record with a release that says who decided or what about is "tidemark-session/4": the same as before,
/// and in the line of such a release the prescriber, the name, and the number of reasons and each of them
/// follow the decision.
///
/// A record with a temperature, a pain or a nausea is "tidemark-session/5": the same as before, and in the
/// line of such a set the three of them follow, the temperature in tenths of a degree.
[[nodiscard]] QByteArray canonicalBytes(const SessionRecord& record);

/// Returns one line of a session by itself, for the audit log, whose entry already names the session:
/// "tidemark-line/2", the name of its kind, then the stamp's fields and its own, as above.
[[nodiscard]] QByteArray canonicalLine(const Reading& line);
[[nodiscard]] QByteArray canonicalLine(const EffectChange& line);
[[nodiscard]] QByteArray canonicalLine(const PumpChange& line);
[[nodiscard]] QByteArray canonicalLine(const DoseGiven& line);
[[nodiscard]] QByteArray canonicalLine(const OwnerChange& line);
[[nodiscard]] QByteArray canonicalLine(const Intervention& line);
[[nodiscard]] QByteArray canonicalLine(const Note& line);
[[nodiscard]] QByteArray canonicalLine(const ChecklistAnswer& line);
[[nodiscard]] QByteArray canonicalLine(const ReleaseEntry& line);
[[nodiscard]] QByteArray canonicalLine(const PressureDecision& line);
[[nodiscard]] QByteArray canonicalLine(const DischargeEntry& line);
[[nodiscard]] QByteArray canonicalLine(const Gap& line);

} // namespace tidemark::rules
