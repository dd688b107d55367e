package org.chorus.spark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.chorus.link.LanguageMeans;
import org.chorus.model.UserError;

/** The folder of an embedding model: which kind it is, and whether its files are whole. */
public final class ModelFolder {
  /** How a model is kept. */
  enum Kind {
    /** An ONNX export with its SentencePiece tokenizer. */
    XLM_R,
    /** A pipeline saved by Spark NLP. */
    PIPELINE
  }

  private static final String MODEL = "model.onnx";
  private static final String TOKENIZER = "assets/sentencepiece.bpe.model";
  private static final String PIPELINE_METADATA = "metadata";
  private static final String MEANS = "language-means.tsv";
  private static final String SUMS = "SHA256SUMS";

  private final FileSystem files;
  private final Path root;
  private final Kind kind;
  private final String sha256;

  private ModelFolder(FileSystem files, Path root) throws IOException {
    this.files = files;
    this.root = root;
    this.kind = kind();
    Map<String, String> sums = sums(parts());
    compare(sums);
    this.sha256 = total(sums);
  }

  /**
   * Looks at the model in {@code location}, any Hadoop path, and reads all of it once.
   *
   * @throws UserError when there is none, when it is incomplete, or when a file is not what {@code
   *     SHA256SUMS} beside it says
   */
  public static ModelFolder at(Configuration conf, String location) {
    try {
      Path path = new Path(location);
      FileSystem files = path.getFileSystem(conf);
      Path root = files.makeQualified(path);
      if (!files.exists(root) || !files.getFileStatus(root).isDirectory()) {
        throw new UserError(
            "the embedding model %s is no folder: set embedding.model to the folder of a model"
                .formatted(location));
      }
      return new ModelFolder(files, root);
    } catch (IllegalArgumentException | IOException e) {
      throw new UserError(
          "the embedding model %s can't be read: %s".formatted(location, e.getMessage()), e);
    }
  }

  Kind kindOfModel() {
    return kind;
  }

  /** One hash over the files that make the vectors, 64 hexadecimal digits: the model's name. */
  public String sha256() {
    return sha256;
  }

  /** Where it is, as Spark and Spark NLP take it. */
  String location() {
    return Store.plainPath(root.toString());
  }

  /**
   * The same for Spark NLP, which takes no path with blanks or other characters that addresses
   * escape, and looks for most models on this machine: of any other folder a copy, which is gone
   * when the program ends.
   */
  String plainLocation() {
    boolean local = "file".equals(root.toUri().getScheme());
    if (local && root.toUri().getRawPath().equals(root.toUri().getPath())) {
      return location();
    }
    try {
      java.nio.file.Path copy = Files.createTempDirectory("chorus-model");
      copy.toFile().deleteOnExit();
      for (String name : parts()) {
        java.nio.file.Path part = copy.resolve(name);
        java.nio.file.Path folder = copy;
        for (java.nio.file.Path inner : copy.relativize(part.getParent())) {
          folder = folder.resolve(inner);
          folder.toFile().deleteOnExit();
        }
        Files.createDirectories(part.getParent());
        try (InputStream in = files.open(new Path(root, name))) {
          Files.copy(in, part);
        }
        part.toFile().deleteOnExit();
      }
      return copy.toUri().toString();
    } catch (IOException e) {
      throw new UserError(
          "the embedding model %s can't be copied to the folder for temporary files: %s"
              .formatted(location(), e.getMessage()),
          e);
    }
  }

  /**
   * What its vectors of a language have in common; nothing when nobody has measured that.
   *
   * @throws UserError when the file cannot be made sense of
   */
  public Optional<LanguageMeans> languageMeans() {
    Path file = new Path(root, MEANS);
    try {
      if (!files.exists(file)) {
        return Optional.empty();
      }
      compare(sums(List.of(MEANS)));
      try (BufferedReader lines =
          new BufferedReader(new InputStreamReader(files.open(file), StandardCharsets.UTF_8))) {
        return Optional.of(LanguageMeans.read(lines));
      }
    } catch (IllegalArgumentException | IOException e) {
      throw new UserError("%s/%s: %s".formatted(location(), MEANS, e.getMessage()), e);
    }
  }

  private Kind kind() throws IOException {
    if (files.exists(new Path(root, PIPELINE_METADATA))) {
      return Kind.PIPELINE;
    }
    List<String> missing = new ArrayList<>();
    for (String name : List.of(MODEL, TOKENIZER)) {
      if (!files.exists(new Path(root, name))) {
        missing.add(name);
      }
    }
    if (missing.isEmpty()) {
      return Kind.XLM_R;
    }
    throw new UserError(
        "the embedding model %s lacks %s: it must hold %s and %s, or a pipeline saved by Spark NLP"
            .formatted(location(), String.join(" and ", missing), MODEL, TOKENIZER));
  }

  private List<String> parts() throws IOException {
    if (kind == Kind.XLM_R) {
      return List.of(MODEL, TOKENIZER);
    }
    List<String> names = new ArrayList<>();
    RemoteIterator<LocatedFileStatus> all = files.listFiles(root, true);
    while (all.hasNext()) {
      names.add(root.toUri().relativize(all.next().getPath().toUri()).getPath());
    }
    Collections.sort(names);
    return names;
  }

  private Map<String, String> sums(List<String> names) throws IOException {
    Map<String, String> sums = new HashMap<>();
    for (String name : names) {
      sums.put(name, Sha256.of(files, new Path(root, name)));
    }
    return sums;
  }

  private void compare(Map<String, String> found) throws IOException {
    Path list = new Path(root, SUMS);
    if (!files.exists(list)) {
      return;
    }
    try (InputStream in = files.open(list)) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        String[] sumAndName = line.split("  ", 2);
        String sum = sumAndName.length < 2 ? null : found.get(sumAndName[1]);
        if (sum != null && !sum.equals(sumAndName[0])) {
          throw new UserError(
              "%s/%s is not the file that %s names: fetch the model again"
                  .formatted(location(), sumAndName[1], SUMS));
        }
      }
    }
  }

  private static String total(Map<String, String> sums) {
    return Sha256.of(
        sums.keySet().stream()
            .sorted()
            .map(name -> sums.get(name) + "  " + name + "\n")
            .collect(Collectors.joining()));
  }
}
