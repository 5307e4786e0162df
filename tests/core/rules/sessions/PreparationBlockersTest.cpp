// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/protocols/Protocols.h"
#include "rules/sessions/InterventionDetails.h"
#include "rules/sessions/StartBlockers.h"
#include "support/SessionRecordBuilder.h"

#include <gmock/gmock.h>

namespace tidemark::rules {
namespace {

using std::chrono::minutes;
using test::SessionRecordBuilder;
using testing::ElementsAre;
using testing::IsEmpty;

/// 41 mg of 50 mg/mL, drawn up ten minutes before minute 0, which is now.
struct PreparationBlockers : testing::Test {
    SessionRecordBuilder builder;
    Instant now = builder.build().session.plannedAt;
    SyringeContent due{{41}, {50}, now - minutes(10)};

    Intervention step(int minute, const QString& key, const QString& detail) {
        Intervention made;
        made.stamp.id = EntryId(QStringLiteral("step %1 %2").arg(minute).arg(key));
        made.stamp.eventAt = now + minutes(minute);
        made.stamp.enteredAt = made.stamp.eventAt;
        made.interventionKey = key;
        made.detail = detail;
        return made;
    }
    Intervention reading(int minute, double millilitres = 0.82, double strength = 50) {
        return step(minute, syringeKey(),
                    interventionDetail(SyringeStep{{{millilitres}, {strength}},
                                                   {due.volume(), due.strength},
                                                   StaffId(QStringLiteral("pia")),
                                                   QStringLiteral("Pia Sand")}));
    }
    Intervention dilution(int minute) {
        return step(minute, dilutionKey(),
                    interventionDetail(Dilution{QStringLiteral("saline"), {100}, {0.41}}));
    }
    std::vector<ErrorCode> codes(const std::vector<Intervention>& done, Route route = Route::Intravenous,
                                 int minute = 0) {
        SessionRecord record = builder.build();
        record.session.route = route;
        record.interventions = done;
        std::vector<ErrorCode> found;
        for (const Error& error :
             preparationBlockers(record, due, ivKetamineProtocol().dose, now + minutes(minute))) {
            found.push_back(error.code);
        }
        return found;
    }
};

TEST_F(PreparationBlockers, areGoneOnceASecondPersonHasReadTheSyringe) {
    for (const Route route : {Route::Intravenous, Route::Intramuscular}) {
        EXPECT_THAT(codes({}, route), ElementsAre(ErrorCode::SyringeUnread));
        EXPECT_THAT(codes({reading(-5)}, route), IsEmpty());
    }
    EXPECT_THAT(codes({}, Route::Nasal), IsEmpty()) << "devices are whole";
}

TEST_F(PreparationBlockers, askForAReadingOfWhatWasDrawnUpLast) {
    EXPECT_THAT(codes({reading(-11)}), ElementsAre(ErrorCode::SyringeUnread)) << "of what was put back";
    EXPECT_THAT(codes({reading(-10)}), IsEmpty());
    due.drawnAt.reset();
    EXPECT_THAT(codes({reading(-11)}), IsEmpty()) << "nothing came out of the safe";
}

TEST_F(PreparationBlockers, compareWithTheDoseThatWouldBeGivenNow) {
    EXPECT_THAT(codes({reading(-5, 8.2)}), ElementsAre(ErrorCode::SyringeDiffers));
    EXPECT_THAT(codes({reading(-5, 0.82, 10)}), ElementsAre(ErrorCode::SyringeDiffers));
    // The weight was typed again after the syringe was read.
    const Intervention read = reading(-5);
    due.amount = {50};
    EXPECT_THAT(codes({read}), ElementsAre(ErrorCode::SyringeDiffers));
    Intervention explained = read;
    explained.stamp.reason = QStringLiteral("The rest is drawn up into a second syringe");
    EXPECT_THAT(codes({explained}), IsEmpty());
}

TEST_F(PreparationBlockers, askForADilutionOfWhatIsNeverGivenUndiluted) {
    due.strength = {100};
    EXPECT_THAT(codes({reading(-5, 0.41, 100)}), ElementsAre(ErrorCode::NotDiluted));
    EXPECT_THAT(codes({reading(-5, 0.41, 100), dilution(-4)}), IsEmpty());
    EXPECT_THAT(codes({dilution(-11), reading(-5, 0.41, 100)}), ElementsAre(ErrorCode::NotDiluted));
    EXPECT_THAT(codes({reading(-5, 0.41, 100)}, Route::Intramuscular), IsEmpty());
}

TEST_F(PreparationBlockers, endWhatWasPreparedTooLongAgo) {
    const std::vector drawn{reading(-9)};
    EXPECT_THAT(codes(drawn, Route::Intramuscular, 50), IsEmpty());
    EXPECT_THAT(codes(drawn, Route::Intramuscular, 51), ElementsAre(ErrorCode::PreparationOld));
    // Diluted, its time begins anew.
    const std::vector diluted{reading(-9), dilution(-5)};
    EXPECT_THAT(codes(diluted, Route::Intravenous, 55), IsEmpty());
    EXPECT_THAT(codes(diluted, Route::Intravenous, 56), ElementsAre(ErrorCode::PreparationOld));
    due.drawnAt.reset();
    EXPECT_THAT(codes(drawn, Route::Intramuscular, 51), IsEmpty())
        << "nothing else is known than the reading";
    EXPECT_THAT(codes(drawn, Route::Intramuscular, 52), ElementsAre(ErrorCode::PreparationOld));
}

TEST_F(PreparationBlockers, passOverWhatWasTakenBack) {
    Intervention undone = reading(-5);
    undone.stamp.undone = true;
    EXPECT_THAT(codes({undone}), ElementsAre(ErrorCode::SyringeUnread));
}

} // namespace
} // namespace tidemark::rules
