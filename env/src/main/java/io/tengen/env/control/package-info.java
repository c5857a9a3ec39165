/**
 * Classic control tasks with Gymnasium's constants: balance a pole ({@link
 * io.tengen.env.control.CartPole}), drive out of a valley ({@link
 * io.tengen.env.control.MountainCar}), swing up two links ({@link io.tengen.env.control.Acrobot}).
 *
 * <p>Start with {@link io.tengen.env.control.CartPole}. {@link
 * io.tengen.env.control.VectorCartPole} steps thousands of them in one call and shares their
 * physics. Observations are {@code float}; the state inside is {@code double}. No task calls {@link
 * java.lang.Math}'s sine or cosine, whose last bit may differ between machines, so a seed and a
 * list of actions mean the same trajectory everywhere.
 */
@NullMarked
package io.tengen.env.control;

import org.jspecify.annotations.NullMarked;
