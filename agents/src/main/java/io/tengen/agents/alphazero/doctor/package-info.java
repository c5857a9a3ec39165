/**
 * What is wrong with a run of self-play, told from its metrics in plain words, and which setting to
 * change.
 *
 * <p>Start with {@link io.tengen.agents.alphazero.doctor.Doctor}. Each {@code Check} knows one
 * thing that goes wrong; its thresholds, and why they are where they are, stand in its class.
 */
@NullMarked
package io.tengen.agents.alphazero.doctor;

import org.jspecify.annotations.NullMarked;
