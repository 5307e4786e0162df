// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/Language.h"

#include <QGuiApplication>

#include <gmock/gmock.h>

/// The app's view models and printing want an application object; GoogleTest's own main has none.
int main(int argc, char** argv) {
    ::testing::InitGoogleMock(&argc, argv);
    const QGuiApplication application(argc, argv);
    const tidemark::app::Language language;
    return RUN_ALL_TESTS();
}
