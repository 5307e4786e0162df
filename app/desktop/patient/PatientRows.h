// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/looks/ControlStates.h"

#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

namespace tidemark::app {

/// These are the rows of the patient's chart, page and lists.

/// A PatientRow is a patient in a list.
struct PatientRow {
    Q_GADGET
    QML_VALUE_TYPE(patientRow)
    Q_PROPERTY(QString patientId MEMBER patientId CONSTANT)
    Q_PROPERTY(QString name MEMBER name CONSTANT)
    Q_PROPERTY(QString birthDate MEMBER birthDate CONSTANT)
    Q_PROPERTY(QString number MEMBER number CONSTANT)
    Q_PROPERTY(QString sex MEMBER sex CONSTANT)
    Q_PROPERTY(QString diagnosis MEMBER diagnosis CONSTANT)
    Q_PROPERTY(QString order MEMBER order CONSTANT)
    Q_PROPERTY(QString next MEMBER next CONSTANT)

public:
    QString patientId;
    QString name;      ///< "Novak, Petra"
    QString birthDate; ///< ISO 8601.
    QString number;
    QString sex;
    QString diagnosis;
    QString order; ///< What may be given, with its route: "ketamine IV 0.5 mg/kg over 40 min"; "no order".
    QString next;  ///< "in session", "today 10:00", "Tue 12 May 2026"; "nothing planned".

    friend bool operator==(const PatientRow&, const PatientRow&) = default;
};

/// A ChartEntryRow is an allergy or a condition on the chart.
struct ChartEntryRow {
    Q_GADGET
    QML_VALUE_TYPE(chartEntryRow)
    Q_PROPERTY(QString title MEMBER title CONSTANT)
    Q_PROPERTY(QString detail MEMBER detail CONSTANT)

public:
    QString title;
    QString detail;

    friend bool operator==(const ChartEntryRow&, const ChartEntryRow&) = default;
};

/// A RiskRow is a risk that is asked before treatment.
struct RiskRow {
    Q_GADGET
    QML_VALUE_TYPE(riskRow)
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString question MEMBER question CONSTANT)
    Q_PROPERTY(QString hint MEMBER hint CONSTANT)
    Q_PROPERTY(int answer READ answerNumber CONSTANT)
    Q_PROPERTY(bool undecided MEMBER undecided CONSTANT)

public:
    QString key;
    QString question;
    QString hint; ///< How much it weighs and who says so; who answered, and what was decided.
    YesNo answer = YesNo::Open;
    bool undecided = false; ///< Present, and it stops the treatment until a prescriber decides otherwise.

    [[nodiscard]] int answerNumber() const { return static_cast<int>(answer); }

    friend bool operator==(const RiskRow&, const RiskRow&) = default;
};

/// A HomeDoseRow is a dose taken at home, as it was reported.
struct HomeDoseRow {
    Q_GADGET
    QML_VALUE_TYPE(homeDoseRow)
    Q_PROPERTY(QString id MEMBER id CONSTANT)
    Q_PROPERTY(QString words MEMBER words CONSTANT)
    Q_PROPERTY(QString withdrawn MEMBER withdrawn CONSTANT)

public:
    QString id;
    QString words;
    QString withdrawn; ///< Why it was entered by mistake; empty where it was not.

    friend bool operator==(const HomeDoseRow&, const HomeDoseRow&) = default;
};

/// WearOffMark says how long the response to one treatment lasted.
struct WearOffMark {
    Q_GADGET
    QML_VALUE_TYPE(wearOffMark)
    Q_PROPERTY(int days MEMBER days CONSTANT)
    Q_PROPERTY(bool crossed MEMBER crossed CONSTANT)
    Q_PROPERTY(QString words MEMBER words CONSTANT)

public:
    int days = 0;
    bool crossed = false; ///< The response line was crossed; else the response lasted until the last score.
    QString words;

    friend bool operator==(const WearOffMark&, const WearOffMark&) = default;
};

/// A TypedHomeDose is a dose at home as it is typed; QML fills one in.
struct TypedHomeDose {
    Q_GADGET
    QML_VALUE_TYPE(typedHomeDose)
    Q_PROPERTY(int drug MEMBER drug)
    Q_PROPERTY(int form MEMBER form)
    Q_PROPERTY(int reporter MEMBER reporter)
    Q_PROPERTY(int sitter MEMBER sitter)
    Q_PROPERTY(QString day MEMBER day)
    Q_PROPERTY(QString time MEMBER time)
    Q_PROPERTY(QString dose MEMBER dose)
    Q_PROPERTY(QString pressure MEMBER pressure)
    Q_PROPERTY(QString effects MEMBER effects)
    Q_PROPERTY(QString note MEMBER note)

public:
    int drug = 0; ///< Its place in the list of drugs, as the next three in theirs.
    int form = 0;
    int reporter = 0;
    int sitter = 0;
    QString day;
    QString time;
    QString dose;
    QString pressure;
    QString effects;
    QString note;
};

} // namespace tidemark::app
