// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/lock/Relauncher.h"
#include "desktop/shell/Composition.h"
#include "storage/ClinicFolder.h"
#include "support/FakeKernelKeys.h"
#include "support/FileSizeLimit.h"
#include "support/ManualClock.h"

#include <QTemporaryDir>

#include <memory>

namespace tidemark::test {

/// For tests of screens: a real workplace on a clinic of its own, with a clock that does not move. The view
/// models of the present one are the singletons of the engine.
class ScreenBench : public QObject {
    Q_OBJECT
    Q_PROPERTY(tidemark::app::WorkplaceViewModel* workplace READ workplace NOTIFY workplaceChanged)
    Q_PROPERTY(QString passphrase READ passphrase CONSTANT)
    Q_PROPERTY(QString recoveryCode READ recoveryCode NOTIFY workplaceChanged)
    /// Where pictures go; empty for none.
    Q_PROPERTY(QString shotFolder READ shotFolder CONSTANT)
    Q_PROPERTY(int locks READ locks NOTIFY workplaceChanged)

public:
    ScreenBench() = default;
    ~ScreenBench() override;

    /// A machine without a clinic.
    Q_INVOKABLE void startEmpty();
    /// A clinic with the administrator "mreed", the nurse "dnorth" and the psychiatrist "amari"; nobody
    /// signed in.
    Q_INVOKABLE void startClinic();
    /// One of "newer schema", "damaged database", "other clinic's database", "some SQLite file", "no
    /// database", "damaged keyring", "network folder", "second window", "full disk".
    Q_INVOKABLE void breakClinic(const QString& fault);
    /// One bit of the first page of a table is flipped while nobody is signed in, then this person signs in.
    Q_INVOKABLE void signInToDamaged(const QString& table, const QString& name);
    /// There is room on the disk again.
    Q_INVOKABLE void freeDisk() { m_fullDisk.reset(); }
    Q_INVOKABLE void signIn(const QString& name);
    /// The PIN of whoever sits at the desk.
    Q_INVOKABLE void setPin(const QString& pin);
    /// Whether the machine's kernel keeps keys for the program.
    Q_INVOKABLE void allowKernelKeys(bool allowed) { m_kernelKeys.allowed = allowed; }
    /// A patient with weight, order and a session planned for now; psychiatrist's desk needed.
    Q_INVOKABLE QString planSession(const QString& familyName);
    /// One more session of the same patient, planned for now.
    Q_INVOKABLE QString planAgain(const QString& patientId);
    /// The same with 84 mg of esketamine, for somebody of this name, in this room.
    Q_INVOKABLE QString planSpray(const QString& familyName, const QString& givenName, const QString& room);
    /// A patient with an order and no session; psychiatrist's desk needed.
    Q_INVOKABLE QString addOrderedPatient(const QString& familyName);
    /// A patient without an order.
    Q_INVOKABLE QString addPatient(const QString& familyName);
    /// Arrival and every question with its safe answer, by whoever sits at the desk.
    Q_INVOKABLE void answerAll(const QString& sessionId);
    /// The sets that count, as they would be typed, in the order of time.
    Q_INVOKABLE QStringList linesOf(const QString& sessionId);
    /// Three devices come into the safe that expire in so many days.
    Q_INVOKABLE void receiveDevices(int expireInDays);
    /// A whole course of infusions, three a week, from that day (ISO 8601) at 10:00.
    Q_INVOKABLE void planCourse(const QString& patientId, const QString& start);
    /// The clinic does not treat on that day; administrator's desk needed.
    Q_INVOKABLE void closeDay(const QString& day, const QString& note);
    /// Whose session it is.
    Q_INVOKABLE QString patientOf(const QString& sessionId);
    /// The session from arrival to leaving: 124/78 before, 148/90 at +10 with mild nausea, 40 minutes of
    /// pump.
    Q_INVOKABLE void treat(const QString& sessionId);
    /// Answers with this total; `item9` is a part of it where the scale has one.
    Q_INVOKABLE void recordScale(const QString& scale, const QString& patientId, int total, int item9 = 0);
    Q_INVOKABLE void advance(int seconds);
    /// An empty folder that goes with the clinic.
    Q_INVOKABLE QString newFolder(const QString& name);
    /// A verified backup of the clinic; an administrator is at the desk. Returns its file.
    Q_INVOKABLE QString backUp();
    Q_INVOKABLE QStringList filesIn(const QString& folder);
    Q_INVOKABLE QString contentOf(const QString& file);

    [[nodiscard]] app::WorkplaceViewModel* workplace() const {
        return m_composition ? &m_composition->workplace() : nullptr;
    }
    [[nodiscard]] QString passphrase() const;
    [[nodiscard]] const QString& recoveryCode() const { return m_recoveryCode; }
    [[nodiscard]] QString shotFolder() const { return qEnvironmentVariable("TIDEMARK_SHOTS"); }
    [[nodiscard]] int locks() const { return m_relauncher.count; }

signals:
    void workplaceChanged();

private:
    class CountingRelauncher final : public app::Relauncher {
    public:
        [[nodiscard]] Result<void> relaunch(const app::LockCarry&) override {
            ++count;
            return {};
        }
        int count = 0;
    };
    void restart();
    [[nodiscard]] PatientId createPatient(const QString& familyName, const QString& givenName);
    [[nodiscard]] QString planFor(const PatientId& patient, const QString& room);

    std::unique_ptr<QTemporaryDir> m_directory;
    ManualClock m_clock;
    QString m_recoveryCode;
    storage::FileSystemProbe m_fileSystem = storage::networkFileSystemOf;
    storage::ClinicFolder::Held m_otherWindow;
    std::unique_ptr<FileSizeLimit> m_fullDisk;
    CountingRelauncher m_relauncher;
    FakeKernelKeys m_kernelKeys;
    std::unique_ptr<app::SignedInContext> m_desk;
    std::unique_ptr<app::Composition> m_composition;
};

} // namespace tidemark::test
