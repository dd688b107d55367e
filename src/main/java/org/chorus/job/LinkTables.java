package org.chorus.job;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.chorus.link.CopyLinks;
import org.chorus.model.Copy;
import org.chorus.model.Link;
import org.chorus.model.Score;
import org.chorus.spark.Tables;
import org.chorus.spark.Workspace;

/** Makes scores and links of what was compared, and of copies, which are compared to nothing. */
final class LinkTables {
  private static final String[] PAIR = {"reportA", "reportB"};
  private static final String[] REPORT = {"reportId"};

  private LinkTables() {}

  /** Writes both tables; how many links there are. */
  static long write(Workspace workspace, Changes changes, Dataset<ComparedPair> compared) {
    Changes dropped =
        changes.all() || changes.onlyNew() ? changes : changes.without(newCopies(workspace));
    Dataset<Copy> copies = changes.among(Tables.COPIES);
    dropped.write(
        Tables.SCORES,
        compared
            .select("reportA", "reportB", "score")
            .as(Tables.SCORES.encoder())
            .union(
                copies.map((MapFunction<Copy, Score>) CopyLinks::score, Tables.SCORES.encoder())),
        PAIR);
    return dropped.write(
        Tables.LINKS,
        compared
            .filter(col("evidence").isNotNull())
            .select("reportA", "reportB", "probability", "evidence")
            .as(Tables.LINKS.encoder())
            .union(copies.map((MapFunction<Copy, Link>) CopyLinks::link, Tables.LINKS.encoder())),
        PAIR);
  }

  /**
   * The reports that are copies of reports now which the last snapshot did not know, and were none
   * before. What they were compared to they were compared to; none of these pairs is that of a copy
   * and its original.
   */
  private static Dataset<Row> newCopies(Workspace workspace) {
    Dataset<Row> unknown =
        Changes.brought(workspace)
            .select("reportId")
            .join(Changes.known(workspace), REPORT, "left_anti")
            .toDF("copyOf");
    Dataset<Row> copies =
        workspace
            .read(Tables.COPIES)
            .join(unknown, new String[] {"copyOf"}, "left_semi")
            .select("reportId")
            .join(workspace.previous(Tables.COPIES).orElseThrow().toDF(), REPORT, "left_anti");
    return workspace.has(Changes.REPLACED)
        ? copies.join(workspace.read(Changes.REPLACED).toDF(), REPORT, "left_anti")
        : copies;
  }
}
