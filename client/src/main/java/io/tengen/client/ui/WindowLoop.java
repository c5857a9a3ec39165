package io.tengen.client.ui;

import com.badlogic.gdx.backends.lwjgl3.DefaultLwjgl3Input;
import com.badlogic.gdx.backends.lwjgl3.Lwjgl3Application;
import com.badlogic.gdx.backends.lwjgl3.Lwjgl3ApplicationConfiguration;
import com.badlogic.gdx.backends.lwjgl3.Lwjgl3Input;
import com.badlogic.gdx.backends.lwjgl3.Lwjgl3Window;
import com.badlogic.gdx.backends.lwjgl3.audio.Lwjgl3Audio;
import com.badlogic.gdx.backends.lwjgl3.audio.mock.MockAudio;

/**
 * The loop of libGDX, with two things of ours: the window is told when a frame is on the screen,
 * and sound is not even tried where there is no device, since the system's libraries would complain
 * in many lines.
 */
final class WindowLoop {
  private WindowLoop() {}

  /** Opens the window and returns when it is closed. */
  static void run(ClientWindow window, Lwjgl3ApplicationConfiguration configuration) {
    // Its constructor is the loop; a field of a class of ours would not be set in it.
    new Lwjgl3Application(window, configuration) {
      @Override
      public Lwjgl3Audio createAudio(Lwjgl3ApplicationConfiguration wanted) {
        return SoundDevice.ofSystem().mayBeThere() ? super.createAudio(wanted) : new MockAudio();
      }

      @Override
      public Lwjgl3Input createInput(Lwjgl3Window opened) {
        return new DefaultLwjgl3Input(opened) {
          @Override
          public void prepareNext() {
            super.prepareNext();
            window.presented();
          }
        };
      }
    };
  }
}
