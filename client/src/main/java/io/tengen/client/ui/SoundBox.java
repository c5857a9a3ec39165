package io.tengen.client.ui;

import com.badlogic.gdx.Gdx;
import com.badlogic.gdx.audio.Sound;
import com.badlogic.gdx.backends.lwjgl3.audio.mock.MockAudio;
import com.badlogic.gdx.files.FileHandleStream;
import com.badlogic.gdx.utils.GdxRuntimeException;
import io.tengen.client.record.GameRecord;
import io.tengen.client.record.MoveNode;
import io.tengen.client.sound.Sounds;
import io.tengen.client.ui.screen.GoSounds;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** Plays the sounds. Where there is no sound device it is silent and says so. */
final class SoundBox implements GoSounds {
  private static final int STONES = 4;
  private static final int CAPTURES = 8;
  private static final int HEADER = 44;
  private static final float WHOLE = 100f;

  private final List<Sound> stones = new ArrayList<>();
  private final List<Sound> captures = new ArrayList<>();
  private final List<Sound> signs = new ArrayList<>();
  private final boolean hasDevice;
  private int volume;
  private int played;

  SoundBox() {
    boolean isAble = !(Gdx.audio instanceof MockAudio);
    if (isAble) {
      try {
        for (int i = 0; i < STONES; i++) {
          stones.add(sound(Sounds.stone(i)));
        }
        for (int i = 1; i <= CAPTURES; i++) {
          captures.add(sound(Sounds.capture(i, i)));
        }
        signs.add(sound(Sounds.pass()));
        signs.add(sound(Sounds.alert()));
      } catch (GdxRuntimeException e) {
        isAble = false;
      }
    }
    hasDevice = isAble;
  }

  /** Whether anything can be heard. */
  boolean hasDevice() {
    return hasDevice;
  }

  /** How loud, 0 to 100. */
  void setVolume(int percent) {
    volume = percent;
  }

  private static Sound sound(short[] samples) {
    byte[] wave = wave(samples);
    return Gdx.audio.newSound(
        new FileHandleStream("made.wav") {
          @Override
          public InputStream read() {
            return new ByteArrayInputStream(wave);
          }
        });
  }

  /** Samples as a WAVE file: RIFF with PCM of 16 bits on one channel. */
  static byte[] wave(short[] samples) {
    int bytes = samples.length * Short.BYTES;
    ByteBuffer out = ByteBuffer.allocate(HEADER + bytes).order(ByteOrder.LITTLE_ENDIAN);
    out.put(new byte[] {'R', 'I', 'F', 'F'}).putInt(HEADER - 8 + bytes);
    out.put(new byte[] {'W', 'A', 'V', 'E', 'f', 'm', 't', ' '}).putInt(16);
    out.putShort((short) 1).putShort((short) 1).putInt(Sounds.RATE);
    out.putInt(Sounds.RATE * Short.BYTES).putShort((short) Short.BYTES).putShort((short) 16);
    out.put(new byte[] {'d', 'a', 't', 'a'}).putInt(bytes);
    for (short sample : samples) {
      out.putShort(sample);
    }
    return out.array();
  }

  private void play(List<Sound> sounds, int index) {
    if (hasDevice && volume > 0) {
      sounds.get(index).play(volume / WHOLE);
    }
  }

  @Override
  public void move(GameRecord record, boolean isOthers) {
    MoveNode current = record.current();
    int points = record.game().size() * record.game().size();
    if (current.action() == points) {
      pass();
      return;
    }
    play(stones, played++ % STONES);
    int captured = record.state().board().capturedCount();
    if (captured > 0) {
      play(captures, Math.min(captured, CAPTURES) - 1);
    }
  }

  @Override
  public void pass() {
    play(signs, 0);
  }

  @Override
  public void alert() {
    play(signs, 1);
  }

  void dispose() {
    stones.forEach(Sound::dispose);
    captures.forEach(Sound::dispose);
    signs.forEach(Sound::dispose);
  }
}
