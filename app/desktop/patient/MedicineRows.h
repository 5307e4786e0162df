// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

namespace tidemark::app {

/// MedicineRow is a medicine of the list.
struct MedicineRow {
    Q_GADGET
    QML_VALUE_TYPE(medicineRow)
    Q_PROPERTY(QString id MEMBER id CONSTANT)
    Q_PROPERTY(QString words MEMBER words CONSTANT)
    Q_PROPERTY(QString kind MEMBER kind CONSTANT)
    Q_PROPERTY(QString detail MEMBER detail CONSTANT)
    Q_PROPERTY(QString acts MEMBER acts CONSTANT)
    Q_PROPERTY(bool taken MEMBER taken CONSTANT)
    Q_PROPERTY(QString inError MEMBER inError CONSTANT)

public:
    QString id;
    QString words;      ///< "Lorazepam 1 mg at night"
    QString kind;       ///< Its class.
    QString detail;     ///< From when to when, who entered it and when.
    QString acts;       ///< What it may do beside the treatment, with the source; empty: nothing is known.
    bool taken = false; ///< Today.
    QString inError;    ///< Why it was never so; empty where it was.

    friend bool operator==(const MedicineRow&, const MedicineRow&) = default;
};

/// TypedMedicine is a medicine as it is typed; QML fills one in.
struct TypedMedicine {
    Q_GADGET
    QML_VALUE_TYPE(typedMedicine)
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(QString dose MEMBER dose)
    Q_PROPERTY(int kind MEMBER kind)
    Q_PROPERTY(QString startedOn MEMBER startedOn)
    Q_PROPERTY(QString stoppedOn MEMBER stoppedOn)

public:
    QString name;
    QString dose;
    int kind = -1; ///< Its class, by its place in the list of classes; -1: not chosen.
    QString startedOn;
    QString stoppedOn;
};

} // namespace tidemark::app
