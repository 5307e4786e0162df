// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/printing/AskedFolder.h"
#include "desktop/printing/AskedPrinter.h"
#include "desktop/shell/Root.h"
#include "desktop/shell/ScreenReading.h"
#include "desktop/shell/SignedInContext.h"
#include "reports/DaySheetsState.h"

#include <QtQml/qqmlregistration.h>

#include <memory>

namespace tidemark::app {

/// DaySheetsViewModel is the paper for a day without the program: a sheet for each patient of today, printed
/// or saved by somebody, never by itself.
class DaySheetsViewModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the workplace.")
    Q_PROPERTY(bool due READ isDue NOTIFY changed)
    Q_PROPERTY(QString line READ line NOTIFY changed)
    Q_PROPERTY(QString folder READ folder NOTIFY folderChanged)
    Q_PROPERTY(QString error READ error NOTIFY toldChanged)
    Q_PROPERTY(QString told READ told NOTIFY toldChanged)
    Q_PROPERTY(bool printable READ isPrintable CONSTANT)
    Q_PROPERTY(bool choosable READ isChoosable CONSTANT)

public:
    explicit DaySheetsViewModel(SignedInContext& context, QObject* parent = nullptr);

    /// Takes how a printer and a folder are asked for; without them neither is offered.
    void use(std::function<Result<bool>(const PaintPage&)> print, AskFolder askFolder);
    /// Says whether a screen shows it. Each time it comes into view the day is read anew, because another
    /// program may have saved the sheets.
    void setShown(bool shown);

    /// Says whether somebody comes today, and today's sheets were not printed or saved as they are now.
    [[nodiscard]] bool isDue() const { return m_state.isDue(); }
    /// Returns what is said of today's sheets: not printed yet, out of date, or for how many they would be.
    [[nodiscard]] QString line() const;
    /// Returns the folder used last, or one that is there: proposedFolder().
    [[nodiscard]] const QString& folder() const { return m_folder; }
    [[nodiscard]] const QString& error() const { return m_error; }
    [[nodiscard]] const QString& told() const { return m_told; }
    [[nodiscard]] bool isPrintable() const { return static_cast<bool>(m_print); }
    [[nodiscard]] bool isChoosable() const { return static_cast<bool>(m_askFolder); }

    /// Asks for a printer and prints the sheets.
    Q_INVOKABLE void print();
    /// Saves them, named by the day. The window goes on while they are painted and written: saved() or an
    /// error says how it ended.
    Q_INVOKABLE void save(const QString& folder);
    /// Returns the chosen folder; empty where the person changed their mind.
    Q_INVOKABLE QString chooseFolder(const QString& from) const;
    /// Takes away what was said of the last print or save.
    Q_INVOKABLE void forget();

signals:
    void changed();
    void folderChanged();
    void toldChanged();
    /// Says that the file is there, whole.
    void saved();

private:
    using Day = std::shared_ptr<const reports::DaySheets>;

    void begin();
    void tick();
    void refresh();
    /// Reads the sheets; null where there are none, which is said.
    [[nodiscard]] Day read();
    void publish(const QByteArray& pdf, const Actor& actor, const reports::DaySheets& day,
                 const QString& folder);
    void say(const QString& error, const QString& told);

    SignedInContext& m_context;
    ScreenReading m_reading{[this] { refresh(); }};
    std::function<Result<bool>(const PaintPage&)> m_print;
    AskFolder m_askFolder;
    reports::DaySheetsState m_state;
    QDate m_readOn;
    QString m_folder;
    QString m_error;
    QString m_told;
};

class DaySheetsRoot final : public tidemark::app::Root {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(tidemark::app::DaySheetsViewModel* viewModel READ viewModel NOTIFY replaced)

public:
    [[nodiscard]] DaySheetsViewModel* viewModel() { return present<DaySheetsViewModel>(); }
};

} // namespace tidemark::app
