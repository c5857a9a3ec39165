/**
 * What the command line knows of the algorithms that learn by acting: {@link
 * io.tengen.agents.presets.LearningPresets} lists them, and configurations that are known to work.
 * It stands above the algorithms' packages, which do not know of one another.
 */
@NullMarked
package io.tengen.agents.presets;

import org.jspecify.annotations.NullMarked;
