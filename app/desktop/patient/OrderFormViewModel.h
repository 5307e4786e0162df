// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/models/Route.h"
#include "desktop/shell/FieldErrors.h"
#include "desktop/shell/Root.h"
#include "desktop/shell/ScreenReading.h"
#include "desktop/shell/SignedInContext.h"
#include "domain/Patient.h"
#include "rules/dosing/DoseFacts.h"
#include "services/orders/Orders.h"

#include <QtQml/qqmlregistration.h>

namespace tidemark::app {

/// An OrderFormViewModel is a psychiatrist's order, with its arithmetic shown in full while typing.
class OrderFormViewModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the workplace.")
    Q_PROPERTY(QString patientName READ patientName NOTIFY opened)
    Q_PROPERTY(QString dosePerKilogram READ dosePerKilogram WRITE setDosePerKilogram NOTIFY edited)
    Q_PROPERTY(QString dosePerHour READ dosePerHour WRITE setDosePerHour NOTIFY edited)
    Q_PROPERTY(QString durationMinutes READ durationMinutes WRITE setDurationMinutes NOTIFY edited)
    Q_PROPERTY(QString vialStrength READ vialStrength WRITE setVialStrength NOTIFY edited)
    Q_PROPERTY(QString bagVolume READ bagVolume WRITE setBagVolume NOTIFY edited)
    Q_PROPERTY(QString validUntil READ validUntil WRITE setValidUntil NOTIFY edited)
    Q_PROPERTY(QString reason READ reason WRITE setReason NOTIFY edited)
    Q_PROPERTY(QString authorisedFrom READ authorisedFrom WRITE setAuthorisedFrom NOTIFY edited)
    Q_PROPERTY(QString authorisedUntil READ authorisedUntil WRITE setAuthorisedUntil NOTIFY edited)
    Q_PROPERTY(
        QString authorisationNumber READ authorisationNumber WRITE setAuthorisationNumber NOTIFY edited)
    Q_PROPERTY(bool byRate READ isByRate NOTIFY edited)
    Q_PROPERTY(QString doseHint READ doseHint NOTIFY edited)
    Q_PROPERTY(QStringList doseFacts READ doseFacts NOTIFY chartRead)
    Q_PROPERTY(QStringList doseCautions READ doseCautions NOTIFY chartRead)
    Q_PROPERTY(QStringList protocols READ protocols NOTIFY opened)
    Q_PROPERTY(int protocol READ protocol WRITE setProtocol NOTIFY edited)
    Q_PROPERTY(tidemark::app::route::Code route READ route NOTIFY edited)
    Q_PROPERTY(QList<QString> deviceDoses READ deviceDoses NOTIFY edited)
    Q_PROPERTY(bool sprays READ sprays NOTIFY edited)
    Q_PROPERTY(int deviceContent READ deviceContent NOTIFY edited)
    Q_PROPERTY(int deviceDose READ deviceDose WRITE setDeviceDose NOTIFY edited)
    Q_PROPERTY(bool otherDevices READ isOtherDevices NOTIFY edited)
    Q_PROPERTY(QString devicesDose READ devicesDose WRITE setDevicesDose NOTIFY edited)
    Q_PROPERTY(QStringList arithmetic READ arithmetic NOTIFY edited)
    Q_PROPERTY(QStringList concerns READ concerns NOTIFY edited)
    Q_PROPERTY(bool reasonNeeded READ isReasonNeeded NOTIFY edited)
    Q_PROPERTY(tidemark::app::FieldErrors errors READ errors NOTIFY errorsChanged)
    Q_PROPERTY(QString problem READ problem NOTIFY errorsChanged)
    Q_PROPERTY(QString patientId READ patientId NOTIFY opened)
    Q_PROPERTY(QStringList notAsked READ notAsked NOTIFY chartRead)
    Q_PROPERTY(QStringList contraindications READ contraindications NOTIFY chartRead)
    Q_PROPERTY(QStringList medicineFacts READ medicineFacts NOTIFY medicinesChanged)
    Q_PROPERTY(QStringList medicineCautions READ medicineCautions NOTIFY medicinesChanged)

public:
    explicit OrderFormViewModel(SignedInContext& context, QObject* parent = nullptr);

    /// Shows the form for this patient, filled from the order in force where there is one. The dose is empty
    /// without one: no number is proposed.
    void open(const QString& patientId);
    /// Says whether a screen shows it. Hidden, it notes that the patient was changed and reads when it is
    /// shown.
    void setShown(bool shown) { m_reading.setShown(shown); }
    /// Writes the order, which takes the place of the one in force, and tells with saved(). A fault is shown
    /// beside its field, and nothing typed is lost.
    Q_INVOKABLE void save();

    [[nodiscard]] const QString& patientName() const { return m_patientName; }
    [[nodiscard]] QString patientId() const { return m_id.text(); }
    /// Says what of risks and allergies nobody has asked yet; an order waits for it.
    [[nodiscard]] const QStringList& notAsked() const { return m_notAsked; }
    /// Returns what is present and stops the treatment until a prescriber has decided about it.
    [[nodiscard]] const QStringList& contraindications() const { return m_contraindications; }
    [[nodiscard]] const QString& dosePerKilogram() const { return m_form.dosePerKilogram; }
    [[nodiscard]] const QString& dosePerHour() const { return m_form.dosePerHour; }
    [[nodiscard]] const QString& durationMinutes() const { return m_form.durationMinutes; }
    [[nodiscard]] const QString& vialStrength() const { return m_form.vialStrength; }
    [[nodiscard]] const QString& bagVolume() const { return m_form.bagVolume; }
    [[nodiscard]] const QString& validUntil() const { return m_form.validUntil; }
    [[nodiscard]] const QString& reason() const { return m_form.reason; }
    void setDosePerKilogram(const QString& text) { type(m_form.dosePerKilogram, text); }
    void setDosePerHour(const QString& text) { type(m_form.dosePerHour, text); }
    void setDurationMinutes(const QString& text) { type(m_form.durationMinutes, text); }
    void setVialStrength(const QString& text) { type(m_form.vialStrength, text); }
    void setBagVolume(const QString& text) { type(m_form.bagVolume, text); }
    void setValidUntil(const QString& text) { type(m_form.validUntil, text); }
    void setReason(const QString& text) { type(m_form.reason, text); }
    [[nodiscard]] const QString& authorisedFrom() const { return m_form.authorisedFrom; }
    [[nodiscard]] const QString& authorisedUntil() const { return m_form.authorisedUntil; }
    [[nodiscard]] const QString& authorisationNumber() const { return m_form.authorisationNumber; }
    void setAuthorisedFrom(const QString& text) { type(m_form.authorisedFrom, text); }
    void setAuthorisedUntil(const QString& text) { type(m_form.authorisedUntil, text); }
    void setAuthorisationNumber(const QString& text) { type(m_form.authorisationNumber, text); }
    [[nodiscard]] const QString& devicesDose() const { return m_form.devicesDose; }
    void setDevicesDose(const QString& text) { type(m_form.devicesDose, text); }
    /// Returns whether the dose is none of the protocol's: so many whole devices, with a reason.
    [[nodiscard]] bool isOtherDevices() const;
    /// Returns whether the dose is a rate in mg/h times the hours.
    [[nodiscard]] bool isByRate() const;
    /// Returns what is shown in the empty field of the dose, which the prescriber types: "now 0.5" where an
    /// order is in force, else "usual 0.5" by the protocol.
    [[nodiscard]] QString doseHint() const;
    /// Returns what the record says about the dose of the order in force, a sentence each; none of it fills a
    /// field.
    [[nodiscard]] QStringList doseFacts() const;
    /// Returns what of it speaks against a higher dose.
    [[nodiscard]] QStringList doseCautions() const;
    /// Returns what the patient takes; with esketamine, whether an oral antidepressant is taken beside it. It
    /// is a sentence each.
    [[nodiscard]] QStringList medicineFacts() const;
    /// Returns what of it may act on the treatment by the chosen protocol, with its source.
    [[nodiscard]] QStringList medicineCautions() const;
    /// Returns what can be ordered, for people: the intravenous example first.
    [[nodiscard]] QStringList protocols() const;
    /// Returns the place of the chosen protocol among those that may be ordered; 0 also where it is none of
    /// them.
    [[nodiscard]] int protocol() const;
    /// Chooses a protocol by its place in the list. Its usual dose and duration replace those that are typed.
    void setProtocol(int index);
    [[nodiscard]] route::Code route() const;
    /// Says that it is racemic ketamine by nose: the dose is in sprays of the clinic's own strength.
    [[nodiscard]] bool sprays() const { return isGivenInSprays(chosenProtocol().drug); }
    /// Returns the mg in one device or spray.
    [[nodiscard]] int deviceContent() const { return chosenProtocol().dose.deviceMilligrams; }
    /// Returns "56 mg", "84 mg"; empty for a dose by weight.
    [[nodiscard]] QStringList deviceDoses() const;
    /// Returns the place of the dose among the protocol's choices; the number of the choices where another
    /// dose is typed.
    [[nodiscard]] int deviceDose() const;
    /// Takes the dose with that place among the protocol's choices; the place behind the last one is for a
    /// dose that is typed.
    void setDeviceDose(int index);
    [[nodiscard]] const QStringList& arithmetic() const { return m_arithmetic; }
    [[nodiscard]] const QStringList& concerns() const { return m_concerns; }
    [[nodiscard]] bool isReasonNeeded() const { return m_reasonNeeded; }
    [[nodiscard]] const FieldErrors& errors() const { return m_errors; }
    [[nodiscard]] const QString& problem() const { return m_problem; }

signals:
    void opened();
    void edited();
    void errorsChanged();
    void chartRead();
    void medicinesChanged();
    /// Tells that the order of this patient is in force now.
    void saved(const QString& patientId);

private:
    void type(QString& field, const QString& text);
    void compute();
    void readChart();
    void fillFrom(const Order& order);
    [[nodiscard]] const Protocol& chosenProtocol() const;
    /// Returns the place of the dose among the protocol's doses; -1 for another.
    [[nodiscard]] int choiceOfDevices() const;
    [[nodiscard]] std::optional<Order> typedOrder() const;

    SignedInContext& m_context;
    PatientId m_id;
    ScreenReading m_reading{[this] { readChart(); }};
    QString m_patientName;
    QStringList m_notAsked;
    QStringList m_contraindications;
    std::vector<WeightMeasurement> m_weights;
    MedicineList m_medicines;
    services::OrderForm m_form;
    std::vector<Protocol> m_protocols;
    std::optional<Order> m_present; ///< In force.
    std::optional<rules::DoseFacts> m_facts;
    QStringList m_arithmetic;
    QStringList m_concerns;
    bool m_reasonNeeded = false;
    bool m_otherDevices = false; ///< "Other…" was chosen.
    FieldErrors m_errors;
    QString m_problem;
};

class OrderFormRoot final : public tidemark::app::Root {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(tidemark::app::OrderFormViewModel* viewModel READ viewModel NOTIFY replaced)

public:
    [[nodiscard]] OrderFormViewModel* viewModel() { return present<OrderFormViewModel>(); }
};

} // namespace tidemark::app
