// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shell/TextSizeViewModel.h"

#include "WorkplaceFixture.h"

#include <QFile>

namespace tidemark::app {
namespace {

class TextSizeTest : public WorkplaceFixture {
public:
    [[nodiscard]] TextSizeViewModel& size() const { return root<TextSizeViewModel>(); }
};

TEST_F(TextSizeTest, ItIsKeptOverALockAndOverTheEnd) {
    startWithClinic();
    EXPECT_EQ(size().percent(), 100);
    size().step(1);
    size().step(1);
    EXPECT_EQ(size().percent(), 150);
    workplace->lock();
    startProgram(relauncher.carries.at(0));
    EXPECT_EQ(size().percent(), 150);
    startProgram();
    EXPECT_EQ(size().percent(), 150);
}

TEST_F(TextSizeTest, ItHasTwoEnds) {
    startProgram();
    for (int step = 0; step < 10; ++step) {
        size().step(1);
    }
    EXPECT_EQ(size().percent(), 200);
    for (int step = 0; step < 10; ++step) {
        size().step(-1);
    }
    EXPECT_EQ(size().percent(), 100);
}

TEST_F(TextSizeTest, WhatIsNotOfferedIsTheNextSmallerSize) {
    struct Row {
        const char* kept;
        int read;
    };
    for (const Row& row : {Row{"99", 100}, Row{"124", 100}, Row{"125", 125}, Row{"126", 125}, Row{"900", 200},
                           Row{"", 100}, Row{"large", 100}, Row{"-150", 100}}) {
        QFile file(directory.filePath(QStringLiteral("text-size")));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(row.kept);
        file.close();
        startProgram();
        EXPECT_EQ(size().percent(), row.read) << row.kept;
    }
}

} // namespace
} // namespace tidemark::app
