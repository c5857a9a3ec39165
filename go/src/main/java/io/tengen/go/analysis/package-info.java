/**
 * What can be read out of a position: eyes, unconditional life, ladders, dead stones; and how many
 * positions there are.
 */
@NullMarked
package io.tengen.go.analysis;

import org.jspecify.annotations.NullMarked;
