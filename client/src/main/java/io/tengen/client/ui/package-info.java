/**
 * The window. {@code DesktopClient} opens it; nothing else here is for other packages. {@code
 * frame} has what screens stand on, {@code theme} the look, {@code widget} what screens are made
 * of, {@code screen} the screens of Go, {@code script} sessions without a person.
 */
@NullMarked
package io.tengen.client.ui;

import org.jspecify.annotations.NullMarked;
