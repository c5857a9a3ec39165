/**
 * Networks in a search: {@link io.tengen.agents.network.evaluator.Backends} chooses what carries a
 * network out, {@link io.tengen.agents.network.evaluator.NetworkEvaluator} asks it.
 */
@NullMarked
package io.tengen.agents.network.evaluator;

import org.jspecify.annotations.NullMarked;
