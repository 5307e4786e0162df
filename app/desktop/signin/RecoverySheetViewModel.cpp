// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/signin/RecoverySheetViewModel.h"

#include <QDir>

namespace tidemark::app {

RecoverySheetViewModel::RecoverySheetViewModel(const Environment& environment, QObject* parent)
    : QObject(parent), m_environment(environment) {
    connect(this, &RecoverySheetViewModel::edited, this, [this] {
        if (!m_typedGroupError.isEmpty()) {
            m_typedGroupError.clear();
            emit changed();
        }
    });
}

void RecoverySheetViewModel::show(RecoverySheet sheet) {
    m_sheet = std::move(sheet);
    m_typedGroup.clear();
    m_typedGroupError.clear();
    m_doneWords.clear();
    m_problem = {};
    emit edited();
    emit changed();
}

void RecoverySheetViewModel::forget() {
    if (!m_sheet) {
        return;
    }
    m_sheet.reset();
    m_typedGroup.clear();
    emit edited();
    emit changed();
}

QStringList RecoverySheetViewModel::groups() const {
    return m_sheet ? recoveryCodeGroups(m_sheet->code) : QStringList();
}

QString RecoverySheetViewModel::folder() const {
    return proposedFolder();
}

void RecoverySheetViewModel::save(const QUrl& file) {
    if (m_sheet) {
        say(saveRecoverySheet(*m_sheet, file.toLocalFile()),
            tr("Saved. Print it, put it in the safe, and delete the file."));
    }
}

void RecoverySheetViewModel::saveIn(const QString& folder) {
    save(QUrl::fromLocalFile(QDir(folder.trimmed()).filePath(QStringLiteral("recovery-sheet.pdf"))));
}

void RecoverySheetViewModel::print() {
    if (!m_sheet || !m_environment.print) {
        return;
    }
    const Result<bool> printed =
        m_environment.print([sheet = *m_sheet](QPagedPaintDevice& paper) { // a lock may forget it meanwhile
            return paintRecoverySheet(sheet, paper);
        });
    if (!printed) {
        say(tl::unexpected(printed.error()), {});
    } else if (*printed) {
        say({}, tr("Sent to the printer. Put the sheet in the safe."));
    }
}

void RecoverySheetViewModel::say(const Result<void>& done, const QString& words) {
    m_problem = done ? Message{} : messageFor(done.error());
    m_doneWords = done ? words : QString();
    emit changed();
}

void RecoverySheetViewModel::confirm() {
    const QStringList shown = groups();
    if (shown.isEmpty()) {
        return;
    }
    if (m_typedGroup.trimmed().compare(shown.back(), Qt::CaseInsensitive) != 0) {
        m_typedGroupError =
            tr("This is not the last group of the code. Read it from the sheet and type it again.");
        emit changed();
        return;
    }
    forget();
    emit confirmed();
}

} // namespace tidemark::app
