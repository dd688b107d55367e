package org.chorus.job;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.unix_micros;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.chorus.config.CopySettings;
import org.chorus.model.Likeness;
import org.chorus.model.Report;
import org.chorus.model.ReportPassages;
import org.chorus.spark.RecordEncoder;
import org.chorus.spark.Table;
import org.chorus.spark.Tables;
import org.chorus.spark.Workspace;
import org.chorus.text.Containment;
import org.chorus.text.Shingles;

/**
 * Finds reports with like texts: they meet by the passages that they share, and those that share
 * enough of them are compared by all their shingles.
 *
 * <p>Of a passage that many hold, each holder meets the earliest {@code holders-per-passage}
 * different texts only, and the same text only in its earliest holder: the work grows with the
 * number of reports, not with its square, also when they are all the same. The original of a copy
 * is among the earliest holders of most that they share.
 */
final class FindLikeReports {
  /** Reports are compared when they share so much of their passages; see {@link #isWorthALook}. */
  private static final double LEAST_SHARE = 0.2;

  private static final String[] REPORT = {"reportId"};
  private static final Column[] EARLIEST_FIRST = {col("publishedAt").asc(), col("reportId").asc()};

  /** Who shares passages with whom; asked for twice. */
  private static final Table<CommonPassages> COMMON =
      Table.of("common_passages", CommonPassages.class, "report", "earlier");

  /**
   * Two reports that share enough passages for a look at their texts.
   *
   * @param report the later one
   * @param reportAt when it was published, microseconds since 1970; {@code Long.MAX_VALUE} undated
   * @param earlier the other one
   * @param earlierAt when that was published, likewise
   * @param same whether their texts are the same but for typography
   */
  public record CommonPassages(
      String report, long reportAt, String earlier, long earlierAt, boolean same) {}

  private FindLikeReports() {}

  /** Takes out of the unfinished batch what {@link #of} has left there. */
  static void forget(Workspace workspace) {
    workspace.drop(List.of(COMMON));
  }

  /**
   * Pairs of an earlier and a later report that is like it, one of which at least has changed.
   * Reads the passages that are found in the unfinished batch already.
   */
  static Dataset<Likeness> of(Workspace workspace, Changes changes) {
    CopySettings settings = workspace.settings().copies();
    Dataset<Row> sharings = sharings(holders(workspace, changes), settings.holdersPerPassage());
    Dataset<Report> reports = workspace.read(Tables.REPORTS);
    if (!changes.all()) {
      workspace.write(COMMON, sharings.as(COMMON.encoder()));
      sharings = workspace.read(COMMON).toDF();
      Dataset<Row> met = sharings.select("report").union(sharings.select("earlier"));
      reports = reports.join(met.toDF("reportId"), REPORT, "left_semi").as(reports.encoder());
    }
    return withTexts(sharings, reports)
        .flatMap(
            (FlatMapFunction<CopyPair, Likeness>) pair -> compare(pair, new Containment(settings)),
            RecordEncoder.of(Likeness.class));
  }

  /** Who has a passage that a report to look at has. */
  private static Dataset<PassageHolder> holders(Workspace workspace, Changes changes) {
    Dataset<Row> own = onePerPassage(changes.among(Tables.PASSAGES));
    Dataset<PassageHolder> changed = dated(own, changes.atLeast(Tables.REPORTS), true);
    if (changes.all()) {
      return changed;
    }
    Dataset<Row> shared = // of all passages of a store; what is left of them is little to join
        onePerPassage(changes.others(Tables.PASSAGES))
            .join(own.select("passage").distinct(), new String[] {"passage"}, "left_semi");
    return changed.union(dated(shared, workspace.read(Tables.REPORTS), false));
  }

  private static Dataset<Row> onePerPassage(Dataset<ReportPassages> reports) {
    return reports.select(
        explode(concat(col("passages"), array(col("whole")))).as("passage"),
        col("reportId"),
        col("whole").as("text"),
        size(col("passages")).as("passages"));
  }

  private static Dataset<PassageHolder> dated(
      Dataset<Row> holders, Dataset<Report> reports, boolean changed) {
    Dataset<Row> dates =
        reports.select(
            col("reportId"),
            coalesce(unix_micros(col("publishedAt")), lit(Long.MAX_VALUE)).as("publishedAt"));
    return holders
        .join(dates, REPORT)
        .select(
            col("passage"),
            col("publishedAt"),
            col("reportId"),
            col("text"),
            col("passages"),
            lit(changed).as("changed"))
        .as(RecordEncoder.of(PassageHolder.class));
  }

  private static Dataset<Row> sharings(Dataset<PassageHolder> all, int mostHolders) {
    Dataset<PassageSharing> sharings =
        all.groupBy("passage")
            .as(Encoders.LONG(), RecordEncoder.of(PassageHolder.class))
            .flatMapSortedGroups(
                EARLIEST_FIRST,
                (FlatMapGroupsFunction<Long, PassageHolder, PassageSharing>)
                    (passage, holders) -> sharings(holders, mostHolders),
                RecordEncoder.of(PassageSharing.class));
    return sharings
        .groupBy("report", "reportAt", "earlier", "earlierAt", "passages", "same")
        .agg(count(lit(1)).as("shared"))
        .filter(isWorthALook())
        .select("report", "reportAt", "earlier", "earlierAt", "same");
  }

  /**
   * Edits spoil passages faster than shingles: texts that share four fifths of their shingles share
   * about two thirds of their passages, and seldom less than a third.
   */
  private static Column isWorthALook() {
    return col("same").or(col("shared").geq(col("passages").multiply(LEAST_SHARE)));
  }

  /** A text is cut into shingles once, and not for every report that it is compared to. */
  private static Dataset<CopyPair> withTexts(Dataset<Row> sharings, Dataset<Report> reports) {
    Dataset<Row> texts =
        reports
            .map(
                (MapFunction<Report, ShingledReport>) FindLikeReports::shingled,
                RecordEncoder.of(ShingledReport.class))
            .toDF();
    // However small Spark takes the shingles to be, they are never sent to all tasks.
    Dataset<Row> own = texts.toDF("ownId", "text").hint("merge");
    Dataset<Row> earlier = texts.toDF("earlierId", "earlierText").hint("merge");
    Column differ = col("same").equalTo(false);
    return sharings
        .join(own, differ.and(col("report").equalTo(col("ownId"))), "left")
        .join(earlier, differ.and(col("earlier").equalTo(col("earlierId"))), "left")
        .as(RecordEncoder.of(CopyPair.class));
  }

  private static ShingledReport shingled(Report report) {
    Shingles shingles = Shingles.of(report.text());
    return new ShingledReport(
        report.reportId(), new Containment.Text(shingles.inOrder(), shingles.span()));
  }

  /** Read as they come: a passage may have more holders than fit in memory. */
  private static Iterator<PassageSharing> sharings(Iterator<PassageHolder> holders, int most) {
    List<PassageHolder> earliest = new ArrayList<>();
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(holders, 0), false)
        .flatMap(holder -> meet(holder, earliest, most))
        .iterator();
  }

  /** What a holder shares with those before it, which it joins while they are few. */
  private static Stream<PassageSharing> meet(
      PassageHolder holder, List<PassageHolder> earliest, int most) {
    for (PassageHolder other : earliest) {
      if (other.text() == holder.text()) {
        return sharing(holder, other);
      }
    }
    List<PassageHolder> before = List.copyOf(earliest);
    if (earliest.size() < most) {
      earliest.add(holder);
    }
    return before.stream().flatMap(other -> sharing(holder, other));
  }

  /** Two reports that stayed the same have met in an earlier batch. */
  private static Stream<PassageSharing> sharing(PassageHolder later, PassageHolder earlier) {
    if (!later.changed() && !earlier.changed()) {
      return Stream.empty();
    }
    PassageSharing sharing =
        new PassageSharing(
            later.reportId(),
            later.publishedAt(),
            earlier.reportId(),
            earlier.publishedAt(),
            Math.min(later.passages(), earlier.passages()),
            later.text() == earlier.text());
    return Stream.of(sharing);
  }

  private static Iterator<Likeness> compare(CopyPair pair, Containment containment) {
    double similarity = pair.same() ? 1 : containment.similarity(pair.earlierText(), pair.text());
    Likeness like =
        new Likeness(
            pair.report(),
            pair.reportAt(),
            pair.earlier(),
            pair.earlierAt(),
            similarity,
            pair.same());
    return (similarity > 0 ? List.of(like) : List.<Likeness>of()).iterator();
  }
}
