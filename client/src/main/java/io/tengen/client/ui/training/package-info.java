/** The screen on which runs of training are watched. */
@NullMarked
package io.tengen.client.ui.training;

import org.jspecify.annotations.NullMarked;
