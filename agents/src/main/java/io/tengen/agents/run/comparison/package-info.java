/**
 * Runs beside one another: {@link io.tengen.agents.run.comparison.RunCurve} reads the learning
 * curve of one, {@link io.tengen.agents.run.comparison.RunGroup} puts together those that differ in
 * nothing but the seed.
 */
@NullMarked
package io.tengen.agents.run.comparison;

import org.jspecify.annotations.NullMarked;
