package io.tengen.agents.learning;

/**
 * A configuration that is known to work.
 *
 * @param name what the command line calls it
 * @param summary one line that says what it does
 * @param config its configuration
 */
public record LearningPreset(String name, String summary, LearningConfig config) {}
