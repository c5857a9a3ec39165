/**
 * What the learners with networks share: {@link io.tengen.agents.acting.VectorActing} acts in many
 * environments at once, {@link io.tengen.agents.acting.Categorical} is the policy over the legal
 * actions, {@link io.tengen.agents.acting.Advantages} weighs what was better than expected, {@link
 * io.tengen.agents.acting.Approximator} is a network with its gradient, and {@link
 * io.tengen.agents.acting.PolicyValue} the two that an actor-critic has.
 */
@NullMarked
package io.tengen.agents.acting;

import org.jspecify.annotations.NullMarked;
