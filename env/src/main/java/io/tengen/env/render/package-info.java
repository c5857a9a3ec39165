/**
 * Pictures of environments: one frame as PNG, an episode as animated GIF.
 *
 * <p>Start with {@link io.tengen.env.render.EpisodeRecorder}, which collects an episode's frames
 * and writes them. What a frame shows is a {@link io.tengen.env.render.FramePainter}'s business;
 * {@link io.tengen.env.render.FramePainters} knows one for every environment.
 *
 * <p>Nothing here opens a file: the caller hands over an {@link java.io.OutputStream}. Java 2D runs
 * headless, and on a machine without fonts the pictures come out without text.
 */
@NullMarked
package io.tengen.env.render;

import org.jspecify.annotations.NullMarked;
