/**
 * A game of Go with variations, as the window shows and edits it: {@link
 * io.tengen.client.record.GameRecord}. The tree is that of an SGF file, so what a file has and
 * nothing here knows is still there when it is saved.
 */
@NullMarked
package io.tengen.client.record;

import org.jspecify.annotations.NullMarked;
