/** Draws the pictures of {@code io.tengen.client.scene} in the window. */
@NullMarked
package io.tengen.client.ui.scene;

import org.jspecify.annotations.NullMarked;
