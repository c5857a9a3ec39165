/**
 * A run of self-play as one page of HTML that needs nothing else: curves, first moves, what the
 * doctor says, settings and games.
 *
 * <p>Start with {@link io.tengen.agents.alphazero.report.RunReport}. The page is made of sections,
 * these of charts that are drawn as SVG; frame, axes and colours are those of {@link
 * io.tengen.agents.page.Page}.
 */
@NullMarked
package io.tengen.agents.alphazero.report;

import org.jspecify.annotations.NullMarked;
