/** Networks with their weights: as files, and by name from the zoo. */
@NullMarked
package io.tengen.agents.network.model;

import org.jspecify.annotations.NullMarked;
