// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/clinic/OpenPlaces.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace tidemark::services {
namespace {

struct OpenPlacesTest : testing::Test {
    const StaffId nora{QStringLiteral("staff-1")};
    const StaffId otto{QStringLiteral("staff-2")};
    QTemporaryDir directory;
    QString file = directory.filePath(QStringLiteral("places"));
};

TEST_F(OpenPlacesTest, keepsForEachPersonWhatThatPersonHadOpen) {
    OpenPlaces places(file);
    ASSERT_TRUE(places.note(nora, QStringLiteral("Session,a,")));
    ASSERT_TRUE(places.note(otto, QStringLiteral("Drugs,,")));
    ASSERT_TRUE(places.note(nora, QStringLiteral("Session,b,")));
    const OpenPlaces read(file);
    EXPECT_EQ(read.of(nora), QStringLiteral("Session,b,"));
    EXPECT_EQ(read.of(otto), QStringLiteral("Drugs,,"));
    EXPECT_EQ(read.of(StaffId(QStringLiteral("staff-3"))), QString());
}

TEST_F(OpenPlacesTest, aFileThatWasNotWrittenWholeSaysNothing) {
    ASSERT_TRUE(OpenPlaces(file).note(nora, QStringLiteral("Session,a,")));
    QFile damaged(file);
    ASSERT_TRUE(damaged.open(QIODevice::ReadWrite));
    const QByteArray whole = damaged.readAll();
    for (const QByteArray& bytes : {whole.left(whole.size() - 1), QByteArray(whole).replace("a,", "b,"),
                                    whole + "x", QByteArray(), QByteArray("\n")}) {
        damaged.resize(0);
        damaged.seek(0);
        damaged.write(bytes);
        damaged.flush();
        EXPECT_EQ(OpenPlaces(file).of(nora), QString()) << bytes.constData();
    }
}

TEST_F(OpenPlacesTest, anEndThatWasAskedForForgetsThemAll) {
    OpenPlaces places(file);
    ASSERT_TRUE(places.note(nora, QStringLiteral("Session,a,")));
    ASSERT_TRUE(places.forget());
    EXPECT_EQ(OpenPlaces(file).of(nora), QString());
}

} // namespace
} // namespace tidemark::services
