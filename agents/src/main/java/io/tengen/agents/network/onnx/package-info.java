/** ONNX: networks as files that other programs read, and ONNX Runtime, which runs everywhere. */
@NullMarked
package io.tengen.agents.network.onnx;

import org.jspecify.annotations.NullMarked;
