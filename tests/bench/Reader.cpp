// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/Reader.h"

#include <QAbstractItemModel>
#include <QMetaProperty>
#include <QSequentialIterable>
#include <QVariant>

namespace tidemark::test {
namespace {

int readValue(const QVariant& value);

int readRows(const QAbstractItemModel& model) {
    int values = 0;
    const QList<int> roles = model.roleNames().keys();
    for (int row = 0; row < model.rowCount(); ++row) {
        for (const int role : roles) {
            values += readValue(model.data(model.index(row, 0), role));
        }
    }
    return values;
}

int readGadget(const QVariant& gadget, const QMetaObject& meta) {
    int values = 0;
    for (int place = 0; place < meta.propertyCount(); ++place) {
        values += readValue(meta.property(place).readOnGadget(gadget.constData()));
    }
    return values;
}

int readList(const QVariant& list) {
    int values = 0;
    for (const QVariant& each : list.value<QSequentialIterable>()) {
        values += readValue(each);
    }
    return values;
}

int readValue(const QVariant& value) {
    const QMetaType type = value.metaType();
    if (type.flags() & QMetaType::PointerToQObject) {
        const auto* part = value.value<QObject*>();
        const auto* model = qobject_cast<const QAbstractItemModel*>(part);
        return model != nullptr ? readRows(*model) : part != nullptr ? readAll(*part) : 0;
    }
    if ((type.flags() & QMetaType::IsGadget) && type.metaObject() != nullptr) {
        return 1 + readGadget(value, *type.metaObject());
    }
    const bool isText = type.id() == QMetaType::QString || type.id() == QMetaType::QByteArray;
    return 1 + (!isText && value.canConvert<QSequentialIterable>() ? readList(value) : 0);
}

} // namespace

int readAll(const QObject& viewModel) {
    int values = 0;
    const QMetaObject& meta = *viewModel.metaObject();
    for (int place = QObject::staticMetaObject.propertyCount(); place < meta.propertyCount(); ++place) {
        values += readValue(meta.property(place).read(&viewModel));
    }
    return values;
}

} // namespace tidemark::test
