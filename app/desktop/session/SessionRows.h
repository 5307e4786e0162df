// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

namespace tidemark::app {

/// The rows that the lists of the session's screen show: words and keys, ready to draw.

struct ChecklistRow {
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key)
    Q_PROPERTY(QString question MEMBER question)
    Q_PROPERTY(QString answer MEMBER answer)
    Q_PROPERTY(QString concerning MEMBER concerning)
    Q_PROPERTY(QString note MEMBER note)
    Q_PROPERTY(bool noteNeeded MEMBER noteNeeded)
    Q_PROPERTY(QString lastTime MEMBER lastTime)
    Q_PROPERTY(QString group MEMBER group)
    Q_PROPERTY(int openInGroup MEMBER openInGroup)
public:
    QString key;
    QString question;
    QString answer;     ///< "", "yes" or "no"
    QString concerning; ///< The answer that needs a note.
    QString note;
    bool noteNeeded = false;
    QString lastTime; ///< What is offered from the session before; empty where nothing is.
    QString group; ///< On the first question of a group, the answer that is well for all of it; else empty.
    int openInGroup = 0; ///< On the first question: how many of the group are not answered yet.
};

struct BlockerRow {
    Q_GADGET
    Q_PROPERTY(QString words MEMBER words)
    Q_PROPERTY(QString place MEMBER place)
    Q_PROPERTY(QString key MEMBER key)
public:
    QString words;
    QString place; ///< "checklist", "weight", "vitals" or "release": where it is put right.
    QString key;   ///< The item of the checklist.
};

struct FlagRow {
    Q_GADGET
    Q_PROPERTY(QString words MEMBER words)
    Q_PROPERTY(QString tone MEMBER tone)
public:
    QString words;
    QString tone; ///< "info", "warn" or "bad"
};

struct EffectRow {
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key)
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(QString level MEMBER level)
    Q_PROPERTY(QString minute MEMBER minute)
    Q_PROPERTY(bool frequent MEMBER frequent)
public:
    QString key;
    QString name;
    QString level; ///< "off", "mild", "moderate", "severe" or "ended"
    QString minute;
    bool frequent = false; ///< Shown before "More" is unfolded.
};

struct InterventionRow {
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key)
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(QString minute MEMBER minute)
    Q_PROPERTY(bool done MEMBER done)
public:
    QString key;
    QString name;
    QString minute; ///< When last, and how often where more than once.
    bool done = false;
};

/// One line of the record in words: notes on the right, everything on the page to sign.
struct RecordLineRow {
    Q_GADGET
    Q_PROPERTY(QString time MEMBER time)
    Q_PROPERTY(QString minute MEMBER minute)
    Q_PROPERTY(QString words MEMBER words)
    Q_PROPERTY(QString detail MEMBER detail)
    Q_PROPERTY(bool struck MEMBER struck)
public:
    QString time;
    QString minute;
    QString words;
    QString detail;
    bool struck = false; ///< Replaced by an amendment.
};

struct ReadinessRow {
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key)
    Q_PROPERTY(QString words MEMBER words)
    Q_PROPERTY(QString detail MEMBER detail)
    Q_PROPERTY(QString state MEMBER state)
    Q_PROPERTY(bool settled MEMBER settled)
    Q_PROPERTY(bool byTap MEMBER byTap)
public:
    QString key;
    QString words;
    QString detail;
    QString state; ///< "met", "unmet", "waiting", "confirmed" or "passed-over"
    bool settled = false;
    bool byTap = false; ///< A person confirms it.
};

struct SignatureRow {
    Q_GADGET
    Q_PROPERTY(int version MEMBER version)
    Q_PROPERTY(QString printedName MEMBER printedName)
    Q_PROPERTY(QString meaning MEMBER meaning)
    Q_PROPERTY(QString time MEMBER time)
    Q_PROPERTY(QString hash MEMBER hash)
    Q_PROPERTY(bool valid MEMBER valid)
public:
    int version = 1;
    QString printedName;
    QString meaning;
    QString time;
    QString hash;
    bool valid = false;
};

struct VersionRow {
    Q_GADGET
    Q_PROPERTY(int version MEMBER version)
    Q_PROPERTY(QString reason MEMBER reason)
    Q_PROPERTY(QString time MEMBER time)
public:
    int version = 1;
    QString reason;
    QString time;
};

struct SummaryRow {
    Q_GADGET
    Q_PROPERTY(QString label MEMBER label)
    Q_PROPERTY(QString value MEMBER value)
public:
    QString label;
    QString value;
};

} // namespace tidemark::app
