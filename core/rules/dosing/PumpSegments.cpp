// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/dosing/PumpSegments.h"

#include "rules/record/CurrentLines.h"

#include <algorithm>
#include <cmath>

namespace tidemark::rules {

namespace {

std::vector<PumpChange> inOrder(std::span<const PumpChange> changes) {
    std::vector<PumpChange> counted = current(std::vector<PumpChange>(changes.begin(), changes.end()));
    std::ranges::stable_sort(counted, [](const PumpChange& left, const PumpChange& right) {
        return std::pair(left.stamp.eventAt, left.stamp.enteredAt) <
               std::pair(right.stamp.eventAt, right.stamp.enteredAt);
    });
    return counted;
}

bool isCompleted(std::span<const PumpChange> changes, Instant now) {
    const std::vector<PumpChange> counted = inOrder(changes);
    return std::ranges::any_of(counted, [now](const PumpChange& change) {
        return change.kind == PumpChangeKind::Complete && change.stamp.eventAt <= now;
    });
}

double hoursOf(const PumpSegment& segment) {
    return std::chrono::duration<double, std::ratio<3600>>(segment.until - segment.from).count();
}

} // namespace

std::vector<PumpSegment> pumpSegments(std::span<const PumpChange> changes, Instant now) {
    std::vector<PumpSegment> segments;
    std::optional<PumpSegment> running;
    MillilitresPerHour lastRate;
    for (const PumpChange& change : inOrder(changes)) {
        const Instant at = change.stamp.eventAt;
        if (at > now) {
            break;
        }
        const bool wasRunning = running.has_value();
        if (running) {
            running->until = at;
            if (running->until > running->from) {
                segments.push_back(*running);
            }
            running.reset();
        }
        if (change.rate.value > 0) {
            lastRate = change.rate;
        }
        // A new rate during a pause counts from Resume on.
        const bool starts = change.kind == PumpChangeKind::Start || change.kind == PumpChangeKind::Resume ||
                            (change.kind == PumpChangeKind::Rate && wasRunning);
        if (starts) {
            running = PumpSegment{at, at, lastRate, false};
        }
    }
    if (running) {
        running->until = now;
        running->running = true;
        segments.push_back(*running);
    }
    return segments;
}

Milligrams givenDose(std::span<const PumpChange> changes, Milligrams dose, Millilitres bagVolume,
                     Instant now) {
    if (bagVolume.value <= 0) {
        return {0};
    }
    double volume = 0;
    for (const PumpSegment& segment : pumpSegments(changes, now)) {
        volume += segment.rate.value * hoursOf(segment);
    }
    const double part = volume / bagVolume.value;
    const bool isEmpty = part >= completeFrom && isCompleted(changes, now);
    return {isEmpty ? dose.value : std::min(dose.value, dose.value * part)};
}

std::optional<Instant> expectedEnd(std::span<const PumpChange> changes, Millilitres bagVolume, Instant now) {
    const std::vector<PumpSegment> segments = pumpSegments(changes, now);
    if (segments.empty() || !segments.back().running || segments.back().rate.value <= 0) {
        return std::nullopt;
    }
    double left = bagVolume.value;
    for (const PumpSegment& segment : segments) {
        const double volume = segment.rate.value * hoursOf(segment);
        if (segment.running || volume >= left) {
            const double milliseconds = left / segment.rate.value * 3'600'000.0;
            return segment.from + Duration(std::llround(milliseconds));
        }
        left -= volume;
    }
    return std::nullopt;
}

MillilitresPerHour presentRate(std::span<const PumpChange> changes, Instant now) {
    const auto segments = pumpSegments(changes, now);
    return segments.empty() ? MillilitresPerHour{} : segments.back().rate;
}

std::optional<PumpChange> presentPause(std::span<const PumpChange> changes, Instant now) {
    std::optional<PumpChange> pause;
    for (const PumpChange& change : inOrder(changes)) {
        if (change.stamp.eventAt > now) {
            break;
        }
        if (change.kind == PumpChangeKind::Pause) {
            pause = change;
        } else if (change.kind != PumpChangeKind::Rate) {
            pause.reset();
        }
    }
    return pause;
}

PumpState pumpState(std::span<const PumpChange> changes) {
    PumpState state = PumpState::NotStarted;
    for (const PumpChange& change : inOrder(changes)) {
        switch (change.kind) {
        case PumpChangeKind::Start:
        case PumpChangeKind::Resume:
            state = PumpState::Running;
            break;
        case PumpChangeKind::Pause:
            state = PumpState::Paused;
            break;
        case PumpChangeKind::Rate:
            break;
        case PumpChangeKind::StopEarly:
        case PumpChangeKind::Complete:
            state = PumpState::Ended;
            break;
        }
    }
    return state;
}

} // namespace tidemark::rules
