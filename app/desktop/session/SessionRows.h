// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/looks/ControlStates.h"
#include "desktop/looks/Tones.h"
#include "desktop/session/SessionStates.h"

#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

namespace tidemark::app {

/// These are the rows that the lists of the session's screen show: words and keys, ready to draw.

/// A ChecklistRow is a question of the check-in with its answer, and with what helps to answer it.
struct ChecklistRow {
    Q_GADGET
    QML_VALUE_TYPE(checklistRow)
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString question MEMBER question CONSTANT)
    Q_PROPERTY(int answer READ answerNumber CONSTANT)
    Q_PROPERTY(int concerning READ concerningNumber CONSTANT)
    Q_PROPERTY(QString note MEMBER note CONSTANT)
    Q_PROPERTY(bool noteNeeded MEMBER noteNeeded CONSTANT)
    Q_PROPERTY(int lastTime READ lastTimeNumber CONSTANT)
    Q_PROPERTY(QString onList MEMBER onList CONSTANT)
    Q_PROPERTY(int group READ groupNumber CONSTANT)
    Q_PROPERTY(int openInGroup MEMBER openInGroup CONSTANT)

public:
    QString key;
    QString question;
    YesNo answer = YesNo::Open;
    YesNo concerning = YesNo::Open; ///< The answer that needs a note.
    QString note;
    bool noteNeeded = false;
    YesNo lastTime = YesNo::Open; ///< What is offered from the session before; Open where nothing is.
    QString onList;               ///< What the medicine list says to it; empty where it says nothing.
    /// On the first question of a group this is the answer that is well for all of it; else it is Open.
    YesNo group = YesNo::Open;
    int openInGroup = 0; ///< On the first question: how many of the group are not answered yet.

    [[nodiscard]] int answerNumber() const { return static_cast<int>(answer); }
    [[nodiscard]] int concerningNumber() const { return static_cast<int>(concerning); }
    [[nodiscard]] int lastTimeNumber() const { return static_cast<int>(lastTime); }
    [[nodiscard]] int groupNumber() const { return static_cast<int>(group); }

    friend bool operator==(const ChecklistRow&, const ChecklistRow&) = default;
};

/// A BlockerRow is one thing that the dose cannot start without, and where on the screen it is put right.
struct BlockerRow {
    Q_GADGET
    QML_VALUE_TYPE(blockerRow)
    Q_PROPERTY(QString words MEMBER words CONSTANT)
    Q_PROPERTY(int place READ placeNumber CONSTANT)
    Q_PROPERTY(QString key MEMBER key CONSTANT)

public:
    QString words;
    blocker_place::Code place = blocker_place::Code::Release; ///< Where it is put right.
    QString key;                                              ///< The item of the checklist.

    [[nodiscard]] int placeNumber() const { return static_cast<int>(place); }

    friend bool operator==(const BlockerRow&, const BlockerRow&) = default;
};

/// A FlagRow is what is unusual about the newest set of vitals.
struct FlagRow {
    Q_GADGET
    QML_VALUE_TYPE(flagRow)
    Q_PROPERTY(QString words MEMBER words CONSTANT)
    Q_PROPERTY(int tone READ toneNumber CONSTANT)

public:
    QString words;
    Tone tone = Tone::Info; ///< Info, Warn or Bad.

    [[nodiscard]] int toneNumber() const { return numberOfTone(tone); }

    friend bool operator==(const FlagRow&, const FlagRow&) = default;
};

/// An EffectRow is a chip of the side effects, with the severity that it has now.
struct EffectRow {
    Q_GADGET
    QML_VALUE_TYPE(effectRow)
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString name MEMBER name CONSTANT)
    Q_PROPERTY(int level READ levelNumber CONSTANT)
    Q_PROPERTY(QString minute MEMBER minute CONSTANT)
    Q_PROPERTY(bool frequent MEMBER frequent CONSTANT)

public:
    QString key;
    QString name;
    EffectLevel level = EffectLevel::Off;
    QString minute;
    bool frequent = false; ///< Shown before "More" is unfolded.

    [[nodiscard]] int levelNumber() const { return static_cast<int>(level); }

    friend bool operator==(const EffectRow&, const EffectRow&) = default;
};

/// An InterventionRow is a button of the interventions, with when it was last pressed.
struct InterventionRow {
    Q_GADGET
    QML_VALUE_TYPE(interventionRow)
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString name MEMBER name CONSTANT)
    Q_PROPERTY(QString minute MEMBER minute CONSTANT)
    Q_PROPERTY(bool done MEMBER done CONSTANT)
    Q_PROPERTY(bool detailAsked MEMBER detailAsked CONSTANT)

public:
    QString key;
    QString name;
    QString minute; ///< When last, and how often where more than once.
    bool done = false;
    bool detailAsked = false; ///< It needs a few words.

    friend bool operator==(const InterventionRow&, const InterventionRow&) = default;
};

/// A RecordLineRow is one line of the record in words: notes on the right, everything on the page to sign.
struct RecordLineRow {
    Q_GADGET
    QML_VALUE_TYPE(recordLineRow)
    Q_PROPERTY(QString time MEMBER time CONSTANT)
    Q_PROPERTY(QString minute MEMBER minute CONSTANT)
    Q_PROPERTY(QString words MEMBER words CONSTANT)
    Q_PROPERTY(QString detail MEMBER detail CONSTANT)
    Q_PROPERTY(bool struck MEMBER struck CONSTANT)

public:
    QString time;
    QString minute;
    QString words;
    QString detail;
    bool struck = false; ///< Replaced by an amendment.

    friend bool operator==(const RecordLineRow&, const RecordLineRow&) = default;
};

/// A ReadinessRow is one point of discharge and whether it is met.
struct ReadinessRow {
    Q_GADGET
    QML_VALUE_TYPE(readinessRow)
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString words MEMBER words CONSTANT)
    Q_PROPERTY(QString detail MEMBER detail CONSTANT)
    Q_PROPERTY(int state READ stateNumber CONSTANT)
    Q_PROPERTY(bool settled MEMBER settled CONSTANT)
    Q_PROPERTY(bool byTap MEMBER byTap CONSTANT)

public:
    QString key;
    QString words;
    QString detail;
    rules::PointState state = rules::PointState::Unmet;
    bool settled = false;
    bool byTap = false; ///< A person confirms it.

    [[nodiscard]] int stateNumber() const { return static_cast<int>(state); }

    friend bool operator==(const ReadinessRow&, const ReadinessRow&) = default;
};

/// A SignatureRow is one signature of the record; it is valid where it fits what the record says.
struct SignatureRow {
    Q_GADGET
    QML_VALUE_TYPE(signatureRow)
    Q_PROPERTY(int version MEMBER version CONSTANT)
    Q_PROPERTY(QString printedName MEMBER printedName CONSTANT)
    Q_PROPERTY(QString meaning MEMBER meaning CONSTANT)
    Q_PROPERTY(QString time MEMBER time CONSTANT)
    Q_PROPERTY(QString hash MEMBER hash CONSTANT)
    Q_PROPERTY(bool valid MEMBER valid CONSTANT)

public:
    int version = 1;
    QString printedName;
    QString meaning;
    QString time;
    QString hash;
    bool valid = false;

    friend bool operator==(const SignatureRow&, const SignatureRow&) = default;
};

/// A VersionRow is one version of the record, with the reason for which it was amended.
struct VersionRow {
    Q_GADGET
    QML_VALUE_TYPE(versionRow)
    Q_PROPERTY(int version MEMBER version CONSTANT)
    Q_PROPERTY(QString reason MEMBER reason CONSTANT)
    Q_PROPERTY(QString time MEMBER time CONSTANT)

public:
    int version = 1;
    QString reason;
    QString time;

    friend bool operator==(const VersionRow&, const VersionRow&) = default;
};

/// A SummaryRow is one line of what the session came to, before it is signed.
struct SummaryRow {
    Q_GADGET
    QML_VALUE_TYPE(summaryRow)
    Q_PROPERTY(QString label MEMBER label CONSTANT)
    Q_PROPERTY(QString value MEMBER value CONSTANT)

public:
    QString label;
    QString value;

    friend bool operator==(const SummaryRow&, const SummaryRow&) = default;
};

/// A FormFieldRow is a field of the monitoring form, as it will be submitted.
struct FormFieldRow {
    Q_GADGET
    QML_VALUE_TYPE(formFieldRow)
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString name MEMBER name CONSTANT)
    Q_PROPERTY(QString value MEMBER value CONSTANT)
    Q_PROPERTY(bool gap MEMBER gap CONSTANT)

public:
    QString key;
    QString name;
    QString value;
    bool gap = false; ///< Blank, required, and its time has come.

    friend bool operator==(const FormFieldRow&, const FormFieldRow&) = default;
};

/// A FormQuestionRow is a question of the monitoring form that the record leaves open.
struct FormQuestionRow {
    Q_GADGET
    QML_VALUE_TYPE(formQuestionRow)
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString question MEMBER question CONSTANT)
    Q_PROPERTY(QString hint MEMBER hint CONSTANT)
    Q_PROPERTY(int answer READ answerNumber CONSTANT)
    Q_PROPERTY(int concerning READ concerningNumber CONSTANT)

public:
    QString key;
    QString question;
    QString hint;
    YesNo answer = YesNo::Open;
    YesNo concerning = YesNo::Open; ///< The answer that is not well.

    [[nodiscard]] int answerNumber() const { return static_cast<int>(answer); }
    [[nodiscard]] int concerningNumber() const { return static_cast<int>(concerning); }

    friend bool operator==(const FormQuestionRow&, const FormQuestionRow&) = default;
};

/// DiluentRow is what a dose can be diluted with.
struct DiluentRow {
    Q_GADGET
    QML_VALUE_TYPE(diluentRow)
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString name MEMBER name CONSTANT)
    Q_PROPERTY(bool chosen MEMBER chosen CONSTANT)

public:
    QString key;
    QString name;
    bool chosen = false;

    friend bool operator==(const DiluentRow&, const DiluentRow&) = default;
};

/// A CannulaSiteRow is a site of the cannula that can be chosen.
struct CannulaSiteRow {
    Q_GADGET
    QML_VALUE_TYPE(cannulaSiteRow)
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString name MEMBER name CONSTANT)
    Q_PROPERTY(bool chosen MEMBER chosen CONSTANT)

public:
    QString key;
    QString name;
    bool chosen = false;

    friend bool operator==(const CannulaSiteRow&, const CannulaSiteRow&) = default;
};

/// An InjectionSiteRow is a site of the injection that can be chosen.
struct InjectionSiteRow {
    Q_GADGET
    QML_VALUE_TYPE(injectionSiteRow)
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString name MEMBER name CONSTANT)
    Q_PROPERTY(bool chosen MEMBER chosen CONSTANT)

public:
    QString key;
    QString name;
    bool chosen = false;

    friend bool operator==(const InjectionSiteRow&, const InjectionSiteRow&) = default;
};

/// A CannulaGaugeRow is a gauge of the cannula that can be chosen.
struct CannulaGaugeRow {
    Q_GADGET
    QML_VALUE_TYPE(cannulaGaugeRow)
    Q_PROPERTY(int gauge MEMBER gauge CONSTANT)
    Q_PROPERTY(QString name MEMBER name CONSTANT)
    Q_PROPERTY(bool chosen MEMBER chosen CONSTANT)

public:
    int gauge = 0;
    QString name; ///< "20 G"
    bool chosen = false;

    friend bool operator==(const CannulaGaugeRow&, const CannulaGaugeRow&) = default;
};

/// An UnfinishedScaleRow is a questionnaire that was begun in this session and not recorded.
struct UnfinishedScaleRow {
    Q_GADGET
    QML_VALUE_TYPE(unfinishedScaleRow)
    Q_PROPERTY(QString scale MEMBER scale CONSTANT)
    Q_PROPERTY(QString words MEMBER words CONSTANT)

public:
    QString scale; ///< Its id.
    QString words; ///< "PHQ-9: 4 of 9 answered, not recorded"

    friend bool operator==(const UnfinishedScaleRow&, const UnfinishedScaleRow&) = default;
};

} // namespace tidemark::app
