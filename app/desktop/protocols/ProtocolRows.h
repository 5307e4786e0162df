// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/looks/Tones.h"

#include <QList>
#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

namespace tidemark::app {

/// This is what the page of protocols and the form of one show.

/// A ProtocolRow is a protocol in the list.
struct ProtocolRow {
    Q_GADGET
    QML_VALUE_TYPE(protocolRow)
    Q_PROPERTY(QString protocolId MEMBER protocolId CONSTANT)
    Q_PROPERTY(QString title MEMBER title CONSTANT)
    Q_PROPERTY(QString drug MEMBER drug CONSTANT)
    Q_PROPERTY(QString versionWords MEMBER versionWords CONSTANT)
    Q_PROPERTY(QString status MEMBER status CONSTANT)
    Q_PROPERTY(int tone READ toneNumber CONSTANT)

public:
    QString protocolId;
    QString title;
    QString drug;
    QString versionWords; ///< "Version 2"
    QString status;
    Tone tone = Tone::Neutral;

    [[nodiscard]] int toneNumber() const { return numberOfTone(tone); }

    friend bool operator==(const ProtocolRow&, const ProtocolRow&) = default;
};

/// A ProtocolValue is a value in words, with where it comes from.
struct ProtocolValue {
    Q_GADGET
    QML_VALUE_TYPE(protocolValue)
    Q_PROPERTY(QString label MEMBER label CONSTANT)
    Q_PROPERTY(QString value MEMBER value CONSTANT)
    Q_PROPERTY(QString source MEMBER source CONSTANT)

public:
    QString label;
    QString value;
    QString source;

    friend bool operator==(const ProtocolValue&, const ProtocolValue&) = default;
};

/// A ProtocolPart is a part of a protocol to be read.
struct ProtocolPart {
    Q_GADGET
    QML_VALUE_TYPE(protocolPart)
    Q_PROPERTY(QString title MEMBER title CONSTANT)
    Q_PROPERTY(QList<tidemark::app::ProtocolValue> rows MEMBER rows CONSTANT)

public:
    QString title;
    QList<ProtocolValue> rows;

    friend bool operator==(const ProtocolPart&, const ProtocolPart&) = default;
};

/// A ProtocolChange is a value that differs from the version before.
struct ProtocolChange {
    Q_GADGET
    QML_VALUE_TYPE(protocolChange)
    Q_PROPERTY(QString what MEMBER what CONSTANT)
    Q_PROPERTY(QString before MEMBER before CONSTANT)
    Q_PROPERTY(QString after MEMBER after CONSTANT)

public:
    QString what;
    QString before;
    QString after;

    friend bool operator==(const ProtocolChange&, const ProtocolChange&) = default;
};

/// A ProtocolEntry is a value that is typed.
struct ProtocolEntry {
    Q_GADGET
    QML_VALUE_TYPE(protocolEntry)
    Q_PROPERTY(QString path MEMBER path CONSTANT)
    Q_PROPERTY(QString label MEMBER label CONSTANT)
    Q_PROPERTY(QString unit MEMBER unit CONSTANT)
    Q_PROPERTY(QString text MEMBER text CONSTANT)

public:
    QString path; ///< Its place in the file.
    QString label;
    QString unit;
    QString text;

    friend bool operator==(const ProtocolEntry&, const ProtocolEntry&) = default;
};

/// A ProtocolFormPart is a part of the form.
struct ProtocolFormPart {
    Q_GADGET
    QML_VALUE_TYPE(protocolFormPart)
    Q_PROPERTY(QString title MEMBER title CONSTANT)
    Q_PROPERTY(QList<tidemark::app::ProtocolEntry> fields MEMBER fields CONSTANT)
    Q_PROPERTY(QString phase MEMBER phase CONSTANT)
    Q_PROPERTY(bool lastPhase MEMBER lastPhase CONSTANT)

public:
    QString title;
    QList<ProtocolEntry> fields;
    QString phase;          ///< The key of a phase; empty for another part.
    bool lastPhase = false; ///< Another phase would follow it.

    friend bool operator==(const ProtocolFormPart&, const ProtocolFormPart&) = default;
};

/// An OfferedPhase is a phase that a course can have and this protocol has not.
struct OfferedPhase {
    Q_GADGET
    QML_VALUE_TYPE(offeredPhase)
    Q_PROPERTY(QString phase MEMBER phase CONSTANT)
    Q_PROPERTY(QString words MEMBER words CONSTANT)

public:
    QString phase; ///< Its key.
    QString words;

    friend bool operator==(const OfferedPhase&, const OfferedPhase&) = default;
};

/// A ProtocolQuestion is a question of the checklist.
struct ProtocolQuestion {
    Q_GADGET
    QML_VALUE_TYPE(protocolQuestion)
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString question MEMBER question CONSTANT)
    Q_PROPERTY(bool safety MEMBER safety CONSTANT)
    Q_PROPERTY(bool safeAnswerIsYes MEMBER safeAnswerIsYes CONSTANT)

public:
    QString key;
    QString question;
    bool safety = false; ///< Asked every time.
    bool safeAnswerIsYes = false;

    friend bool operator==(const ProtocolQuestion&, const ProtocolQuestion&) = default;
};

/// An OfferedQuestion is a question that the program knows and the checklist does not have.
struct OfferedQuestion {
    Q_GADGET
    QML_VALUE_TYPE(offeredQuestion)
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString question MEMBER question CONSTANT)

public:
    QString key;
    QString question;

    friend bool operator==(const OfferedQuestion&, const OfferedQuestion&) = default;
};

/// A ProtocolPoint is a point of readiness, and whether it counts.
struct ProtocolPoint {
    Q_GADGET
    QML_VALUE_TYPE(protocolPoint)
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString words MEMBER words CONSTANT)
    Q_PROPERTY(bool counts MEMBER counts CONSTANT)

public:
    QString key;
    QString words;
    bool counts = false;

    friend bool operator==(const ProtocolPoint&, const ProtocolPoint&) = default;
};

} // namespace tidemark::app
