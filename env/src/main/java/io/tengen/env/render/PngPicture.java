package io.tengen.env.render;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes a picture in the PNG format. */
public final class PngPicture {
  private PngPicture() {}

  /**
   * Writes one picture.
   *
   * @param out left open
   * @throws IOException when {@code out} refuses
   */
  public static void write(BufferedImage image, OutputStream out) throws IOException {
    // Given the bare stream, ImageIO would buffer in a temporary file.
    try (MemoryCacheImageOutputStream buffer = new MemoryCacheImageOutputStream(out)) {
      if (!ImageIO.write(image, "png", buffer)) {
        throw new IOException(
            "this Java has no PNG writer for a picture of type " + image.getType());
      }
    }
  }
}
