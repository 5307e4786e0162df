// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/printing/RecoverySheet.h"
#include "desktop/shell/Environment.h"
#include "text/Message.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>
#include <QUrl>

#include <optional>

namespace tidemark::app {

/// A RecoverySheetViewModel is a new recovery code, shown once: it is printed or saved, then its last group
/// is typed back from the paper.
class RecoverySheetViewModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the screen that made the code.")
    Q_PROPERTY(QStringList groups READ groups NOTIFY changed)
    Q_PROPERTY(QString folder READ folder CONSTANT)
    Q_PROPERTY(bool printable READ isPrintable CONSTANT)
    Q_PROPERTY(QString doneWords READ doneWords NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(QString typedGroup MEMBER m_typedGroup NOTIFY edited)
    Q_PROPERTY(QString typedGroupError READ typedGroupError NOTIFY changed)

public:
    explicit RecoverySheetViewModel(const Environment& environment, QObject* parent = nullptr);

    /// Shows this sheet, whose code is to be confirmed by its last group.
    void show(RecoverySheet sheet);
    /// Forgets a code that is not going to be in force.
    void forget();

    /// Saves the sheet as PDF in a folder that exists, typed as a path.
    Q_INVOKABLE void saveIn(const QString& folder);
    /// Writes the sheet, readable by this user only; a PDF where the name ends so, else text.
    Q_INVOKABLE void save(const QUrl& file);
    /// Asks for a printer and prints.
    Q_INVOKABLE void print();
    /// Confirms the sheet when the typed group is the code's last one; the code is forgotten then.
    Q_INVOKABLE void confirm();

    /// Returns the code in the groups that it is read and typed in; empty while no sheet is shown.
    [[nodiscard]] QStringList groups() const;
    /// Returns the folder of the person's documents.
    [[nodiscard]] QString folder() const;
    [[nodiscard]] bool isPrintable() const { return static_cast<bool>(m_environment.print); }
    [[nodiscard]] const QString& doneWords() const { return m_doneWords; }
    [[nodiscard]] QString problem() const { return m_problem.sentence(); }
    [[nodiscard]] const QString& typedGroupError() const { return m_typedGroupError; }

signals:
    void changed();
    void edited();
    /// Tells that the last group of the code was typed rightly: the sheet is in somebody's hands.
    void confirmed();

private:
    void say(const Result<void>& done, const QString& words);

    const Environment& m_environment;
    std::optional<RecoverySheet> m_sheet;
    QString m_typedGroup;
    QString m_typedGroupError;
    QString m_doneWords;
    Message m_problem;
};

} // namespace tidemark::app
