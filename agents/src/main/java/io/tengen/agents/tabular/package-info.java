/**
 * Agents that keep a table of action values, one file an algorithm: {@link
 * io.tengen.agents.tabular.QLearning}, {@link io.tengen.agents.tabular.Sarsa}, {@link
 * io.tengen.agents.tabular.ExpectedSarsa}, {@link io.tengen.agents.tabular.DoubleQLearning} and
 * {@link io.tengen.agents.tabular.QLambda}.
 *
 * <p>Start with {@link io.tengen.agents.tabular.TabularAgent}, read one algorithm, then {@link
 * io.tengen.agents.tabular.TabularTraining}, which runs any of them on any {@link
 * io.tengen.agents.tabular.TabularTask}.
 */
@NullMarked
package io.tengen.agents.tabular;

import org.jspecify.annotations.NullMarked;
