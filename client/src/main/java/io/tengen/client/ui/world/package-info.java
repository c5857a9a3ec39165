/**
 * The screens of the worlds beside Go: their list, and one screen that shows any of them by what
 * its model says.
 */
@NullMarked
package io.tengen.client.ui.world;

import org.jspecify.annotations.NullMarked;
