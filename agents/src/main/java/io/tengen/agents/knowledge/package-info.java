/**
 * What agents and players may know of a game beyond its rules: {@link
 * io.tengen.agents.knowledge.GoKnowledge} has the quick random games of Go.
 */
@NullMarked
package io.tengen.agents.knowledge;

import org.jspecify.annotations.NullMarked;
