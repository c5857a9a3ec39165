/** Clocks: how much time a side has, and how a search spends it. */
@NullMarked
package io.tengen.search.time;

import org.jspecify.annotations.NullMarked;
