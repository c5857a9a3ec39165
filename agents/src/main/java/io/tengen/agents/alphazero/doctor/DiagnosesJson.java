package io.tengen.agents.alphazero.doctor;

import io.tengen.agents.alphazero.metrics.RunMetrics;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the doctor says, for programs. */
public final class DiagnosesJson {
  private DiagnosesJson() {}

  /** Puts how long a run is, and what was found, into an object. */
  public static void add(ObjectNode json, RunMetrics metrics, List<Diagnosis> diagnoses) {
    json.put("iterations", metrics.selfPlay().size());
    ArrayNode list = json.putArray("diagnoses");
    for (Diagnosis diagnosis : diagnoses) {
      ObjectNode one =
          list.addObject()
              .put("name", diagnosis.name())
              .put("severity", diagnosis.severity().text())
              .put("seen", diagnosis.seen())
              .put("meaning", diagnosis.meaning());
      ArrayNode advice = one.putArray("advice");
      for (Advice each : diagnosis.advice()) {
        advice
            .addObject()
            .put("setting", each.setting())
            .put("value", each.value())
            .put("now", each.now())
            .put("option", each.option())
            .put("reason", each.reason());
      }
    }
  }
}
