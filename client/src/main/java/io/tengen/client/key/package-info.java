/**
 * What the user can do, each with a key: {@link io.tengen.client.key.Command}, the keys that come
 * with the program and the user's own in {@link io.tengen.client.key.KeyBindings}.
 */
@NullMarked
package io.tengen.client.key;

import org.jspecify.annotations.NullMarked;
