/**
 * ONNX: networks as files that other programs read ({@link
 * io.tengen.agents.network.onnx.OnnxExporter} says what goes in and out), and ONNX Runtime, which
 * runs everywhere.
 */
@NullMarked
package io.tengen.agents.network.onnx;

import org.jspecify.annotations.NullMarked;
