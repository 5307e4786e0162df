// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/signin/SignInViewModel.h"

#include "desktop/signin/SignInRows.h"
#include "fields/FieldKeys.h"
#include "text/DateWords.h"
#include "text/LockWords.h"
#include "text/SessionWords.h"

#include <algorithm>

namespace tidemark::app {
namespace {

bool standsBesideTheField(ErrorCode code) {
    return code == ErrorCode::WrongPassword || code == ErrorCode::SlotLocked || code == ErrorCode::Empty ||
           code == ErrorCode::TooLong || code == ErrorCode::Impossible;
}

} // namespace

SignInViewModel::SignInViewModel(SignedInContext& context, Background& background,
                                 const Environment& environment, QObject* parent)
    : QObject(parent), m_context(context), m_background(background), m_environment(environment) {
    connect(&m_context, &SignedInContext::ticked, this, &SignInViewModel::tick);
}

void SignInViewModel::prepare(const QString& folder) {
    m_folder = folder;
    m_problem = {};
    m_fieldError.clear();
    emit changed();
}

void SignInViewModel::showLocked(const LockCarry& carry) {
    m_locked = true;
    m_lockedRooms = carry.rooms;
    m_roomsUnread = carry.roomsUnread;
    m_lockedBy = carry.lockedBy;
    m_pin = carry.pin;
    m_forOwner = !carry.signInName.isEmpty();
    m_pinError.clear();
    setSignInName(carry.signInName);
    showRooms();
    emit changed();
}

void SignInViewModel::showInvented(const demo::InventedSignIn& signIn) {
    std::vector<InventedPersonRow> rows;
    for (const demo::DemoPerson& person : signIn.people) {
        rows.push_back({person.signInName, person.displayName, roleWords(person.role)});
    }
    m_inventedPeople.show(rows);
    m_inventedPassphrase = signIn.passphrase;
    m_inventedPin = signIn.pin;
    emit changed();
}

void SignInViewModel::showProblem(const Error& error) {
    m_problem = messageFor(error);
    emit changed();
}

void SignInViewModel::setSignInName(const QString& name) {
    if (name != m_signInName) {
        m_signInName = name;
        emit signInNameChanged();
    }
}

void SignInViewModel::signIn(const QString& passphrase) {
    if (m_busy || waitSeconds() > 0) {
        return;
    }
    if (m_signInName.trimmed().isEmpty() || passphrase.isEmpty()) {
        m_fieldError =
            messageFor({ErrorCode::Empty,
                        m_signInName.trimmed().isEmpty() ? fields::keys::signInName : fields::keys::password,
                        {}})
                .sentence();
        emit changed();
        return;
    }
    m_busy = true;
    m_fieldError.clear();
    m_problem = {};
    emit changed();
    m_background.run(
        [folder = m_folder, name = m_signInName.trimmed(), passphrase, &clock = m_context.clock(),
         opening = m_environment.opening] {
            return services::signIn(folder, name, passphrase, clock, opening);
        },
        [this](Result<services::SignedIn> outcome) { finish(std::move(outcome)); });
}

void SignInViewModel::unlock(const QString& pin) {
    if (m_busy || !m_pin.lock) {
        return;
    }
    if (services::isPinTimeOver(*m_pin.lock, m_context.clock())) {
        endPin(services::PinState::TimeOver);
        return;
    }
    const auto sealed = m_environment.kernelKeys == nullptr ? fail(ErrorCode::ReadFailed)
                                                            : m_environment.kernelKeys->read(m_pin.lock->key);
    if (!sealed) {
        endPin(services::PinState::NotPossible);
        return;
    }
    m_busy = true;
    m_pinError.clear();
    m_problem = {};
    emit changed();
    m_background.run(
        [folder = m_folder, lock = *m_pin.lock, sealed = *sealed, pin, &clock = m_context.clock(),
         opening = m_environment.opening] {
            return services::unlockWithPin(folder, lock, sealed, pin, clock, opening);
        },
        [this](Result<services::SignedIn> outcome) {
            if (outcome) {
                finish(std::move(outcome));
            } else {
                refusePin(outcome.error());
            }
        });
}

void SignInViewModel::refusePin(const Error& error) {
    m_busy = false;
    if (error.code == ErrorCode::PinLocked) {
        endPin(services::PinState::WrongTries);
    } else if (m_pin.lock && (error.code == ErrorCode::WrongPin || error.code == ErrorCode::Empty)) {
        m_pin.lock->wrongTries += error.code == ErrorCode::WrongPin ? 1 : 0;
        m_pinError = messageFor(error).sentence();
        emit changed();
    } else {
        if (error.code == ErrorCode::WrongPassword) {
            forgetPin(); // the account is closed
        }
        refuse(error);
    }
}

void SignInViewModel::endPin(services::PinState why) {
    forgetPin();
    m_pin.state = why;
    m_forOwner = true;
    emit changed();
}

void SignInViewModel::forgetPin() {
    if (m_pin.lock) {
        if (m_environment.kernelKeys != nullptr) {
            m_environment.kernelKeys->remove(m_pin.lock->key);
        }
        m_pin = {services::PinState::SwitchedOff, std::nullopt};
    }
    m_pinError.clear();
}

QString SignInViewModel::pinNote() const {
    return m_locked && m_forOwner ? pinStateWords(m_pin.state) : QString();
}

void SignInViewModel::finish(Result<services::SignedIn> outcome) {
    m_busy = false;
    if (!outcome) {
        refuse(outcome.error());
        return;
    }
    // The next lock makes a new one.
    forgetPin();
    m_locked = false;
    m_lockedRooms.clear();
    m_roomsUnread = false;
    m_context.seat(std::move(*outcome));
    emit changed();
    emit signedIn();
}

void SignInViewModel::refuse(const Error& error) {
    if (error.code == ErrorCode::TooManyTries) {
        m_waitUntil = m_context.clock().sinceBoot() + std::chrono::seconds(std::max(1, error.detail.toInt()));
    } else if (standsBesideTheField(error.code)) {
        m_fieldError = messageFor(error).sentence();
    } else {
        m_problem = messageFor(error);
    }
    emit changed();
}

QString SignInViewModel::fieldError() const {
    const int seconds = waitSeconds();
    return seconds > 0 ? messageFor({ErrorCode::TooManyTries, {}, QString::number(seconds)}).sentence()
                       : m_fieldError;
}

int SignInViewModel::waitSeconds() const {
    if (!m_waitUntil) {
        return 0;
    }
    const auto left = std::chrono::ceil<std::chrono::seconds>(*m_waitUntil - m_context.clock().sinceBoot());
    return static_cast<int>(std::max<qint64>(0, left.count()));
}

void SignInViewModel::tick() {
    if (m_waitUntil) {
        if (waitSeconds() == 0) {
            m_waitUntil.reset();
        }
        emit changed();
    }
    if (m_locked) {
        if (m_pin.lock && services::isPinTimeOver(*m_pin.lock, m_context.clock())) {
            endPin(services::PinState::TimeOver);
        }
        showRooms();
    }
}

void SignInViewModel::showRooms() {
    const Instant now = m_context.clock().now();
    std::vector<LockedRoomRow> rows;
    for (const LockedRoom& room : m_lockedRooms) {
        const bool late = room.lateFrom && now > *room.lateFrom;
        QString nextWords;
        if (room.nextReading) {
            const int next = minutesBetween(now, *room.nextReading);
            nextWords = late       ? tr("Reading late by %1 min").arg(minutesBetween(*room.nextReading, now))
                        : next > 0 ? tr("Reading due in %1 min").arg(next)
                                   : tr("Reading due now");
        }
        rows.push_back({room.room.isEmpty() ? tr("No room") : room.room,
                        room.dosing      ? tr("Dosing")
                        : room.startedAt ? tr("Monitoring")
                                         : tr("Before the dose"),
                        room.startedAt ? tr("%1 min").arg(minutesBetween(*room.startedAt, now)) : QString(),
                        nextWords, late});
    }
    if (m_roomsUnread) {
        m_rooms.showUnread();
    } else {
        m_rooms.show(rows);
    }
}

} // namespace tidemark::app
