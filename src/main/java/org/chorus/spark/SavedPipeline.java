package org.chorus.spark;

import com.johnsnowlabs.nlp.HasBatchedAnnotate;
import com.johnsnowlabs.nlp.LightPipeline;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.FileUtil;
import org.apache.hadoop.fs.Path;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.Transformer;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructField;
import org.chorus.model.UserError;

/** A pipeline that Spark NLP saved: {@code PipelineModel.save}, or one of its model hub. */
final class SavedPipeline {
  private static final String TEXT = "text";
  private static final String TYPE = "annotatorType";

  private final PipelineModel model;
  private final List<StructField> columns;

  private SavedPipeline(PipelineModel model, List<StructField> columns) {
    this.model = model;
    this.columns = columns;
  }

  /**
   * Loads the one in {@code folder}, any Hadoop path, to be used a text at a time: what it makes of
   * a text must not depend on its neighbours.
   *
   * @param setting the key of the settings that names the folder
   * @throws UserError when there is none, when it does not read the column {@code text}, or when it
   *     fails on a first text
   */
  static SavedPipeline load(SparkSession spark, String folder, String setting) {
    SparkSession.setActiveSession(spark); // Spark NLP starts one of its own where it sees none
    try {
      String plain = plain(spark.sparkContext().hadoopConfiguration(), folder, setting);
      PipelineModel model = quietly(() -> PipelineModel.load(plain));
      for (Transformer stage : model.stages()) {
        if (stage instanceof HasBatchedAnnotate<?> batched) {
          batched.setBatchSize(1);
        }
      }
      StructField[] columns =
          model
              .transform(spark.emptyDataFrame().withColumn(TEXT, functions.lit("")))
              .schema()
              .fields();
      tryOut(model);
      return new SavedPipeline(model, Arrays.asList(columns));
    } catch (UserError e) {
      throw e;
    } catch (LinkageError e) {
      throw new UserError(
          "%s: the pipeline %s needs a library that Chorus does not have, TensorFlow's for one (%s): take an ONNX model"
              .formatted(setting, folder, firstLine(e.getMessage())),
          e);
    } catch (Exception e) { // Scala throws what it does not declare, such as ONNX Runtime's own
      throw new UserError(
          "%s: the pipeline %s can't be used: %s"
              .formatted(setting, folder, firstLine(e.getMessage())),
          e);
    }
  }

  PipelineModel model() {
    return model;
  }

  /** All columns of what it makes of a column {@code text}. */
  List<String> columns() {
    return columns.stream().map(StructField::name).toList();
  }

  /** Those of them that hold annotations of a type, such as {@code chunk}. */
  List<String> columnsOf(String type) {
    return columns.stream()
        .filter(column -> column.metadata().contains(TYPE))
        .filter(column -> column.metadata().getString(TYPE).equals(type))
        .map(StructField::name)
        .toList();
  }

  /**
   * Runs a pipeline on one short text, here and now: what it lacks shows only when it is used, and
   * then tasks would fail in the middle of a run.
   */
  static void tryOut(PipelineModel model) {
    quietly(() -> new LightPipeline(model, true).fullAnnotateJava("query: 1"));
  }

  /** Spark NLP greets on standard output, which belongs to what a command prints. */
  static <T> T quietly(Supplier<T> loading) {
    return scala.Console.withOut(System.err, loading::get);
  }

  /**
   * Where it is, as Spark NLP takes it. It takes no path with blanks or other characters that
   * addresses escape: of such a folder a copy, which is gone when the program ends.
   */
  private static String plain(Configuration conf, String folder, String setting)
      throws IOException {
    Path path = new Path(folder);
    FileSystem files = path.getFileSystem(conf);
    Path root = files.makeQualified(path);
    if (!files.exists(new Path(root, "metadata")) || !files.exists(new Path(root, "stages"))) {
      throw new UserError(
          "%s: there is no pipeline saved by Spark NLP in %s: it must hold metadata and stages"
              .formatted(setting, folder));
    }
    if (root.toUri().getRawPath().equals(root.toUri().getPath())) {
      return Store.plainPath(root.toString());
    }
    Path copy = new Path(Files.createTempDirectory("chorus-pipeline").toUri());
    FileSystem local = copy.getFileSystem(conf);
    local.deleteOnExit(copy);
    FileUtil.copy(files, root, local, new Path(copy, "pipeline"), false, conf);
    return new Path(copy, "pipeline").toUri().toString();
  }

  static String firstLine(String message) {
    return message == null ? "" : message.lines().findFirst().orElse("");
  }
}
