// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/lock/Relauncher.h"
#include "desktop/shell/Composition.h"
#include "support/FakeKernelKeys.h"
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

    [[nodiscard]] Environment environment() {
        Environment around;
        around.clinicFolder = directory.filePath(QStringLiteral("clinic"));
        around.demoFolder = directory.filePath(QStringLiteral("demo"));
        around.opening = {test::cheapKdf, fileSystem};
        around.background = Background::Mode::Immediate;
        around.relauncher = &relauncher;
        around.kernelKeys = &kernelKeys;
        around.makeDemo = makeDemo;
        around.print = printer;
        around.brightnessFile = directory.filePath(QStringLiteral("brightness"));
        around.textSizeFile = directory.filePath(QStringLiteral("text-size"));
        return around;
    }

    /// As when the program starts.
    WorkplaceViewModel& startProgram(std::optional<LockCarry> locked = {}) {
        Environment around = environment();
        around.locked = std::move(locked);
        return startIn(std::move(around));
    }
    WorkplaceViewModel& startIn(Environment around);

    /// A clinic with one administrator ("mreed"), made by the wizard.
    WorkplaceViewModel& startWithClinic();

    void signIn(const char* name, const char* typed);
    void typeSignInName(const char* name);
    /// What the sign-in screen says.
    [[nodiscard]] QString signInProblem() const;
    [[nodiscard]] QObject& signInScreen() const;

    /// The view model of this type.
    template <class Root>
    [[nodiscard]] Root& root() const {
        return composition->roots().of<Root>();
    }

    QTemporaryDir directory;
    MakeDemo makeDemo;
    std::function<Result<bool>(const PaintPage&)> printer;
    QString recoveryCode; ///< Of the clinic that startWithClinic() made.
    storage::FileSystemProbe fileSystem = storage::networkFileSystemOf;
    test::ManualClock clock;
    FakeRelauncher relauncher;
    test::FakeKernelKeys kernelKeys;
    std::unique_ptr<SignedInContext> desk;
    std::unique_ptr<Composition> composition;
    WorkplaceViewModel* workplace = nullptr;
};

} // namespace tidemark::app
