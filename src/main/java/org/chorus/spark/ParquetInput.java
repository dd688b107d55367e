package org.chorus.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.spark.api.java.function.ForeachFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.FloatType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.chorus.model.RejectionReason;
import org.chorus.model.UserError;
import org.chorus.read.FieldMap;
import org.chorus.read.InputReader;
import org.chorus.read.Outcome;
import org.chorus.read.PlainNumber;
import org.chorus.read.Reading;
import org.chorus.read.Readings;

/** Reports out of Parquet files, which need not have the same columns. */
final class ParquetInput {
  private static final UserDefinedFunction PLAIN_NUMBER =
      functions.udf((UDF1<String, String>) PlainNumber::of, DataTypes.StringType);

  private static final String FILE = "uri of the file";
  private static final String ROW = "number of the row";

  private ParquetInput() {}

  /** Every row of {@code files}; a file that is no Parquet is a rejection. */
  static Dataset<Reading> read(
      SparkSession spark, List<FileStatus> files, InputReader reader, Readings readings) {
    Configuration conf = spark.sparkContext().hadoopConfiguration();
    Encoder<Reading> encoder = RecordEncoder.of(Reading.class);
    Map<String, List<String>> bySchema = new TreeMap<>();
    List<Reading> unreadable = new ArrayList<>();
    for (FileStatus file : files) {
      String uri = file.getPath().toString();
      try {
        bySchema.computeIfAbsent(footer(conf, file), s -> new ArrayList<>()).add(uri);
      } catch (UncheckedIOException | UserError e) {
        throw e;
      } catch (IOException | RuntimeException e) {
        unreadable.add(readings.of(uri, unreadable(file, e)));
      }
    }
    Dataset<Reading> rows = spark.createDataset(unreadable, encoder);
    for (List<String> alike : bySchema.values()) {
      rows = rows.union(rows(spark, alike, reader, readings, encoder));
    }
    return rows;
  }

  /**
   * A rejection for each of {@code files} that can't be read to its end. That is found by reading
   * each for itself, so it is to be asked for only where reading them all has failed.
   */
  static List<Reading> damaged(
      SparkSession spark, List<FileStatus> files, InputReader reader, Readings readings) {
    List<Reading> damaged = new ArrayList<>();
    for (FileStatus file : files) {
      String uri = file.getPath().toString();
      Supplier<Dataset<Reading>> rows =
          () -> rows(spark, List.of(uri), reader, readings, RecordEncoder.of(Reading.class));
      if (fault(rows).isPresent()) {
        readThrough(spark.sparkContext().hadoopConfiguration(), file);
        fault(rows).ifPresent(e -> damaged.add(readings.of(uri, endless(e))));
      }
    }
    return damaged;
  }

  /** Where a task fails, Spark tells of the task, and the cause of the file. */
  private static Optional<Throwable> fault(Supplier<Dataset<Reading>> rows) {
    try {
      rows.get().foreach((ForeachFunction<Reading>) row -> {});
      return Optional.empty();
    } catch (Exception e) {
      Throwable cause = e;
      while (cause.getCause() != null) {
        cause = cause.getCause();
      }
      return Optional.of(cause);
    }
  }

  /**
   * The schema. Parquet does not tell damaged data from failing storage: only what fails again
   * after the storage has given every byte of the file is damaged.
   */
  private static String footer(Configuration conf, FileStatus file) throws IOException {
    try {
      return schema(conf, file);
    } catch (IOException | RuntimeException e) {
      readThrough(conf, file);
      return schema(conf, file);
    }
  }

  private static void readThrough(Configuration conf, FileStatus file) {
    String uri = file.getPath().toString();
    try (InputStream in = InputFiles.open(conf, uri)) {
      in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + uri, e);
    }
  }

  private static String schema(Configuration conf, FileStatus file) throws IOException {
    try (ParquetFileReader footer =
        ParquetFileReader.open(HadoopInputFile.fromStatus(file, conf))) {
      return footer.getFileMetaData().getSchema().toString();
    }
  }

  private static Outcome endless(Throwable e) {
    String detail = "can't be read to its end: " + e.getMessage();
    return new Outcome.Rejected(0, RejectionReason.UNREADABLE_FILE, detail, null);
  }

  private static Outcome unreadable(FileStatus file, Exception e) {
    RejectionReason reason =
        file.getLen() == 0 ? RejectionReason.EMPTY_FILE : RejectionReason.UNREADABLE_FILE;
    String detail = file.getLen() == 0 ? null : e.getMessage();
    return new Outcome.Rejected(0, reason, detail, null);
  }

  private static Dataset<Reading> rows(
      SparkSession spark,
      List<String> uris,
      InputReader reader,
      Readings readings,
      Encoder<Reading> encoder) {
    String[] paths = uris.stream().map(ParquetInput::literal).toArray(String[]::new);
    Dataset<Row> all = spark.read().parquet(paths);
    Map<String, Column> columns = new TreeMap<>();
    collect("", "", all.schema(), columns);
    Set<String> wanted = new LinkedHashSet<>(reader.fields().all());
    List<String> names = columns.keySet().stream().filter(wanted::contains).toList();
    Column[] selected =
        Stream.concat(
                Stream.of(
                    functions.col("_metadata.file_path").as(FILE),
                    functions.col("_metadata.row_index").as(ROW)),
                names.stream().map(columns::get))
            .toArray(Column[]::new);
    return all.select(selected)
        .map((MapFunction<Row, Reading>) row -> reading(row, names, reader, readings), encoder);
  }

  private static Reading reading(
      Row row, List<String> names, InputReader reader, Readings readings) {
    Map<String, String> values = new TreeMap<>();
    for (int i = 0; i < names.size(); i++) {
      values.put(names.get(i), row.getString(i + 2));
    }
    String uri = new Path(URI.create(row.getString(0))).toString();
    return readings.of(uri, reader.row(row.getLong(1), values));
  }

  /** The columns by normalised name, the members of structs by dotted names, all as text. */
  private static void collect(
      String path, String name, StructType type, Map<String, Column> columns) {
    for (StructField field : type.fields()) {
      String inner = path + "`" + field.name().replace("`", "``") + "`";
      String normal = name + FieldMap.normalise(field.name());
      if (field.dataType() instanceof StructType struct) {
        collect(inner + ".", normal + ".", struct, columns);
      } else if (!(field.dataType() instanceof MapType)) {
        columns.putIfAbsent(normal, text(functions.col(inner), field.dataType()));
      }
    }
  }

  private static Column text(Column column, DataType type) {
    if (type instanceof ArrayType array) {
      return array.elementType() instanceof StructType
          ? functions.lit(null).cast("string")
          : functions.concat_ws("\n", column.cast("array<string>"));
    }
    Column written = column.cast("string");
    // Tables in memory make fractions of whole numbers where one is missing.
    return type instanceof DoubleType || type instanceof FloatType
        ? PLAIN_NUMBER.apply(written)
        : written;
  }

  /** Spark takes paths for patterns. */
  private static String literal(String uri) {
    return uri.replaceAll("([\\\\{}\\[\\]*?])", "\\\\$1");
  }
}
