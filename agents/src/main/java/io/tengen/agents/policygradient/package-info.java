/**
 * Policy gradient: {@link io.tengen.agents.policygradient.Reinforce}, and the loss that it shares
 * with the actor-critics, {@link io.tengen.agents.policygradient.PolicyGradientLoss}.
 */
@NullMarked
package io.tengen.agents.policygradient;

import org.jspecify.annotations.NullMarked;
