package io.tengen.env.render;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Writes frames as a GIF (version 89a) that loops for ever. All frames share the one global table
 * of {@link IndexedColors}. The tags and attributes are those of the JDK's "GIF Metadata Format
 * Specification".
 */
public final class AnimatedGif {
  /** Shorter delays are ignored by browsers, which then take 100 ms. */
  private static final int LEAST_MILLIS = 20;

  private static final int MOST_MILLIS = 65_535 * 10;
  private static final String STREAM_FORMAT = "javax_imageio_gif_stream_1.0";
  private static final String IMAGE_FORMAT = "javax_imageio_gif_image_1.0";

  /** Netscape's looping extension: sub-block 1, then how often as two bytes; 0 is for ever. */
  private static final byte[] LOOP_FOREVER = {1, 0, 0};

  private final IndexedColors colors = new IndexedColors();
  private final ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
  private final ImageWriteParam parameters = writer.getDefaultWriteParam();

  private AnimatedGif() {
    parameters.setProgressiveMode(ImageWriteParam.MODE_DISABLED); // rows in order pack better
  }

  /**
   * Writes an animation.
   *
   * @param frames at least one, all of one size
   * @param frameMillis how long each is shown, 20 to 655350 ms, rounded to hundredths of a second
   * @param lastFrameMillis the same for the last one
   * @param out left open
   * @throws IllegalArgumentException when there is no frame, or one of another size
   * @throws IOException when {@code out} refuses
   */
  public static void write(
      List<BufferedImage> frames, int frameMillis, int lastFrameMillis, OutputStream out)
      throws IOException {
    requireSameSize(frames);
    requireDelay("frameMillis", frameMillis);
    requireDelay("lastFrameMillis", lastFrameMillis);
    AnimatedGif gif = new AnimatedGif();
    try (MemoryCacheImageOutputStream buffer = new MemoryCacheImageOutputStream(out)) {
      gif.write(frames, frameMillis, lastFrameMillis, buffer);
    } finally {
      gif.writer.dispose();
    }
  }

  private static void requireSameSize(List<BufferedImage> frames) {
    if (frames.isEmpty()) {
      throw new IllegalArgumentException("no frames, but an animation needs at least one");
    }
    BufferedImage first = frames.get(0);
    for (BufferedImage frame : frames) {
      if (frame.getWidth() != first.getWidth() || frame.getHeight() != first.getHeight()) {
        throw new IllegalArgumentException(
            "a frame of " + size(frame) + " pixels, but the first has " + size(first));
      }
    }
  }

  private static String size(BufferedImage frame) {
    return frame.getWidth() + " x " + frame.getHeight();
  }

  private static void requireDelay(String name, int millis) {
    if (millis < LEAST_MILLIS || millis > MOST_MILLIS) {
      throw new IllegalArgumentException(
          name + " is " + millis + ", but must be " + LEAST_MILLIS + " to " + MOST_MILLIS);
    }
  }

  private void write(
      List<BufferedImage> frames,
      int frameMillis,
      int lastFrameMillis,
      MemoryCacheImageOutputStream out)
      throws IOException {
    writer.setOutput(out);
    writer.prepareWriteSequence(streamMetadata(frames.get(0)));
    int last = frames.size() - 1;
    for (int i = 0; i <= last; i++) {
      BufferedImage frame = indexed(frames.get(i));
      IIOMetadata metadata =
          imageMetadata(frame, i == last ? lastFrameMillis : frameMillis, i == 0);
      writer.writeToSequence(new IIOImage(frame, null, metadata), parameters);
    }
    writer.endWriteSequence();
  }

  private BufferedImage indexed(BufferedImage frame) {
    return frame.getColorModel().equals(colors.model()) ? frame : colors.convert(frame);
  }

  private IIOMetadata streamMetadata(BufferedImage frame) throws IOException {
    IIOMetadata metadata = writer.getDefaultStreamMetadata(parameters);
    IIOMetadataNode root = new IIOMetadataNode(STREAM_FORMAT);
    IIOMetadataNode version = child(root, "Version");
    version.setAttribute("value", "89a");
    IIOMetadataNode screen = child(root, "LogicalScreenDescriptor");
    screen.setAttribute("logicalScreenWidth", Integer.toString(frame.getWidth()));
    screen.setAttribute("logicalScreenHeight", Integer.toString(frame.getHeight()));
    screen.setAttribute("colorResolution", "8");
    screen.setAttribute("pixelAspectRatio", "0");
    IIOMetadataNode table = child(root, "GlobalColorTable");
    table.setAttribute("sizeOfGlobalColorTable", Integer.toString(IndexedColors.TABLE_SIZE));
    table.setAttribute("backgroundColorIndex", "0");
    table.setAttribute("sortFlag", "FALSE");
    IndexColorModel model = colors.model();
    for (int i = 0; i < IndexedColors.TABLE_SIZE; i++) {
      IIOMetadataNode entry = child(table, "ColorTableEntry");
      entry.setAttribute("index", Integer.toString(i));
      entry.setAttribute("red", Integer.toString(model.getRed(i)));
      entry.setAttribute("green", Integer.toString(model.getGreen(i)));
      entry.setAttribute("blue", Integer.toString(model.getBlue(i)));
    }
    metadata.setFromTree(STREAM_FORMAT, root);
    return metadata;
  }

  private IIOMetadata imageMetadata(BufferedImage frame, int millis, boolean first)
      throws IOException {
    IIOMetadata metadata =
        writer.getDefaultImageMetadata(new ImageTypeSpecifier(frame), parameters);
    IIOMetadataNode root = new IIOMetadataNode(IMAGE_FORMAT);
    IIOMetadataNode control = child(root, "GraphicControlExtension");
    control.setAttribute("disposalMethod", "doNotDispose");
    control.setAttribute("userInputFlag", "FALSE");
    control.setAttribute("transparentColorFlag", "FALSE");
    control.setAttribute("transparentColorIndex", "0");
    control.setAttribute("delayTime", Integer.toString((millis + 5) / 10));
    if (first) {
      IIOMetadataNode application =
          child(child(root, "ApplicationExtensions"), "ApplicationExtension");
      application.setAttribute("applicationID", "NETSCAPE");
      application.setAttribute("authenticationCode", "2.0");
      application.setUserObject(LOOP_FOREVER.clone());
    }
    metadata.mergeTree(IMAGE_FORMAT, root);
    return metadata;
  }

  private static IIOMetadataNode child(IIOMetadataNode parent, String name) {
    IIOMetadataNode node = new IIOMetadataNode(name);
    parent.appendChild(node);
    return node;
  }
}
