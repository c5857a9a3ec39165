package io.tengen.client.ui.widget;

/** Told what a person does on a board. Points are named by action. */
public interface BoardListener {
  /** A point was clicked, or chosen by the keyboard. */
  void pressed(int action, boolean isSecondary);

  /** The mouse or the keyboard points to another point; -1 for none. */
  void pointed(int action);
}
