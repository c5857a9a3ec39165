package io.tengen.agents.alphazero.doctor;

/**
 * A setting to change. A run keeps the settings that it began with, so this is for a new one.
 *
 * @param setting its full name, such as {@code selfPlay.visits}
 * @param value what to change it to, as the command line takes it
 * @param now what it is
 * @param reason what the change does
 */
public record Advice(String setting, String value, String now, String reason) {

  /** The option of {@code tengen train}, whose keys are last names: {@code --set visits=200}. */
  public String option() {
    return "--set " + setting.substring(setting.lastIndexOf('.') + 1) + "=" + value;
  }
}
