// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/lock/Relauncher.h"
#include "desktop/shell/WorkplaceViewModel.h"
#include "support/ManualClock.h"
#include "support/TempClinic.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <memory>

namespace tidemark::app {

/// Notes what a lock would have carried over; the process stays.
class FakeRelauncher final : public Relauncher {
public:
    [[nodiscard]] Result<void> relaunch(const LockCarry& carry) override {
        carries.push_back(carry);
        return {};
    }
    std::vector<LockCarry> carries;
};

/// A workplace on a folder of its own, without threads and without a real relaunch.
class WorkplaceFixture : public ::testing::Test {
public:
    static constexpr const char* passphrase = "tulip anchor velvet onion harbour";

    [[nodiscard]] Surroundings surroundings() {
        Surroundings around;
        around.clinicFolder = directory.filePath(QStringLiteral("clinic"));
        around.demoFolder = directory.filePath(QStringLiteral("demo"));
        around.opening = {test::cheapKdf, fileSystem};
        around.background = Background::Mode::Immediate;
        around.relauncher = &relauncher;
        around.makeDemo = makeDemo;
        around.print = printer;
        around.brightnessFile = directory.filePath(QStringLiteral("brightness"));
        return around;
    }

    /// As when the program starts.
    WorkplaceViewModel& startProgram(std::optional<LockCarry> locked = {}) {
        workplace.reset();
        desk = std::make_unique<Desk>(clock);
        Surroundings around = surroundings();
        around.locked = std::move(locked);
        workplace = std::make_unique<WorkplaceViewModel>(*desk, std::move(around));
        return *workplace;
    }

    /// A clinic with one administrator ("mreed"), made by the wizard.
    WorkplaceViewModel& startWithClinic() {
        WorkplaceViewModel& started = startProgram();
        CreateClinicViewModel& wizard = *started.createClinic();
        wizard.setProperty("clinicName", QStringLiteral("Seaside Clinic"));
        wizard.next();
        wizard.setProperty("displayName", QStringLiteral("Mira Reed"));
        wizard.setProperty("signInName", QStringLiteral("mreed"));
        wizard.next();
        wizard.setProperty("passphrase", QString::fromLatin1(passphrase));
        wizard.setProperty("repeated", QString::fromLatin1(passphrase));
        wizard.next();
        recoveryCode = wizard.sheet()->groups().join(QLatin1Char('-'));
        wizard.sheet()->setProperty("typedGroup",
                                    wizard.sheet()->groups().value(wizard.sheet()->groups().size() - 1));
        wizard.sheet()->confirm();
        return started;
    }

    void signIn(const char* name, const char* typed) {
        workplace->signIn()->setSignInName(QString::fromLatin1(name));
        workplace->signIn()->signIn(QString::fromLatin1(typed));
    }

    QTemporaryDir directory;
    MakeDemo makeDemo;
    std::function<Result<bool>(const PaintPage&)> printer;
    QString recoveryCode; ///< Of the clinic that startWithClinic() made.
    storage::FileSystemProbe fileSystem = storage::networkFileSystemOf;
    test::ManualClock clock;
    FakeRelauncher relauncher;
    std::unique_ptr<Desk> desk;
    std::unique_ptr<WorkplaceViewModel> workplace;
};

} // namespace tidemark::app
