/**
 * Actor-critic: a policy and a value learned side by side. {@link io.tengen.agents.actorcritic.A2c}
 * is the plain form, {@link io.tengen.agents.actorcritic.A3c} the asynchronous one with a {@link
 * io.tengen.agents.actorcritic.ParameterServer}, {@link io.tengen.agents.actorcritic.Ppo} learns
 * several times from the same steps.
 */
@NullMarked
package io.tengen.agents.actorcritic;

import org.jspecify.annotations.NullMarked;
