package io.tengen.server.cgos;

/** What a connection is at, and so what the lines mean that come. Called by its thread alone. */
interface Stage {
  /** A line came. */
  void heard(CgosLine line);

  /**
   * Time has gone by.
   *
   * @param silence how long nothing came, in ns
   */
  void look(long silence);

  /** The connection is gone. */
  void closed();
}
