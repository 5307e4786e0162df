// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ClinicClock.h"
#include "desktop/shell/Background.h"
#include "services/clinic/ClinicAccess.h"

#include <QObject>

#include <optional>

namespace tidemark::app {

/// SignedInContext is what all view models of one window share: the open clinic and who sits at the desk. One
/// lives in the composition root; view models get a reference. A view model that shows something another one
/// can change listens to its signals.
class SignedInContext final : public QObject {
    Q_OBJECT

public:
    explicit SignedInContext(const Clock& clock, QObject* parent = nullptr);
    ~SignedInContext() override;

    /// Takes the open clinic and whoever signed in to it; the clock follows the clinic's zone from here on.
    void seat(services::SignedIn signedIn);
    /// Hands the open clinic over to work that closes it and opens it again. Nobody is seated until seat().
    [[nodiscard]] services::SignedIn handOver();
    /// Closes the clinic: nothing of it is left open.
    void leave();

    /// Says whether somebody is signed in; without one there is no clinic() and no actor().
    [[nodiscard]] bool isSeated() const { return m_signedIn.has_value(); }
    /// Returns the open clinic, only while somebody is seated.
    [[nodiscard]] services::OpenClinic& clinic() const { return *m_signedIn->clinic; }
    /// Returns whoever is signed in, only while somebody is seated.
    [[nodiscard]] const Actor& actor() const { return m_signedIn->actor; }
    /// Returns the name that the person signed in with, only while somebody is seated.
    [[nodiscard]] const QString& signInName() const { return m_signedIn->signInName; }
    /// Returns why the clinic's key could not be changed at this sign-in, where it was tried.
    [[nodiscard]] const std::optional<Error>& keyFault() const { return m_signedIn->keyFault; }
    /// Returns when this person last typed the passphrase, since boot.
    [[nodiscard]] Duration passphraseAt() const { return m_signedIn->passphraseAt; }
    /// Returns the clock: in the clinic's zone while somebody is seated, in the machine's before.
    [[nodiscard]] const Clock& clock() const { return m_clock; }

    /// Gives long work to this, which outlives every view model, or with null to the window's thread again.
    void workIn(Background* background) { m_background = background; }
    /// Returns where long work is done beside the window.
    [[nodiscard]] Background& background() { return m_background != nullptr ? *m_background : m_atOnce; }

    /// Is called by the composition root's timer about once a second, and by tests after they moved the
    /// clock.
    void tick();
    /// Is called by a view model after a committed write.
    void tellPatientChanged(const PatientId& patient) { emit patientChanged(patient); }
    /// Is called after a committed write about a session; a null id says that several may have changed.
    void tellSessionChanged(const SessionId& session) { emit sessionChanged(session); }
    /// Is called after the clinic's rules of locking were written.
    void tellLockRulesChanged() { emit lockRulesChanged(); }

signals:
    /// Tells that the clinic is about to be closed; what is half typed is to be kept now.
    void leaving();
    /// Tells that somebody was seated, or that nobody is any more: nothing of the clinic before may be shown.
    void seatedChanged();
    /// Tells that about a second has passed, also while nobody is seated.
    void ticked();
    /// Tells that the machine's clock was set while somebody is signed in: forward, or back where `by` is
    /// below 0. Everything but the sessions that run goes by it from now on.
    void clockSet(tidemark::Duration by);
    /// Tells that it could not be noted that the clock was set.
    void clockNotNoted(const tidemark::Error& error);
    /// Tells that something about this patient was written; whoever shows it reads it anew.
    void patientChanged(const tidemark::PatientId& patient);
    /// Tells that something about this session was written; a null id says that several may have changed.
    void sessionChanged(const tidemark::SessionId& session);
    /// Tells that the rules of locking were written.
    void lockRulesChanged();

private:
    void followClock();

    ClinicClock m_clock;
    ClockReading m_lastReading;
    std::optional<services::SignedIn> m_signedIn;
    Background m_atOnce{Background::Mode::Immediate};
    Background* m_background = nullptr;
};

} // namespace tidemark::app
