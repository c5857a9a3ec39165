/**
 * Opponents by strength: {@link io.tengen.client.strength.StrengthTable} has what was measured, and
 * {@link io.tengen.client.strength.AgentSource} the agents of this process, read when they are
 * needed first.
 */
@NullMarked
package io.tengen.client.strength;

import org.jspecify.annotations.NullMarked;
