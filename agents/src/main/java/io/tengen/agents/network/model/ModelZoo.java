package io.tengen.agents.network.model;

import io.tengen.env.catalogue.NearestName;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The models that come with Tengen, by name: resources that an index lists, a name a line.
 *
 * <p>To add one, {@code tengen pack} it in half precision to {@code NAME.tgn} in {@code
 * src/main/resources/models} of this module, and add a line with {@code NAME} to {@code index.txt}
 * there.
 */
public final class ModelZoo {
  /** The model of a training run that its directory stands for. */
  public static final String BEST_OF_RUN = "best.tgn";

  private static final String FOLDER = "/models/";
  private static final String SUFFIX = ".tgn";

  private ModelZoo() {}

  /** The names of the models, in the index's order. */
  public static List<String> names() throws IOException {
    return names(FOLDER);
  }

  static List<String> names(String folder) throws IOException {
    try (InputStream index = ModelZoo.class.getResourceAsStream(folder + "index.txt")) {
      if (index == null) {
        return List.of();
      }
      return new String(index.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty())
          .toList();
    }
  }

  /**
   * What a model can be found by from anywhere: its name in the zoo, or the absolute path of its
   * file.
   *
   * @param nameOrPath as in {@link #open}
   * @throws IllegalArgumentException when there is none
   */
  public static String locate(String nameOrPath) throws IOException {
    List<String> names = names();
    return names.contains(nameOrPath)
        ? nameOrPath
        : fileOf(nameOrPath, names).toAbsolutePath().normalize().toString();
  }

  /**
   * Reads a model by its name in the zoo, or else by the path of a file or of the directory of a
   * training run, which stands for its {@value #BEST_OF_RUN}. A file's ending may be left out.
   *
   * @throws IllegalArgumentException when there is neither
   * @throws ModelFormatException when the file is not a whole model
   */
  public static PolicyValueNetwork open(String nameOrPath) throws IOException {
    return open(nameOrPath, FOLDER);
  }

  /** Opens from the zoo whose index is in a folder of resources. */
  static PolicyValueNetwork open(String nameOrPath, String folder) throws IOException {
    List<String> names = names(folder);
    if (names.contains(nameOrPath)) {
      String resource = folder + nameOrPath + SUFFIX;
      try (InputStream model = ModelZoo.class.getResourceAsStream(resource)) {
        if (model == null) {
          throw new ModelFormatException("the zoo lists " + nameOrPath + " but lacks " + resource);
        }
        return ModelFile.parse(model.readAllBytes(), nameOrPath);
      }
    }
    return ModelFile.read(fileOf(nameOrPath, names));
  }

  private static Path fileOf(String nameOrPath, List<String> names) {
    Path path = Path.of(nameOrPath);
    boolean isDirectory = Files.isDirectory(path);
    Path file = isDirectory ? path.resolve(BEST_OF_RUN) : path;
    if (Files.isRegularFile(file)) {
      return file;
    }
    Path withSuffix = Path.of(nameOrPath + SUFFIX);
    if (Files.isRegularFile(withSuffix)) {
      return withSuffix;
    }
    if (isDirectory) {
      throw new IllegalArgumentException(
          "there is no "
              + BEST_OF_RUN
              + " in "
              + nameOrPath
              + "; a training run has one from its first validation on");
    }
    if (nameOrPath.contains("/") || nameOrPath.endsWith(SUFFIX)) {
      throw new IllegalArgumentException("there is no model file " + nameOrPath);
    }
    throw new IllegalArgumentException(
        names.isEmpty()
            ? "there is no model " + nameOrPath + ": the zoo is empty; name a file"
            : NearestName.unknown("model", nameOrPath, names));
  }
}
