// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/ScreenReading.h"
#include "desktop/shell/SignedInContext.h"
#include "reports/GhostBand.h"
#include "services/base/Stamps.h"
#include "services/drugs/DrugUse.h"
#include "services/sessions/SessionViews.h"

#include <QObject>

#include <memory>
#include <optional>
#include <type_traits>

namespace tidemark::app {

/// ReadAnew says what of a shown session was read anew.
enum class ReadAnew {
    Everything,
    Readings ///< Its sets of vitals: nothing else was written.
};

/// OpenSession is the one session that the session's screen shows, shared by the view models of its parts.
/// What is shown was read from the database after the last committed write; a tick of the clock reads
/// nothing.
class OpenSession final : public QObject {
    Q_OBJECT

public:
    explicit OpenSession(SignedInContext& context, QObject* parent = nullptr);

    /// Reads the session and shows it. Nothing is shown when it cannot be read.
    [[nodiscard]] Result<void> open(const SessionId& session);
    /// Shows no session.
    void close();
    /// Says whether its screen is in view. While it is not, nothing is read and no time passes.
    void setOnScreen(bool onScreen);
    /// Reads of the shown session what was written.
    void reload();

    /// Says whether a session is shown; without one there is no view(), record() and state().
    [[nodiscard]] bool isShown() const { return m_view != nullptr; }
    /// Returns the view, only while a session is shown. After each reading it is a new object, so that a
    /// pointer into an older one stays good as long as somebody keeps it.
    [[nodiscard]] const std::shared_ptr<const services::SessionView>& view() const { return m_view; }
    /// Returns the session's lines, only while a session is shown.
    [[nodiscard]] const SessionRecord& record() const { return m_view->record; }
    /// Returns this patient's earlier sessions, read once when the session is opened.
    [[nodiscard]] const reports::GhostBand& ghost() const { return m_ghost; }
    /// Returns a quiet sentence where this set's systolic is higher than in every earlier session; empty
    /// otherwise.
    [[nodiscard]] QString higherThanEver(const Reading& reading) const;
    [[nodiscard]] const SessionId& id() const { return m_id; }
    /// Returns how far the session is, only while one is shown.
    [[nodiscard]] SessionState state() const { return m_view->record.session.state; }
    [[nodiscard]] SignedInContext& context() const { return m_context; }
    /// Returns the person at the desk, only while somebody is signed in.
    [[nodiscard]] const Actor& actor() const { return m_context.actor(); }
    /// Returns a service for this person. Where it makes entries, they happen now, or at the time on paper
    /// where that is on.
    template <class Service>
    [[nodiscard]] Service service() const {
        if constexpr (std::is_constructible_v<Service, services::OpenClinic&, const Actor&,
                                              services::EventTime>) {
            return Service(m_context.clinic(), actor(), m_happenedAt);
        } else {
            return Service(m_context.clinic(), actor());
        }
    }
    /// Stamps what service() writes from now on with this time, as written on paper during an outage.
    void enterFromPaper(Instant happenedAt) { m_happenedAt = happenedAt; }
    /// Stamps what service() writes from now on with the present time.
    void enterAsItHappens() { m_happenedAt.reset(); }
    /// Returns the time of this session that "10:31" means: today, or yesterday where that is not over yet.
    /// It fails with InvalidDate in the future and before arrival.
    [[nodiscard]] Result<Instant> timeTyped(const QString& typed) const;
    /// Returns the session's own time; the clinic's while none is shown.
    [[nodiscard]] Instant now() const {
        const Instant wall = m_context.clock().now();
        return isShown() ? record().session.ownTime(wall) : wall;
    }
    /// Returns the minutes since the pump's start, as the session writes them ("+12", "−15"); before Start it
    /// is the time of day.
    [[nodiscard]] QString minuteText(Instant at) const;
    /// Returns the time of day in the clinic ("10:42").
    [[nodiscard]] QString timeText(Instant at) const;

    /// Finishes a call that writes: it reads anew and tells the desk when it was committed. It returns the
    /// error otherwise.
    template <class T>
    std::optional<Error> settle(const Result<T>& written) {
        if (!written) {
            return written.error();
        }
        reload();
        m_context.tellSessionChanged(m_id);
        return std::nullopt;
    }

signals:
    /// Tells that another session, or another reading of the same one, is shown.
    void changed(tidemark::app::ReadAnew what);
    /// Tells that another session is shown: parts forget what was about the one before.
    void opened();
    /// Tells that the clock moved while the session is on the screen; nothing is to be read.
    void ticked();
    /// Tells that the desk is about to be left: half-typed text is to be kept now.
    void leaving();

private:
    /// Shows the session with the sets of now; false where more than those was written.
    [[nodiscard]] bool reloadReadings();

    SignedInContext& m_context;
    ScreenReading m_reading{[this] { reload(); }};
    SessionId m_id;
    std::shared_ptr<const services::SessionView> m_view;
    reports::GhostBand m_ghost;
    services::EventTime m_happenedAt;
};

} // namespace tidemark::app
