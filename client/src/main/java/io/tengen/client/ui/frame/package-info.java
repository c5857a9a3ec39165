/**
 * What all screens stand on: {@code Screen} is what a screen is, {@code House} what it is given
 * (look, texts, settings, arenas, a line to say something in), and the keyboard goes through {@code
 * Keyboard} and {@code FocusStage}.
 */
@NullMarked
package io.tengen.client.ui.frame;

import org.jspecify.annotations.NullMarked;
