package io.tengen.agents.run;

import org.jspecify.annotations.Nullable;

/**
 * How a training run ended.
 *
 * @param solved whether the mean return reached the run's goal; false where it has none
 * @param finished whether it is over; false when it was asked to stop and can be resumed
 * @param episodes episodes in all, those before a resume included
 * @param steps steps in all
 * @param seconds time spent in training, in all
 * @param bestMean the best mean return: of a full window of episodes, or where the run evaluates on
 *     the way, of an evaluation; null before there is one
 * @param lastMean the mean return of the last window, or of all episodes where there are fewer;
 *     null before the first
 */
public record TrainingResult(
    boolean solved,
    boolean finished,
    int episodes,
    long steps,
    double seconds,
    @Nullable Double bestMean,
    @Nullable Double lastMean) {}
