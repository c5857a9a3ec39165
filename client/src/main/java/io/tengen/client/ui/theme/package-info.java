/**
 * The look of the window: colours ({@code Look}), fonts at the density of the screen ({@code
 * Fonts}), the skin of the controls, made in code ({@code Theme}), and what widgets draw with
 * ({@code Pen}).
 */
@NullMarked
package io.tengen.client.ui.theme;

import org.jspecify.annotations.NullMarked;
