// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/printing/AskedFolder.h"
#include "desktop/printing/AskedPrinter.h"
#include "desktop/shell/Root.h"
#include "desktop/shell/SignedInContext.h"

#include <QtQml/qqmlregistration.h>

namespace tidemark::app {

/// SessionPageViewModel is a session's page on paper: as PDF where the person says, or on a printer.
class SessionPageViewModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the workplace.")
    Q_PROPERTY(QString folder READ folder NOTIFY folderChanged)
    Q_PROPERTY(QString error READ error NOTIFY toldChanged)
    Q_PROPERTY(QString told READ told NOTIFY toldChanged)
    Q_PROPERTY(bool printable READ isPrintable CONSTANT)
    Q_PROPERTY(bool choosable READ isChoosable CONSTANT)

public:
    explicit SessionPageViewModel(SignedInContext& context, QObject* parent = nullptr);

    /// Takes how a printer and a folder are asked for; without them neither is offered.
    void use(std::function<Result<bool>(const PaintPage&)> print, AskFolder askFolder);

    /// Returns the folder used last, or one that is there: proposedFolder().
    [[nodiscard]] const QString& folder() const { return m_folder; }
    [[nodiscard]] const QString& error() const { return m_error; }
    [[nodiscard]] const QString& told() const { return m_told; }

    /// Saves the page, named by patient number and day, never by a name. The window goes on while it is
    /// painted and written: saved() or an error says how it ended.
    Q_INVOKABLE void saveSession(const QString& sessionId, const QString& folder);
    /// Asks for a printer and prints the same page.
    Q_INVOKABLE void printSession(const QString& sessionId);
    /// Returns the chosen folder; empty where the person changed their mind.
    Q_INVOKABLE QString chooseFolder(const QString& from) const;
    /// Takes away what was said of the last page; one that is still being made tells nothing any more.
    Q_INVOKABLE void forget();
    [[nodiscard]] bool isPrintable() const { return static_cast<bool>(m_print); }
    [[nodiscard]] bool isChoosable() const { return static_cast<bool>(m_askFolder); }

signals:
    void folderChanged();
    void toldChanged();
    /// Says that the file is there, whole.
    void saved();

private:
    void say(const QString& error, const QString& told);
    void tellWritten(const QString& folder, const QString& file);
    void tellNotWritten(const Error& error, const QString& file);

    SignedInContext& m_context;
    std::function<Result<bool>(const PaintPage&)> m_print;
    AskFolder m_askFolder;
    QString m_folder;
    QString m_error;
    QString m_told;
    int m_asked = 0; ///< Counts what was asked for and forgotten, so that nobody is told of another's page.
};

class SessionPageRoot final : public tidemark::app::Root {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(tidemark::app::SessionPageViewModel* viewModel READ viewModel NOTIFY replaced)

public:
    [[nodiscard]] SessionPageViewModel* viewModel() { return present<SessionPageViewModel>(); }
};

} // namespace tidemark::app
