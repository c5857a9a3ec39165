/**
 * SGF, the file format of Go games: FF[3] and FF[4], read, written and replayed.
 *
 * <p>Start with {@link io.tengen.go.sgf.SgfReader}, which takes games one by one from a stream of
 * bytes, {@link io.tengen.go.sgf.SgfNode}, what it makes of them, and {@link
 * io.tengen.go.sgf.SgfWriter}. {@link io.tengen.go.sgf.SgfCollection} does the same for files,
 * compressed files, archives and directories. Values stay as they are in the file until they are
 * asked for, so properties that nothing here knows survive a round trip; {@link
 * io.tengen.go.sgf.SgfText} and {@link io.tengen.go.sgf.SgfPoints} say what values mean.
 *
 * <p>Input is taken to be hostile: nothing recurses, everything that can grow has a limit ({@link
 * io.tengen.go.sgf.SgfOptions}), and the only complaint is {@link io.tengen.go.sgf.SgfException}.
 */
@NullMarked
package io.tengen.go.sgf;

import org.jspecify.annotations.NullMarked;
