// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/session/SessionStates.h"

#include <QString>

#include <memory>

namespace tidemark::app {

class SignedInContext;
class Roots;
class SessionViewModel;
class AftercareViewModel;
class AmendEntriesViewModel;
class AmendViewModel;
class CannulaViewModel;
class CareDetailViewModel;
class CareViewModel;
class CheckInViewModel;
class DrugUseViewModel;
class EffectsViewModel;
class InfusionViewModel;
class DischargeViewModel;
class DowntimeEntryViewModel;
class PrescriberViewModel;
class ReleaseViewModel;
class SessionGraphViewModel;
class SessionHeaderViewModel;
class SignViewModel;
class StartViewModel;
class UndoViewModel;
class VitalsEntryViewModel;

} // namespace tidemark::app

namespace tidemark::test {

/// The session on the screen with its parts, for tests that include the headers of those parts only that they
/// use.
class ShownSession {
public:
    explicit ShownSession(app::SignedInContext& desk);
    ~ShownSession();

    void open(const QString& sessionId);
    void close();
    [[nodiscard]] app::session_state::Code state() const;
    [[nodiscard]] QString sessionId() const;
    [[nodiscard]] app::SessionViewModel& viewModel() { return *m_session; }
    /// The same for whoever reads only its properties.
    [[nodiscard]] const QObject& shown() const;
    [[nodiscard]] app::CheckInViewModel* checkIn();
    [[nodiscard]] app::ReleaseViewModel* release();
    [[nodiscard]] app::PrescriberViewModel* prescriber();
    [[nodiscard]] app::StartViewModel* starting();
    [[nodiscard]] app::VitalsEntryViewModel* vitals();
    [[nodiscard]] app::InfusionViewModel* infusion();
    [[nodiscard]] app::SessionGraphViewModel* graph();
    [[nodiscard]] app::EffectsViewModel* effects();
    [[nodiscard]] app::CareViewModel* care();
    [[nodiscard]] app::CareDetailViewModel* careDetail();
    [[nodiscard]] app::DrugUseViewModel* drugs();
    [[nodiscard]] app::UndoViewModel* undo();
    [[nodiscard]] app::DischargeViewModel* discharge();
    [[nodiscard]] app::SignViewModel* signing();
    [[nodiscard]] app::AmendViewModel* amending();
    [[nodiscard]] app::AmendEntriesViewModel* amendingEntries();
    [[nodiscard]] app::SessionHeaderViewModel* header();
    [[nodiscard]] app::CannulaViewModel* cannula();
    [[nodiscard]] app::DowntimeEntryViewModel* downtimeEntry();
    [[nodiscard]] app::AftercareViewModel* aftercare();

private:
    std::unique_ptr<app::SessionViewModel> m_session;
};

/// Of the session that the program's own screen shows.
[[nodiscard]] QString shownSessionId(const app::Roots& roots);
[[nodiscard]] QString shownPatientName(const app::Roots& roots);

} // namespace tidemark::test
