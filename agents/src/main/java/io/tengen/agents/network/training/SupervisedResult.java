package io.tengen.agents.network.training;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How a run that learns from games ended.
 *
 * @param finished whether it is over; false when it was asked to stop and can be resumed
 * @param steps steps in all, those before a resume included
 * @param samples positions in all
 * @param seconds time spent in training, in all
 * @param last the last validation; null before the first
 * @param best the validation with the lowest loss; null before the first
 * @param bestModel the model of the best validation; not there before the first
 * @param lastModel the model of the last step
 */
public record SupervisedResult(
    boolean finished,
    long steps,
    long samples,
    double seconds,
    @Nullable Validation last,
    @Nullable Validation best,
    Path bestModel,
    Path lastModel) {}
