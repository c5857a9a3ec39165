package io.tengen.agents.network.training;

/**
 * A validation of a run.
 *
 * @param step after how many steps
 * @param accuracy what was found
 */
public record Validation(long step, Accuracy accuracy) {}
