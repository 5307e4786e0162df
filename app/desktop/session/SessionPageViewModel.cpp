// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/session/SessionPageViewModel.h"

#include "desktop/printing/SessionPdf.h"
#include "text/Message.h"

#include <QDir>
#include <QFileInfo>
#include <QPointer>

#include <memory>
#include <utility>

namespace tidemark::app {

using namespace Qt::StringLiterals;

SessionPageViewModel::SessionPageViewModel(SignedInContext& context, QObject* parent)
    : QObject(parent), m_context(context), m_folder(proposedFolder()) {}

void SessionPageViewModel::use(std::function<Result<bool>(const PaintPage&)> print, AskFolder askFolder) {
    m_print = std::move(print);
    m_askFolder = std::move(askFolder);
}

void SessionPageViewModel::printSession(const QString& sessionId) {
    const auto sheet = reports::sessionSheet(m_context.clinic(), m_context.actor(), SessionId(sessionId));
    if (!sheet) {
        say(messageFor(sheet.error()).sentence(), {});
        return;
    }
    const Instant now = m_context.clock().now();
    const auto printed =
        m_print([&](QPagedPaintDevice& paper) { return paintSessionPage(**sheet, now, paper); });
    if (!printed) {
        say(printerFaultWords(), {});
    } else if (*printed) {
        say({}, tr("Sent to the printer. The page holds patient data."));
    }
}

QString SessionPageViewModel::chooseFolder(const QString& from) const {
    return m_askFolder ? m_askFolder(from) : QString();
}

void SessionPageViewModel::saveSession(const QString& sessionId, const QString& folder) {
    const auto place = folderTyped(folder);
    if (!place) {
        say(place.error(), {});
        return;
    }
    auto sheet = reports::sessionSheet(m_context.clinic(), m_context.actor(), SessionId(sessionId));
    if (!sheet) {
        say(messageFor(sheet.error()).sentence(), {});
        return;
    }
    const Session& session = (*sheet)->view.record.session;
    const QDate day = toLocal(session.startedAt.value_or(session.plannedAt), m_context.clock().zone()).date();
    const QString file = QDir(*place).filePath(
        u"session-%1-%2.pdf"_s.arg((*sheet)->view.chart.patient.number, day.toString(Qt::ISODate)));
    say({}, tr("Saving…"));
    // The first page takes some frames: fonts are read for it.
    const auto write = [page = std::shared_ptr<const reports::SessionSheet>(*std::move(sheet)), file,
                        now = m_context.clock().now()] { return writeSessionPdf(*page, now, file); };
    const auto tell = [self = QPointer(this), asked = ++m_asked, place = *place,
                       file](const Result<void>& written) {
        // A lock may have come first: the file is there, and nobody is left to be told.
        if (self == nullptr) {
            return;
        }
        if (!written) {
            self->tellNotWritten(written.error(), file);
        } else if (self->m_asked == asked) {
            self->tellWritten(place, file);
        }
    };
    m_context.background().run(write, tell);
}

void SessionPageViewModel::tellNotWritten(const Error& error, const QString& file) {
    // Another patient's session may be shown by now: the file names whose page it is.
    say(tr("%1 was not saved. %2").arg(QFileInfo(file).fileName(), messageFor(error).sentence()), {});
}

void SessionPageViewModel::tellWritten(const QString& folder, const QString& file) {
    if (m_folder != folder) {
        m_folder = folder;
        emit folderChanged();
    }
    say({}, tr("Saved as %1. The file contains patient data.").arg(file));
    emit saved();
}

void SessionPageViewModel::forget() {
    ++m_asked;
    say({}, {});
}

void SessionPageViewModel::say(const QString& error, const QString& told) {
    m_error = error;
    m_told = told;
    emit toldChanged();
}

} // namespace tidemark::app
