/**
 * What the client keeps on disk: {@link io.tengen.client.files.SettingsStore}, the game at hand in
 * {@link io.tengen.client.files.Autosave}, {@link io.tengen.client.files.RecentGames}, and the game
 * records of the user, read and written by {@link io.tengen.client.files.GameFiles}.
 *
 * <p>All of it works on a thread of its own, {@link io.tengen.client.files.FileThread}, and tells
 * the owner through the executor that it is given. Files are replaced whole ({@link
 * io.tengen.client.files.WholeFile}): after a crash there is the old one or the new one.
 */
@NullMarked
package io.tengen.client.files;

import org.jspecify.annotations.NullMarked;
