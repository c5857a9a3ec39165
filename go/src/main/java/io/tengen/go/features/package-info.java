/**
 * What a network sees of a game of Go.
 *
 * <p>{@link io.tengen.go.features.FeaturePlanes} writes it, {@link io.tengen.go.features.Symmetry}
 * turns it round.
 */
@NullMarked
package io.tengen.go.features;

import org.jspecify.annotations.NullMarked;
