package io.tengen.agents.run;

/**
 * A saved moment of a training run.
 *
 * @param progress how far the run was, in its own unit (episodes, for tabular agents)
 * @param metricsLength the length of the metrics file at that moment, in bytes
 * @param content everything the run needs to go on, in its own format
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once and never compared
public record Checkpoint(long progress, long metricsLength, byte[] content) {}
