package io.tengen.client.ui;

/** Switches the sound off, and on again as loud as it was. */
final class Mute {
  private int volume;
  private int loud;

  /**
   * With a volume for whoever has had none yet.
   *
   * @param loud in percent, above 0
   */
  Mute(int loud) {
    this.volume = loud;
    this.loud = loud;
  }

  /** The volume is this from now on, 0 to 100. */
  void hear(int percent) {
    volume = percent;
    loud = percent > 0 ? percent : loud;
  }

  /** What it is to be when it is switched. */
  int next() {
    return volume > 0 ? 0 : loud;
  }
}
