package io.tengen.agents.network.onednn;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.dnnl.dnnl_exec_arg_t;
import org.bytedeco.dnnl.memory;

/** The memory that a primitive is carried out with, by oneDNN's {@code DNNL_ARG_...} numbers. */
final class Arguments {
  private final List<Integer> keys = new ArrayList<>();
  private final List<memory> values = new ArrayList<>();

  Arguments with(int key, NativeTensor tensor) {
    return with(key, tensor.handle());
  }

  Arguments with(int key, memory handle) {
    keys.add(key);
    values.add(handle);
    return this;
  }

  int count() {
    return keys.size();
  }

  /** As the array that oneDNN's C function takes. */
  dnnl_exec_arg_t toNative() {
    dnnl_exec_arg_t array = new dnnl_exec_arg_t(keys.size());
    for (int i = 0; i < keys.size(); i++) {
      array.position(i).arg(keys.get(i)).memory(values.get(i).get());
    }
    return array.position(0);
  }
}
