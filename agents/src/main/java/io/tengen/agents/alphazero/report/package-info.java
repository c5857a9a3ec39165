/**
 * A run of self-play as one page of HTML that needs nothing else: curves, first moves, what the
 * doctor says, settings and games.
 *
 * <p>Start with {@link io.tengen.agents.alphazero.report.RunReport}. The page is made of sections,
 * these of charts that are drawn as SVG; its colours are in {@code report.css}, for light and dark.
 */
@NullMarked
package io.tengen.agents.alphazero.report;

import org.jspecify.annotations.NullMarked;
