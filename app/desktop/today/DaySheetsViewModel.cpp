// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/today/DaySheetsViewModel.h"

#include "printing/DaySheetsPdf.h"
#include "text/Message.h"

#include <QPointer>

#include <utility>

namespace tidemark::app {

DaySheetsViewModel::DaySheetsViewModel(SignedInContext& context, QObject* parent)
    : QObject(parent), m_context(context), m_folder(proposedFolder()) {
    connect(&m_context, &SignedInContext::seatedChanged, this, &DaySheetsViewModel::begin);
    connect(&m_context, &SignedInContext::ticked, this, &DaySheetsViewModel::tick);
    const auto note = [this] { m_reading.noteChange(); };
    connect(&m_context, &SignedInContext::patientChanged, this, note);
    connect(&m_context, &SignedInContext::sessionChanged, this, note);
}

void DaySheetsViewModel::use(std::function<Result<bool>(const PaintPage&)> print, AskFolder askFolder) {
    m_print = std::move(print);
    m_askFolder = std::move(askFolder);
}

void DaySheetsViewModel::setShown(bool shown) {
    // Another program may have saved them, and sessions are planned on other pages.
    if (shown && !m_reading.isShown()) {
        m_reading.noteChange();
    }
    m_reading.setShown(shown);
}

void DaySheetsViewModel::begin() {
    m_state = {};
    say({}, {});
    m_reading.noteChange();
}

void DaySheetsViewModel::tick() {
    if (m_context.isSeated() && m_readOn.isValid() && m_readOn != m_context.clinic().today()) {
        begin();
    }
}

void DaySheetsViewModel::refresh() {
    const bool wasDue = isDue();
    m_state = {};
    m_readOn = {};
    if (m_context.isSeated()) {
        m_readOn = m_context.clinic().today();
        // Who may not read the day, and a day that cannot be read, have no line: the board says why.
        m_state = reports::daySheetsState(m_context.clinic(), m_context.actor()).value_or(m_state);
    }
    if (isDue() && !wasDue) {
        say({}, {}); // what was said was of the sheets before
    }
    emit changed();
}

QString DaySheetsViewModel::line() const {
    if (!isDue()) {
        return tr("Paper sheets of today, for %n patient(s).", nullptr, m_state.people);
    }
    return m_state.made ? tr("Today's paper sheets are out of date for %n patient(s). Print them again, and "
                             "destroy the old ones.",
                             nullptr, m_state.changed)
                        : tr("Today's paper sheets were not printed yet.");
}

DaySheetsViewModel::Day DaySheetsViewModel::read() {
    if (!m_context.isSeated()) {
        return {};
    }
    auto day = reports::daySheets(m_context.clinic(), m_context.actor());
    if (!day) {
        say(messageFor(day.error()).sentence(), {});
        return {};
    }
    if (day->sheets.empty()) {
        say({}, tr("Nobody is expected today: there is nothing to print."));
        return {};
    }
    return std::make_shared<const reports::DaySheets>(*std::move(day));
}

void DaySheetsViewModel::print() {
    const Day day = read();
    if (!day) {
        return;
    }
    const Instant now = m_context.clock().now();
    const auto printed = m_print([&](QPagedPaintDevice& paper) {
        // The program may have locked behind the dialog: nobody could enter it in the audit log.
        return m_context.isSeated() && paintDaySheets(*day, now, paper);
    });
    if (!printed) {
        say(printerFaultWords(), {});
        return;
    }
    if (!*printed) {
        return;
    }
    const auto noted = reports::noteDaySheets(m_context.clinic(), m_context.actor(), *day);
    if (noted) {
        say({}, tr("Sent to the printer. The sheets hold patient data."));
    } else {
        say(messageFor(noted.error()).sentence(), {});
    }
    refresh();
}

QString DaySheetsViewModel::chooseFolder(const QString& from) const {
    return m_askFolder ? m_askFolder(from) : QString();
}

void DaySheetsViewModel::save(const QString& folder) {
    const auto place = folderTyped(folder);
    if (!place) {
        say(place.error(), {});
        return;
    }
    const Day day = read();
    if (!day) {
        return;
    }
    say({}, tr("Saving…"));
    // A lock ends the process where it is: on another thread it would leave a piece of a file behind.
    const auto paint = [day, now = m_context.clock().now()] { return daySheetsPdf(*day, now); };
    const auto tell = [self = QPointer(this), actor = m_context.actor(), day,
                       place = *place](const QByteArray& pdf) {
        // After a lock nobody can enter it in the audit log: nothing is written then.
        if (self != nullptr && self->m_context.isSeated()) {
            self->publish(pdf, actor, *day, place);
        }
    };
    m_context.background().run(paint, tell);
}

void DaySheetsViewModel::publish(const QByteArray& pdf, const Actor& actor, const reports::DaySheets& day,
                                 const QString& folder) {
    const auto file = stageDaySheets(day, pdf, folder);
    if (!file) {
        say(messageFor(file.error()).sentence(), {});
        return;
    }
    if (const auto noted = reports::noteDaySheets(m_context.clinic(), actor, day); !noted) {
        say(messageFor(noted.error()).sentence(), {});
        return;
    }
    if (!(*file)->commit()) {
        say(messageFor({ErrorCode::DiskFull, {}, {}}).sentence(), {});
        refresh();
        return;
    }
    if (m_folder != folder) {
        m_folder = folder;
        emit folderChanged();
    }
    say({}, tr("Saved as %1. The file contains patient data.").arg((*file)->fileName()));
    refresh();
    emit saved();
}

void DaySheetsViewModel::forget() {
    say({}, {});
}

void DaySheetsViewModel::say(const QString& error, const QString& told) {
    m_error = error;
    m_told = told;
    emit toldChanged();
}

} // namespace tidemark::app
