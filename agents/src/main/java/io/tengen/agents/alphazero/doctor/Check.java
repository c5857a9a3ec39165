package io.tengen.agents.alphazero.doctor;

import java.util.Optional;

/** Looks for one thing that goes wrong. */
@FunctionalInterface
interface Check {
  /** What it sees; empty where all is well, or where there is too little to tell. */
  Optional<Diagnosis> examine(Patient patient);
}
