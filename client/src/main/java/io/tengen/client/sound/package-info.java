/**
 * The sounds of the window, computed here: {@link io.tengen.client.sound.Sounds}. Playing them is
 * the window's.
 */
@NullMarked
package io.tengen.client.sound;

import org.jspecify.annotations.NullMarked;
