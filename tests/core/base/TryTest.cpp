// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Try.h"

#include <gmock/gmock.h>

#include <memory>
#include <vector>

namespace tidemark {
namespace {

const Error tooLong{ErrorCode::TooLong, QStringLiteral("note"), QStringLiteral("500")};

/// Counts the copies and how many are alive, so that a test sees what the macro does to a value.
struct Traced {
    Traced() { ++alive; }
    Traced(const Traced& /*unused*/) {
        ++alive;
        ++copies;
    }
    Traced(Traced&& /*unused*/) noexcept { ++alive; }
    Traced& operator=(const Traced&) = delete;
    Traced& operator=(Traced&&) = delete;
    ~Traced() { --alive; }

    inline static int alive = 0;
    inline static int copies = 0;
};

Result<int> number(int value) {
    return value;
}

Result<int> noNumber() {
    return tl::unexpected(tooLong);
}

Result<void> check(bool passes) {
    return passes ? Result<void>() : tl::unexpected(tooLong);
}

template <class Left, class Right>
Result<size_t> sizes() {
    return sizeof(Left) + sizeof(Right);
}

class Try : public testing::Test {
protected:
    Try() {
        Traced::alive = 0;
        Traced::copies = 0;
    }
};

TEST_F(Try, givesTheValue) {
    const auto twice = []() -> Result<int> {
        const auto value = TIDEMARK_TRY(number(21));
        return value * 2;
    };
    EXPECT_EQ(twice(), Result<int>(42));
}

TEST_F(Try, handsTheErrorOnAsItCame) {
    const auto twice = []() -> Result<int> {
        const auto value = TIDEMARK_TRY(noNumber());
        return value * 2;
    };
    EXPECT_EQ(twice().error(), tooLong);
}

TEST_F(Try, handsAnErrorOnIntoAResultOfAnotherType) {
    const auto text = []() -> Result<QString> {
        const auto value = TIDEMARK_TRY(noNumber());
        return QString::number(value);
    };
    const auto step = []() -> Result<void> {
        TIDEMARK_TRY(noNumber());
        return {};
    };
    EXPECT_EQ(text().error(), tooLong);
    EXPECT_EQ(step().error(), tooLong);
}

TEST_F(Try, goesOnAfterACheckThatPassesAndStopsAtTheFirstThatDoesNot) {
    int reached = 0;
    const auto steps = [&]() -> Result<void> {
        TIDEMARK_TRY(check(true));
        reached = 1;
        TIDEMARK_TRY(check(false));
        reached = 2;
        return {};
    };
    EXPECT_EQ(steps().error(), tooLong);
    EXPECT_EQ(reached, 1);
}

TEST_F(Try, isTheValueOfAReturn) {
    const auto value = []() -> Result<int> { return TIDEMARK_TRY(number(7)); };
    EXPECT_EQ(value(), Result<int>(7));
}

TEST_F(Try, evaluatesItsExpressionOnce) {
    int calls = 0;
    const auto once = [&]() -> Result<int> {
        const auto value = TIDEMARK_TRY(number(++calls));
        return value;
    };
    EXPECT_EQ(once(), Result<int>(1));
    EXPECT_EQ(calls, 1);
}

TEST_F(Try, readsAnExpressionWithCommas) {
    const auto value = []() -> Result<size_t> {
        const auto bytes = TIDEMARK_TRY(sizes<char, char>());
        return bytes;
    };
    EXPECT_EQ(value(), Result<size_t>(2U));
}

TEST_F(Try, movesAValueThatCannotBeCopied) {
    const auto make = [](int value) -> Result<std::unique_ptr<int>> { return std::make_unique<int>(value); };
    const auto take = [&]() -> Result<int> {
        const auto made = TIDEMARK_TRY(make(3));
        auto named = make(4);
        const auto moved = TIDEMARK_TRY(std::move(named));
        return *made + *moved;
    };
    EXPECT_EQ(take(), Result<int>(7));
}

TEST_F(Try, doesNotCopyWhatACallReturns) {
    const auto take = []() -> Result<int> {
        const auto value = TIDEMARK_TRY(Result<Traced>(Traced()));
        return Traced::copies;
    };
    EXPECT_EQ(take(), Result<int>(0));
    EXPECT_EQ(Traced::alive, 0);
}

TEST_F(Try, leavesANamedResultAsItIs) {
    const Result<std::vector<int>> named = std::vector<int>{1, 2, 3};
    const auto take = [&]() -> Result<size_t> {
        auto value = TIDEMARK_TRY(named);
        value.clear();
        return named->size();
    };
    EXPECT_EQ(take(), Result<size_t>(3U));
}

TEST_F(Try, givesAValueThatOutlivesWhatTheExpressionRefersTo) {
    struct Holder {
        [[nodiscard]] const Result<QString>& name() const { return m_name; }

    private:
        Result<QString> m_name = QStringLiteral("a name that is long enough to have memory of its own");
    };
    const auto take = []() -> Result<qsizetype> {
        const auto& name = TIDEMARK_TRY(Holder().name());
        return name.size();
    };
    EXPECT_EQ(take(), Result<qsizetype>(52));
}

TEST_F(Try, mayBeWhatARangeForGoesThrough) {
    const auto sum = []() -> Result<int> {
        int total = 0;
        for (const int each : TIDEMARK_TRY(Result<std::vector<int>>({1, 2, 3}))) {
            total += each;
        }
        return total;
    };
    EXPECT_EQ(sum(), Result<int>(6));
}

TEST_F(Try, destroysWhatTheFunctionHasMadeWhenItReturnsAnError) {
    const auto refused = [](const Traced& /*unused*/) { return noNumber(); };
    const auto stops = [&]() -> Result<int> {
        const Traced before;
        const std::vector<Traced> several(3);
        const auto value = TIDEMARK_TRY(refused(Traced()));
        return value;
    };
    EXPECT_EQ(stops().error(), tooLong);
    EXPECT_EQ(Traced::alive, 0);
}

} // namespace
} // namespace tidemark
