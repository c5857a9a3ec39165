/**
 * What {@code tengen bench} measures, and the same workloads under JMH.
 *
 * <p>A {@link io.tengen.benchmarks.Workload} is a loop over the product's own classes; {@link
 * io.tengen.benchmarks.Measurement} times it plainly, for a figure within seconds on a user's
 * machine, and the classes named {@code ...Jmh} hand the same loops to JMH, for figures to compare
 * before and after a change; CONTRIBUTING.md says how to run those.
 */
@NullMarked
package io.tengen.benchmarks;

import org.jspecify.annotations.NullMarked;
