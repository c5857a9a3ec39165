/**
 * What a search thinks of positions, while it searches. {@link
 * io.tengen.client.analysis.AnalysisDesk} is where to start reading: it owns the threads, on which
 * {@link io.tengen.client.analysis.PositionAnalyst} analyses the position that is looked at, {@link
 * io.tengen.client.analysis.GameReview} a whole game, and {@link io.tengen.client.analysis.WhyNot}
 * one move. All is told on the owner's executor, the thread that draws; nothing blocks it.
 */
@NullMarked
package io.tengen.client.analysis;

import org.jspecify.annotations.NullMarked;
