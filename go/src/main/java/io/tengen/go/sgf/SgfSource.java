package io.tengen.go.sgf;

import java.io.InputStream;

/**
 * A stream of SGF, no longer compressed.
 *
 * @param name the file, with {@code !} and the entry's name for each archive that it is in
 * @param stream the bytes; the next source begins where it is closed
 */
public record SgfSource(String name, InputStream stream) {}
