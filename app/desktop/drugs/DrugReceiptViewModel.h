// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/FieldErrors.h"
#include "desktop/shell/SignedInContext.h"
#include "services/drugs/DrugStock.h"

#include <QtQml/qqmlregistration.h>

namespace tidemark::app {

/// A DrugReceiptViewModel is a delivery being typed: what came, of which lot, how many.
class DrugReceiptViewModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the page of drugs.")
    Q_PROPERTY(bool vial READ isVial NOTIFY edited)
    Q_PROPERTY(int product READ product NOTIFY edited)
    Q_PROPERTY(QString proposedContent READ proposedContent NOTIFY edited)
    Q_PROPERTY(QString content READ content NOTIFY edited)
    Q_PROPERTY(tidemark::app::FieldErrors errors READ errors NOTIFY errorsChanged)
    Q_PROPERTY(QString problem READ problem NOTIFY errorsChanged)
    Q_PROPERTY(QString done READ done NOTIFY errorsChanged)

public:
    explicit DrugReceiptViewModel(SignedInContext& context, QObject* parent = nullptr);

    /// Chooses what came: 0 ketamine in vials, 1 esketamine in devices, 2 ketamine in sprays of the clinic's
    /// own strength.
    Q_INVOKABLE void chooseProduct(int product);
    /// Takes the typed text of a field. `field` is as in the errors: "vial-strength", "unit-volume",
    /// "device-content", "drug-lot", "drug-expiry", "drug-ndc", "unit-count", "invoice".
    Q_INVOKABLE void type(const QString& field, const QString& text);
    /// Returns true when it was received; the form is empty then but for the product.
    Q_INVOKABLE bool receive();
    /// Empties the form but for the product that was chosen last.
    void clear();

    [[nodiscard]] bool isVial() const { return m_form.form == DrugForm::Vial; }
    [[nodiscard]] int product() const { return m_product; }
    /// Returns the mg in one that are proposed for the product; empty where there are none.
    [[nodiscard]] QString proposedContent() const;
    /// Returns "500 mg in each vial" while the numbers are valid.
    [[nodiscard]] QString content() const;
    [[nodiscard]] const FieldErrors& errors() const { return m_errors; }
    [[nodiscard]] const QString& problem() const { return m_problem; }
    [[nodiscard]] const QString& done() const { return m_done; }

signals:
    void edited();
    void errorsChanged();
    /// Tells that this lot is in the ledger now.
    void received(const QString& lotId);

private:
    [[nodiscard]] QString* textOf(const QString& field);

    SignedInContext& m_context;
    int m_product = 0;
    services::DrugReceiptForm m_form;
    bool m_typed = false; ///< Since the form was emptied.
    FieldErrors m_errors;
    QString m_problem;
    QString m_done;
};

} // namespace tidemark::app
