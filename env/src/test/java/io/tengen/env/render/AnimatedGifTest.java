package io.tengen.env.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.junit.jupiter.api.Test;

class AnimatedGifTest {
  private static final String IMAGE_FORMAT = "javax_imageio_gif_image_1.0";

  @Test
  void readsBackWithFramesDelaysAndLoop() throws IOException {
    ImageReader reader = read(gif(List.of(plain(Palette.BLUE), plain(Palette.RED)), 40, 1_500));
    assertEquals(2, reader.getNumImages(true));
    assertEquals("4", delay(reader, 0));
    assertEquals("150", delay(reader, 1));
    IIOMetadataNode loop = only(tree(reader, 0), "ApplicationExtension");
    assertEquals("NETSCAPE", loop.getAttribute("applicationID"));
    assertEquals("2.0", loop.getAttribute("authenticationCode"));
    assertArrayEquals(new byte[] {1, 0, 0}, (byte[]) loop.getUserObject());
  }

  @Test
  void keepsEveryColourOfThePaletteExactly() throws IOException {
    List<BufferedImage> frames = new ArrayList<>();
    for (Color color : Palette.all()) {
      frames.add(plain(color));
    }
    ImageReader reader = read(gif(frames, 100, 100));
    for (int i = 0; i < frames.size(); i++) {
      assertEquals(Palette.all()[i], new Color(reader.read(i).getRGB(5, 5)), "frame " + i);
    }
  }

  @Test
  void takesTheNearestColourForOthers() throws IOException {
    Color nearlyRed =
        new Color(Palette.RED.getRed() + 2, Palette.RED.getGreen() - 2, Palette.RED.getBlue() + 1);
    ImageReader reader = read(gif(List.of(plain(nearlyRed)), 100, 100));
    assertEquals(Palette.RED, new Color(reader.read(0).getRGB(0, 0)));
  }

  @Test
  void allFramesShareOneTable() throws IOException {
    ImageReader reader = read(gif(List.of(plain(Palette.BLUE), plain(Palette.RED)), 40, 40));
    for (int i = 0; i < 2; i++) {
      assertEquals(0, tree(reader, i).getElementsByTagName("LocalColorTable").getLength());
    }
  }

  @Test
  void leavesTheStreamOpen() throws IOException {
    boolean[] closed = new boolean[1];
    ByteArrayOutputStream out =
        new ByteArrayOutputStream() {
          @Override
          public void close() {
            closed[0] = true;
          }
        };
    AnimatedGif.write(List.of(plain(Palette.INK)), 20, 20, out);
    PngPicture.write(plain(Palette.INK), out);
    assertEquals(false, closed[0]);
  }

  @Test
  void refusesWhatCannotBe() {
    BufferedImage frame = plain(Palette.INK);
    BufferedImage larger = new BufferedImage(11, 10, BufferedImage.TYPE_INT_RGB);
    assertThrows(IllegalArgumentException.class, () -> gif(List.of(), 40, 40));
    assertThrows(IllegalArgumentException.class, () -> gif(List.of(frame, larger), 40, 40));
    assertThrows(IllegalArgumentException.class, () -> gif(List.of(frame), 19, 40));
    assertThrows(IllegalArgumentException.class, () -> gif(List.of(frame), 40, 655_351));
  }

  private static BufferedImage plain(Color color) {
    BufferedImage image = new BufferedImage(10, 10, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(color);
    graphics.fillRect(0, 0, 10, 10);
    graphics.dispose();
    return image;
  }

  private static byte[] gif(List<BufferedImage> frames, int millis, int lastMillis)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    AnimatedGif.write(frames, millis, lastMillis, out);
    return out.toByteArray();
  }

  private static ImageReader read(byte[] gif) {
    ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
    reader.setInput(new MemoryCacheImageInputStream(new ByteArrayInputStream(gif)));
    return reader;
  }

  private static IIOMetadataNode tree(ImageReader reader, int frame) throws IOException {
    return (IIOMetadataNode) reader.getImageMetadata(frame).getAsTree(IMAGE_FORMAT);
  }

  private static String delay(ImageReader reader, int frame) throws IOException {
    return only(tree(reader, frame), "GraphicControlExtension").getAttribute("delayTime");
  }

  private static IIOMetadataNode only(IIOMetadataNode tree, String name) {
    assertEquals(1, tree.getElementsByTagName(name).getLength(), name);
    return (IIOMetadataNode) tree.getElementsByTagName(name).item(0);
  }
}
