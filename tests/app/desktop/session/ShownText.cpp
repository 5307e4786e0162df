// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/session/ShownText.h"

#include <QAbstractItemModel>
#include <QDebug>
#include <QMetaProperty>
#include <QSequentialIterable>
#include <QVariant>

namespace tidemark::test {
namespace {

void addValue(const QVariant& value, const QString& name, QStringList& lines);

void addRows(const QAbstractItemModel& model, const QString& name, QStringList& lines) {
    for (int row = 0; row < model.rowCount(); ++row) {
        addValue(model.data(model.index(row, 0), Qt::UserRole), name + QStringLiteral("[%1]").arg(row),
                 lines);
    }
}

void addObject(const QObject& object, const QStringList& except, const QString& name, QStringList& lines) {
    const QMetaObject& meta = *object.metaObject();
    for (int place = QObject::staticMetaObject.propertyCount(); place < meta.propertyCount(); ++place) {
        const QMetaProperty property = meta.property(place);
        const QString key = QString::fromLatin1(property.name());
        if (!except.contains(key)) {
            addValue(property.read(&object), name + u'.' + key, lines);
        }
    }
}

void addGadget(const QVariant& gadget, const QString& name, QStringList& lines) {
    const QMetaObject& meta = *gadget.metaType().metaObject();
    for (int place = 0; place < meta.propertyCount(); ++place) {
        const QMetaProperty property = meta.property(place);
        addValue(property.readOnGadget(gadget.constData()),
                 name + u'.' + QString::fromLatin1(property.name()), lines);
    }
}

void addValue(const QVariant& value, const QString& name, QStringList& lines) {
    const QMetaType type = value.metaType();
    if (type.flags() & QMetaType::PointerToQObject) {
        const auto* object = value.value<QObject*>();
        if (const auto* model = qobject_cast<const QAbstractItemModel*>(object)) {
            addRows(*model, name, lines);
        } else if (object != nullptr) {
            addObject(*object, {}, name, lines);
        }
    } else if ((type.flags() & QMetaType::IsGadget) && type.metaObject() != nullptr) {
        addGadget(value, name, lines);
    } else if (type.id() != QMetaType::QString && value.canConvert<QSequentialIterable>()) {
        int place = 0;
        for (const QVariant& each : value.value<QSequentialIterable>()) {
            addValue(each, name + QStringLiteral("[%1]").arg(place++), lines);
        }
    } else {
        QString text;
        QDebug(&text).nospace() << name << " = " << value;
        lines << text;
    }
}

} // namespace

QString differences(const QStringList& one, const QStringList& other) {
    QStringList lines;
    for (const QString& line : one) {
        if (!other.contains(line)) {
            lines << QStringLiteral("- ") + line;
        }
    }
    for (const QString& line : other) {
        if (!one.contains(line)) {
            lines << QStringLiteral("+ ") + line;
        }
    }
    return lines.join(u'\n');
}

QStringList shownText(const QObject& viewModel, const QStringList& except) {
    QStringList lines;
    addObject(viewModel, except, QString(), lines);
    return lines;
}

} // namespace tidemark::test
