/**
 * What can be read out of a position: eyes ({@link io.tengen.go.analysis.Eyes}), unconditional life
 * ({@link io.tengen.go.analysis.Benson}), ladders ({@link io.tengen.go.analysis.Ladder}), dead
 * stones ({@link io.tengen.go.analysis.DeadStones}); and how many positions there are ({@link
 * io.tengen.go.analysis.LegalPositions}).
 */
@NullMarked
package io.tengen.go.analysis;

import org.jspecify.annotations.NullMarked;
