/**
 * The screens of Go: the menu, the dialog that begins a game, the game, the settings. What a screen
 * decides is in a presenter that knows nothing of drawing; the screen itself lays controls out and
 * shows what the presenter says.
 */
@NullMarked
package io.tengen.client.ui.screen;

import org.jspecify.annotations.NullMarked;
