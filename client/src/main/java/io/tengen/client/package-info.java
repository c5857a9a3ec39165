/**
 * The desktop client: Go and the other worlds in a window. What it knows and does is apart from how
 * it is drawn: {@code io.tengen.client.ui} alone touches libGDX.
 */
@NullMarked
package io.tengen.client;

import org.jspecify.annotations.NullMarked;
