// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/looks/Tones.h"
#include "desktop/session/CallOffChoices.h"
#include "desktop/today/BoardStates.h"
#include "services/board/SessionBoard.h"

#include <QList>
#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <span>

namespace tidemark::app {

/// A CheckTick is one required reading on the bar of a session.
struct CheckTick {
    Q_GADGET
    QML_VALUE_TYPE(checkTick)
    Q_PROPERTY(double at MEMBER at CONSTANT)
    Q_PROPERTY(int kind READ kindNumber CONSTANT)

public:
    double at = 0; ///< Share of the bar, 0 to 1.
    TickKind kind = TickKind::Open;

    [[nodiscard]] int kindNumber() const { return static_cast<int>(kind); }

    friend bool operator==(const CheckTick&, const CheckTick&) = default;
};

/// A BoardRow is one card of the board, in words.
struct BoardRow {
    Q_GADGET
    QML_VALUE_TYPE(boardRow)
    Q_PROPERTY(QString sessionId MEMBER sessionId CONSTANT)
    Q_PROPERTY(QString name MEMBER name CONSTANT)
    Q_PROPERTY(QString place MEMBER place CONSTANT)
    Q_PROPERTY(QString ordinal MEMBER ordinal CONSTANT)
    Q_PROPERTY(QString pill MEMBER pill CONSTANT)
    Q_PROPERTY(int tone READ toneNumber CONSTANT)
    Q_PROPERTY(int dots MEMBER dots CONSTANT)
    Q_PROPERTY(int dotsDone MEMBER dotsDone CONSTANT)
    Q_PROPERTY(bool dotHalf MEMBER dotHalf CONSTANT)
    Q_PROPERTY(double share MEMBER share CONSTANT)
    Q_PROPERTY(QString progressLeft MEMBER progressLeft CONSTANT)
    Q_PROPERTY(QString progressRight MEMBER progressRight CONSTANT)
    Q_PROPERTY(QString gap MEMBER gap CONSTANT)
    Q_PROPERTY(int gapState READ gapStateNumber CONSTANT)
    Q_PROPERTY(QList<tidemark::app::CheckTick> ticks MEMBER ticks CONSTANT)
    Q_PROPERTY(QString startAt MEMBER startAt CONSTANT)
    Q_PROPERTY(QList<tidemark::app::CallOffChoice> choices MEMBER choices CONSTANT)

public:
    QString sessionId;
    QString name;  ///< "Novak, Petra"
    QString place; ///< "11:00 · Room 2 · IV 38 mg", with what is known.
    QString ordinal;
    QString pill;
    Tone tone = Tone::Neutral; ///< Of the pill.
    int dots = 0;              ///< Sessions of the phase; 0 shows none.
    int dotsDone = 0;
    bool dotHalf = false; ///< The next dot is half done.
    double share = -1;    ///< From Start to now, 0 to 1; below 0 there is no bar.
    QString progressLeft;
    QString progressRight;
    QString gap; ///< "Check in 4 min"; empty where nothing is due.
    GapState gapState = GapState::None;
    QList<CheckTick> ticks;
    QString startAt;              ///< When to start so that no two checks fall together.
    QList<CallOffChoice> choices; ///< Before the dose: how the session can come to nothing.

    [[nodiscard]] int gapStateNumber() const { return static_cast<int>(gapState); }
    [[nodiscard]] int toneNumber() const { return numberOfTone(tone); }

    friend bool operator==(const BoardRow&, const BoardRow&) = default;
};
/// Words a card of the board at that time; the zone is the clinic's.
[[nodiscard]] BoardRow boardRow(const services::BoardCard& card, Instant now, const QByteArray& zone);

/// Returns "Start at 10:12 and no two checks fall together".
[[nodiscard]] QString staggerWords(const rules::StaggeredStart& start, const QByteArray& zone);
/// Returns "PN".
[[nodiscard]] QString initialsOf(const Patient& patient);
/// Returns the initials with as many letters of the given name as tell this patient from the others of the
/// day, "MiU" beside "MaU"; with the number of the chart where the whole name does not.
[[nodiscard]] QString initialsAmong(const Patient& patient, std::span<const services::BoardCard> others);

/// ChairWords say what is due at a chair, and how that is drawn.
struct ChairWords {
    QString due;
    GapState state = GapState::None;
};
/// Words a card for whoever sits at another chair: what is due next there, else the state.
[[nodiscard]] ChairWords chairWords(const services::BoardCard& card, Instant now);

/// A WallRow is one chair on the wall: initials, no name, no birth date, no drug.
struct WallRow {
    Q_GADGET
    QML_VALUE_TYPE(wallRow)
    Q_PROPERTY(QString sessionId MEMBER sessionId CONSTANT)
    Q_PROPERTY(QString initials MEMBER initials CONSTANT)
    Q_PROPERTY(QString room MEMBER room CONSTANT)
    Q_PROPERTY(QString stage MEMBER stage CONSTANT)
    Q_PROPERTY(int tone READ toneNumber CONSTANT)
    Q_PROPERTY(QString minutes MEMBER minutes CONSTANT)
    Q_PROPERTY(QString gap MEMBER gap CONSTANT)
    Q_PROPERTY(int gapState READ gapStateNumber CONSTANT)
    Q_PROPERTY(double share MEMBER share CONSTANT)
    Q_PROPERTY(QList<tidemark::app::CheckTick> ticks MEMBER ticks CONSTANT)

public:
    QString sessionId;
    QString initials; ///< "PN"
    QString room;
    QString stage;
    Tone tone = Tone::Neutral; ///< Of the stage.
    QString minutes;           ///< "12 min"; empty before Start.
    QString gap;
    GapState gapState = GapState::None;
    double share = -1; ///< As on the board.
    QList<CheckTick> ticks;

    [[nodiscard]] int gapStateNumber() const { return static_cast<int>(gapState); }
    [[nodiscard]] int toneNumber() const { return numberOfTone(tone); }

    friend bool operator==(const WallRow&, const WallRow&) = default;
};
/// Words a card for the wall of the corridor, where patients and visitors see it: what is asked before the
/// dose is left out. `others` are the cards of the day, from which the initials have to differ.
[[nodiscard]] WallRow wallRow(const services::BoardCard& card, Instant now,
                              std::span<const services::BoardCard> others = {});

} // namespace tidemark::app
