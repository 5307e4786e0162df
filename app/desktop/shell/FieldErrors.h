// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"

#include <QMap>
#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <span>

namespace tidemark::app {

/// FieldErrors are what is wrong with the fields of a form, a sentence for each field key, for showing beside
/// the fields. The keys are those of fields::keys and the few of a form's own (a repeated password, a
/// folder).
class FieldErrors {
    Q_GADGET
    QML_VALUE_TYPE(fieldErrors)

public:
    FieldErrors() = default;
    /// Takes the first error of each field, in words.
    explicit FieldErrors(std::span<const Error> errors);

    /// Returns the sentence of a field; empty where nothing is wrong with it.
    Q_INVOKABLE [[nodiscard]] QString text(const QString& key) const { return m_sentences.value(key); }
    /// Says whether that field has a fault.
    [[nodiscard]] bool contains(const QString& key) const { return m_sentences.contains(key); }
    /// Says whether no field has a fault.
    [[nodiscard]] bool isEmpty() const { return m_sentences.isEmpty(); }
    /// Returns the keys of the fields with a fault, in the order of the alphabet.
    Q_INVOKABLE [[nodiscard]] QStringList keys() const { return m_sentences.keys(); }

    /// Says a sentence beside a field, in the place of the one before.
    void insert(const QString& key, const QString& sentence) { m_sentences.insert(key, sentence); }
    /// Takes away the sentence of one field; without one it does nothing.
    void remove(const QString& key) { m_sentences.remove(key); }
    /// Takes away the sentences of all fields.
    void clear() { m_sentences.clear(); }

    /// Returns, while somebody corrects a form, those of these sentences whose fault is still there, in their
    /// present words. Faults not yet shown wait for the next try.
    [[nodiscard]] FieldErrors stillWrong(const FieldErrors& present) const;
    /// Puts an error beside its field, or into `problem` where it has none.
    void place(const Error& error, QString& problem);

    friend bool operator==(const FieldErrors&, const FieldErrors&) = default;

private:
    QMap<QString, QString> m_sentences;
};

} // namespace tidemark::app
