/**
 * Policy-value networks: defined, initialised and saved by DL4J, carried out by oneDNN, ONNX
 * Runtime or DL4J. Nothing outside knows those libraries.
 */
@NullMarked
package io.tengen.agents.network;

import org.jspecify.annotations.NullMarked;
