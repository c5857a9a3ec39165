/**
 * Pictures without a window: what worlds and curves look like, told to a {@link
 * io.tengen.client.scene.Canvas} by shapes and tones. The window draws them by libGDX, tests write
 * them down.
 */
@NullMarked
package io.tengen.client.scene;

import org.jspecify.annotations.NullMarked;
