package io.tengen.agents.network.onednn;

import static org.bytedeco.dnnl.global.dnnl.dnnl_primitive_execute;
import static org.bytedeco.dnnl.global.dnnl.dnnl_success;

import java.util.List;
import org.bytedeco.dnnl.dnnl_exec_arg_t;
import org.bytedeco.dnnl.dnnl_primitive;
import org.bytedeco.dnnl.dnnl_stream;

/**
 * Primitives with their arguments, carried out one after the other. It goes through oneDNN's C
 * functions, which take arguments as an array made once; the C++ ones build a map at each call.
 */
final class Program {
  private final dnnl_primitive[] primitives;
  private final dnnl_exec_arg_t[] arguments;
  private final int[] argumentCounts;
  private final String[] names;

  Program(List<Step> steps) {
    int count = steps.size();
    primitives = new dnnl_primitive[count];
    arguments = new dnnl_exec_arg_t[count];
    argumentCounts = new int[count];
    names = new String[count];
    for (int i = 0; i < count; i++) {
      Step step = steps.get(i);
      primitives[i] = step.primitive;
      arguments[i] = step.arguments;
      argumentCounts[i] = step.argumentCount;
      names[i] = step.name;
    }
  }

  /** Carries out all steps. On a processor's stream each call returns when its step is done. */
  void execute(dnnl_stream stream) {
    for (int i = 0; i < primitives.length; i++) {
      int status = dnnl_primitive_execute(primitives[i], stream, argumentCounts[i], arguments[i]);
      if (status != dnnl_success) {
        throw new IllegalStateException(
            "oneDNN's " + names[i] + " (step " + i + ") failed with status " + status);
      }
    }
  }

  /** The names of the steps: what each is for, and oneDNN's name of the kernel. */
  List<String> stepNames() {
    return List.of(names);
  }

  /** A primitive, its arguments, and its name for messages. */
  record Step(
      dnnl_primitive primitive, dnnl_exec_arg_t arguments, int argumentCount, String name) {}
}
