// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/lock/Relauncher.h"
#include "desktop/shell/WorkplaceViewModel.h"
#include "services/board/SessionBoard.h"

#include <QDir>
#include <QMetaEnum>

// Of the workplace: locking it, and going over to the invented clinic.
namespace tidemark::app {
namespace {

bool isRunning(SessionState state) {
    return state == SessionState::Arrived || state == SessionState::Dosing ||
           state == SessionState::Monitoring;
}

std::vector<LockedRoom> roomsOf(Desk& desk) {
    std::vector<LockedRoom> rooms;
    const auto cards = services::SessionBoard(desk.clinic(), desk.actor()).day(desk.clinic().today());
    if (!cards) {
        return rooms;
    }
    for (const services::BoardCard& card : *cards) {
        if (isRunning(card.session.state)) {
            rooms.push_back({card.session.room, card.session.state == SessionState::Dosing,
                             card.session.startedAt, card.nextReading});
        }
    }
    return rooms;
}

/// Made beside its place and moved there when it is whole: a full disk or a window closed half-way leaves
/// nothing that stands in the way of the next try.
Result<demo::InventedSignIn> makeWhole(const MakeDemo& make, const QString& folder,
                                       const Progress& progress) {
    const QString unfinished = folder + QStringLiteral(".unfinished");
    if (!QDir().mkpath(QFileInfo(folder).path())) {
        return fail(ErrorCode::FolderNotWritable);
    }
    QDir(unfinished).removeRecursively();
    auto made = make(unfinished, progress);
    if (!made) {
        QDir(unfinished).removeRecursively();
        return made;
    }
    return QDir().rename(unfinished, folder) ? std::move(made) : fail(ErrorCode::FolderNotEmpty);
}

} // namespace

void WorkplaceViewModel::lock() {
    lockAs(isSeated() ? m_desk.signInName() : QString());
}

void WorkplaceViewModel::switchPerson() {
    lockAs({});
}

void WorkplaceViewModel::lockAs(const QString& signInName) {
    if (!isSeated()) {
        return;
    }
    LockCarry carry;
    carry.signInName = signInName;
    carry.screen = QString::fromLatin1(QMetaEnum::fromType<Screen>().valueToKey(static_cast<int>(m_screen)));
    // Behind a screen in the patient's hands lies the session, or else the patient's page.
    carry.session = m_screen == Screen::Session    ? m_sessionId
                    : m_screen == Screen::HandOver ? m_handOver.session().text()
                                                   : QString();
    carry.patient = m_screen == Screen::PatientPage ? m_patientId
                    : m_screen == Screen::HandOver  ? m_handOver.patient().text()
                                                    : QString();
    carry.rooms = roomsOf(m_desk);
    carry.window = m_window;
    carry.folder = m_desk.clinic().folder().path();
    m_surroundings.clinicFolder = carry.folder;
    leaveDesk();
    if (m_surroundings.relauncher != nullptr) {
        if (const auto failed = m_surroundings.relauncher->relaunch(carry); !failed) {
            m_signIn.showProblem(failed.error());
        }
    }
    // Here only where the process was not replaced: the lock screen of the same process then.
    m_session.close();
    m_surroundings.locked = carry;
    closeNotice();
    m_signIn.prepare(carry.folder);
    m_signIn.showLocked(carry);
    m_screen = Screen::SignIn;
    m_trail.clear();
    emit screenChanged();
}

void WorkplaceViewModel::leaveDesk() {
    m_desk.leave();
    if (m_presence) {
        // Locked is not a gap: the timers go on showing. Nor is an end that somebody asked for.
        static_cast<void>(m_presence->closeCleanly());
        m_presence.reset();
    }
}

void WorkplaceViewModel::end() {
    leaveDesk();
    m_session.close();
}

void WorkplaceViewModel::lookAroundDemo() {
    if (m_preparing) {
        return;
    }
    if (const auto invented = demo::readInventedSignIn(m_surroundings.demoFolder)) {
        showDemo(*invented);
        return;
    }
    if (!m_surroundings.makeDemo) {
        showError({ErrorCode::NotFound, {}, {}});
        return;
    }
    m_preparing = true;
    m_preparedShare = 0;
    emit preparingChanged();
    const auto progress = [this](int done, int total) {
        m_background.post([this, done, total] {
            m_preparedShare = total > 0 ? static_cast<double>(done) / total : 0;
            emit preparingChanged();
        });
    };
    m_background.run([make = m_surroundings.makeDemo, folder = m_surroundings.demoFolder,
                      progress] { return makeWhole(make, folder, progress); },
                     [this](const Result<demo::InventedSignIn>& made) {
                         m_preparing = false;
                         emit preparingChanged();
                         if (!made) {
                             showError(made.error());
                             return;
                         }
                         showDemo(*made);
                     });
}

void WorkplaceViewModel::showDemo(const demo::InventedSignIn& signIn) {
    closeNotice();
    m_signIn.prepare(m_surroundings.demoFolder);
    m_signIn.showInvented(signIn);
    show(Screen::SignIn);
}

} // namespace tidemark::app
