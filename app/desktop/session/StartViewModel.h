// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/models/RowList.h"
#include "desktop/session/DevicesViewModel.h"
#include "desktop/session/SessionPart.h"
#include "desktop/session/SessionRows.h"
#include "rules/dosing/Dosing.h"
#include "services/sessions/StartReasons.h"

namespace tidemark::app {

class DevicesViewModel;

/// StartViewModel shows what is still missing before Start, the read-back, and Start itself.
class StartViewModel final : public tidemark::app::SessionPart {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the session.")
    Q_PROPERTY(bool offered READ isOffered NOTIFY changed)
    Q_PROPERTY(bool ready READ isReady NOTIFY changed)
    Q_PROPERTY(tidemark::app::RowList* blockers READ blockers CONSTANT)
    Q_PROPERTY(tidemark::app::BlockerRow first READ first NOTIFY changed)
    Q_PROPERTY(QString dose READ dose NOTIFY changed)
    Q_PROPERTY(QString rate READ rate NOTIFY changed)
    Q_PROPERTY(QString birthDate READ birthDate NOTIFY changed)
    Q_PROPERTY(QString preparation READ preparation NOTIFY changed)
    Q_PROPERTY(QString action READ action NOTIFY changed)
    Q_PROPERTY(bool rateAsked READ isRateAsked NOTIFY changed)
    Q_PROPERTY(QString rateError READ rateError NOTIFY askedChanged)
    Q_PROPERTY(bool reasonAsked READ isReasonAsked NOTIFY askedChanged)

public:
    StartViewModel(OpenSession& session, DevicesViewModel& devices);

    /// Says whether the session is at the step of its dose.
    [[nodiscard]] bool isOffered() const;
    [[nodiscard]] bool isReady() const { return isOffered() && m_blockers.count() == 0; }
    /// The rows are BlockerRow, in the order in which they are put right.
    [[nodiscard]] RowList* blockers() { return &m_blockers; }
    /// Returns the first of them; it is an empty one where none is left.
    [[nodiscard]] BlockerRow first() const { return m_blockers.rowAs<BlockerRow>(0); }
    /// Returns "ketamine IV 41 mg", "esketamine nasal 84 mg".
    [[nodiscard]] QString dose() const;
    /// Returns "150 mL/h over 40 min", "3 devices of 28 mg, 5 min apart".
    [[nodiscard]] QString rate() const;
    /// Returns the patient's birth date, ISO 8601, to be read back before the dose.
    [[nodiscard]] QString birthDate() const;
    /// Returns "0.82 mL of 50 mg/mL in 100 mL".
    [[nodiscard]] QString preparation() const;

    /// Returns "Start the infusion", "Give device 1 of 3" or "Give the injection".
    [[nodiscard]] QString action() const;

    /// Returns whether it is an infusion: what the pump shows is typed.
    [[nodiscard]] bool isRateAsked() const { return isOffered() && route() == Route::Intravenous; }
    /// Says beside the field that nothing was typed, no number, or another rate than the order's.
    [[nodiscard]] const QString& rateError() const { return m_rateError; }
    /// Returns whether the last press was refused for something that a reason lifts.
    [[nodiscard]] bool isReasonAsked() const { return m_asked.has_value(); }

    /// Starts the pump at the rate that it shows, in mL/h, the first device or the injection. A rate is only
    /// for the pump; a reason lets it start in spite of what was refused last, and of nothing else. Reasons
    /// are kept for the next press: one refusal after the other is asked about.
    Q_INVOKABLE void start(const QString& rate, const QString& reason);
    /// Takes the refusal back: the rate is typed anew, or nobody has a reason.
    Q_INVOKABLE void takeBack();

signals:
    /// Tells that what the refusal is about has the keyboard next.
    void syringeAsked();
    /// Tells that the dilution is to be confirmed next.
    void dilutionAsked();
    /// Tells that the rate is to be typed next.
    void rateNeeded();
    /// Tells that a reason is to be typed next.
    void reasonNeeded();
    void askedChanged();

protected:
    void begin() override;
    void refresh() override;

private:
    [[nodiscard]] Route route() const;
    [[nodiscard]] Result<void> begun(const QString& rate);
    void answer(const QString& rate, const QString& reason);
    /// Returns what the clinic as a place lacks now, each once.
    [[nodiscard]] std::vector<ErrorCode> placeLacks() const;
    /// Returns the reason that was typed for the place; empty once nothing of the place is missing, and where
    /// something is missing that was not named when the reason was asked for.
    [[nodiscard]] QString placeReason() const;
    void ask(const Error& error);
    void askAboutPlace(const Error& error);
    /// Returns the arithmetic; there is none where the order is for devices, or no weight is known.
    [[nodiscard]] std::optional<rules::DoseComputation> computed() const;

    DevicesViewModel& m_devices;
    RowList m_blockers;
    QString m_rateError;
    std::optional<ErrorCode> m_asked;             ///< What a reason is asked for.
    std::vector<services::StartReason> m_reasons; ///< Why this dose starts in spite of each refusal so far.
    QString m_rateAnswered;                       ///< The rate that the last of them was typed beside.
    std::vector<ErrorCode> m_placeAsked;          ///< What of the place the question has named.
    std::vector<ErrorCode> m_placeAnswered;       ///< What m_placeReason was typed for.
    QString m_placeReason; ///< Why this dose starts in spite of what the clinic lacks as a place today.
};

} // namespace tidemark::app
