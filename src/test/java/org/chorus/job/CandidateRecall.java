package org.chorus.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.chorus.evaluate.GoldFields;
import org.chorus.evaluate.GoldFile;
import org.chorus.evaluate.GoldReport;
import org.chorus.link.PairScore;
import org.chorus.link.Partners;
import org.chorus.link.Profile;
import org.chorus.link.Profiles;
import org.chorus.model.Signals;
import org.chorus.spark.Session;
import org.chorus.spark.Store;
import org.chorus.spark.Tables;

/**
 * What is lost by not comparing all with all: prints a row of a table of {@code docs/accuracy.md}.
 * Arguments: a name for the row, a store, and gold files of its reports; started in the root of the
 * checkout. Looks at every pair, so at a few thousand reports.
 */
final class CandidateRecall {
  private final Map<String, String> eventOf;
  private final LastRun run;
  private final Set<String> compared = new HashSet<>();
  private long pairs;
  private long pairsFound;
  private final Set<String> linkable = new HashSet<>();
  private final Set<String> found = new HashSet<>();

  private CandidateRecall(LastRun run, Map<String, String> eventOf) {
    this.run = run;
    this.eventOf = eventOf;
  }

  public static void main(String[] args) throws IOException {
    SparkSession.Builder builder = SparkSession.builder().master("local[*]");
    Session.DEFAULTS.forEach(builder::config);
    Session.REQUIRED.forEach(builder::config);
    builder
        .config("spark.ui.enabled", "false")
        .config("spark.chorus.home", Path.of("").toAbsolutePath().toString());
    try (SparkSession spark = builder.getOrCreate()) {
      GoldFile gold = new GoldFile(GoldFields.DEFAULTS);
      for (int i = 2; i < args.length; i++) {
        gold.read(args[i], Files.newBufferedReader(Path.of(args[i]), StandardCharsets.UTF_8));
      }
      Map<String, String> events = new HashMap<>();
      for (GoldReport report : gold.reports()) {
        events.put(report.id(), report.event());
      }
      Store store = Store.at(spark.sparkContext().hadoopConfiguration(), args[1]);
      System.out.println(new CandidateRecall(LastRun.of(spark, store), events).row(args[0]));
    }
  }

  private String row(String name) {
    List<Signals> originals =
        Originals.of(run.read(Tables.SIGNALS), run.read(Tables.COPIES)).collectAsList();
    for (Row pair : run.read(Tables.SCORES).select("reportA", "reportB").collectAsList()) {
      compared.add(pair.getString(0) + " " + pair.getString(1));
    }
    lookAtAll(originals);
    return String.format(
        Locale.ROOT,
        "| %s | %,d | %.1f | %,d | %.4f | %,d | %.4f |",
        name,
        originals.size(),
        2.0 * compared.size() / originals.size(),
        linkable.size(),
        (double) found.size() / linkable.size(),
        pairs,
        (double) pairsFound / pairs);
  }

  private void lookAtAll(List<Signals> originals) {
    Map<String, String> events = events();
    Yardstick yardstick = Yardstick.of(run, originals);
    List<Profile> profiles = new ArrayList<>();
    for (Signals report : originals) {
      profiles.add(Profiles.of(report, yardstick.rarity(), yardstick.centring()));
    }
    for (Profile a : profiles) {
      for (Profile b : profiles) {
        if (a.reportId().compareTo(b.reportId()) < 0
            && events.get(a.reportId()).equals(events.get(b.reportId()))
            && Partners.inWindow(a.publishedAt(), b.publishedAt(), run.settings().candidates())) {
          lookAt(yardstick.pairScore().compare(a, b), yardstick.pairScore());
        }
      }
    }
  }

  private void lookAt(PairScore.Compared pair, PairScore score) {
    if (pair.logit() <= score.threshold(pair)) {
      return;
    }
    List<String> ids = List.of(pair.a().reportId(), pair.b().reportId());
    pairs++;
    linkable.addAll(ids);
    if (compared.contains(String.join(" ", ids))) {
      pairsFound++;
      found.addAll(ids);
    }
  }

  private Map<String, String> events() {
    Map<String, String> events = new HashMap<>();
    for (Row row : run.read(Tables.REPORTS).select("reportId", "sourceId").collectAsList()) {
      events.put(row.getString(0), eventOf.get(row.getString(1)));
    }
    return events;
  }
}
