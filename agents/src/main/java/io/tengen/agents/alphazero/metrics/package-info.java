/**
 * What a run of self-play measures, a JSON object a line of its {@code metrics.jsonl}, and reading
 * it again.
 *
 * <p>Start with {@link io.tengen.agents.alphazero.metrics.MetricsLine}, of which each part of an
 * iteration writes one, and {@link io.tengen.agents.alphazero.metrics.RunMetrics}, which holds
 * those of a run.
 */
@NullMarked
package io.tengen.agents.alphazero.metrics;

import org.jspecify.annotations.NullMarked;
