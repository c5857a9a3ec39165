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
 * @param accuracy of the last validation; null before the first
 * @param bestModel the model with the lowest loss in a validation
 * @param lastModel the model of the last step
 */
public record SupervisedResult(
    boolean finished,
    long steps,
    long samples,
    double seconds,
    @Nullable Accuracy accuracy,
    Path bestModel,
    Path lastModel) {}
