package org.chorus.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.regexp_extract;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Encoders;
import org.chorus.model.UserError;
import org.chorus.spark.Tables;

/** Finds a report by what a person calls it. */
final class NamedReport {
  private static final int LISTED = 5;
  private static final String FILE_NAME = "([^/]+)$";
  private static final String BARE_FILE_NAME = "([^/]+?)(?:\\.[^./]*)*$";

  private NamedReport() {}

  /**
   * The id of the report whose id, source id or URL {@code name} is, or, for one without a source
   * id, the name of its file, with or without its endings.
   *
   * @throws UserError when there is no such report, or several
   */
  static String id(LastRun run, String name) {
    Column named =
        col("reportId")
            .equalTo(name)
            .or(col("sourceId").equalTo(name))
            .or(col("url").equalTo(name))
            .or(col("sourceId").isNull().and(isFile(name)));
    List<String> found =
        run.read(Tables.REPORTS)
            .filter(named)
            .select("reportId")
            .as(Encoders.STRING())
            .sort(col("reportId").equalTo(name).desc(), col("reportId"))
            .takeAsList(LISTED + 1);
    if (found.isEmpty()) {
      throw new UserError(
          "%s: the store has no report of that id, source id, URL or file name".formatted(name));
    }
    if (found.size() > 1 && !found.contains(name)) {
      throw new UserError(
          "%s names several reports: give the id of one of them, such as %s"
              .formatted(name, found.stream().limit(LISTED).collect(Collectors.joining(", "))));
    }
    return found.contains(name) ? name : found.get(0);
  }

  private static Column isFile(String name) {
    return regexp_extract(col("sourceUri"), FILE_NAME, 1)
        .equalTo(name)
        .or(regexp_extract(col("sourceUri"), BARE_FILE_NAME, 1).equalTo(name));
  }
}
