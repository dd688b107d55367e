package org.chorus.link;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.chorus.config.Settings;
import org.chorus.config.SettingsFile;
import org.chorus.evaluate.Evaluation;
import org.chorus.evaluate.GoldFields;
import org.chorus.job.TrainModel;
import org.chorus.spark.SentenceEmbedder;
import org.chorus.spark.Session;

/**
 * What each family of signals brings: prints a table of {@code docs/accuracy.md}. Argument: the
 * folder of the development sets; started in the root of the checkout.
 */
final class LinkAccuracy {
  private static final String MODEL = "models/multilingual-e5-small";
  private static final Settings SETTINGS = SettingsFile.defaults();
  private static final Settings LIGHT = SettingsFile.parse("profile = light", "light", List.of());
  private static final Map<String, Set<Feature>> TRIALS = new LinkedHashMap<>();

  static {
    TRIALS.put("everything", Set.of());
    TRIALS.put("no meaning", Set.of(Feature.MEANING, Feature.MEANING_SAME_LANGUAGE));
    TRIALS.put(
        "no names",
        Set.of(
            Feature.NAMES,
            Feature.SHARED_NAMES,
            Feature.NAMES_DISAGREE,
            Feature.NAME_PAIRS,
            Feature.NAME_PAIRS_DISAGREE));
    TRIALS.put("no numbers", Set.of(Feature.NUMBERS));
    TRIALS.put(
        "no days in the text",
        Set.of(Feature.DATES, Feature.LEAD_DATES_AGREE, Feature.LEAD_DATES_DISAGREE));
    TRIALS.put("no words of one language", Set.of(Feature.WORDS));
    TRIALS.put("no places", Set.of(Feature.PLACES, Feature.PLACES_DISAGREE));
    TRIALS.put("no time between publications", Set.of(Feature.TIME));
    TRIALS.put(
        "meaning and time alone",
        LinkAblation.allBut(
            Feature.PRIOR,
            Feature.MEANING,
            Feature.MEANING_SAME_LANGUAGE,
            Feature.SAME_LANGUAGE,
            Feature.TIME));
    TRIALS.put("meaning alone", LinkAblation.allBut(Feature.PRIOR, Feature.MEANING));
  }

  private final SparkSession spark;
  private final SentenceEmbedder embedder;

  private LinkAccuracy(SparkSession spark) {
    this.spark = spark;
    this.embedder = SentenceEmbedder.load(spark, MODEL, "");
  }

  public static void main(String[] args) throws IOException {
    SparkSession.Builder builder = SparkSession.builder().master("local[*]");
    Session.DEFAULTS.forEach(builder::config);
    Session.REQUIRED.forEach(builder::config);
    try (SparkSession spark = builder.config("spark.ui.enabled", "false").getOrCreate()) {
      new LinkAccuracy(spark).table(Path.of(args[0]));
    }
  }

  private void table(Path data) throws IOException {
    GoldSet itn = embedded(read(data, "itn_2022.jsonl", false));
    GoldSet halves = embedded(read(data, "halves.jsonl", false));
    GoldSet withoutWmt = free(data, halves);
    List<GoldSet> articles =
        List.of(
            read(data, "meantime_en_es_it_nl.jsonl", true),
            read(data, "ntrex_dev36_core48.jsonl", false));
    List<org.chorus.evaluate.GoldReport> ofItn = gold(data, "itn_2022.jsonl", "first_in_lang");
    List<org.chorus.evaluate.GoldReport> ofHalves = gold(data, "halves.jsonl", "");
    System.out.println(
        "| fitted and grouped with | itn_2022: B-cubed | pairs | halves: B-cubed | pairs |\n"
            + "|---|--:|--:|--:|--:|");
    LinkAblation onItn = ablation(SETTINGS, withoutWmt, articles, itn);
    LinkAblation onHalves = ablation(SETTINGS, itn, List.of(), halves);
    TRIALS.forEach(
        (name, without) ->
            row(name, onItn.without(without, ofItn), onHalves.without(without, ofHalves)));
    row(
        "the profile `light`",
        ablation(LIGHT, withoutWmt, articles, itn).without(Set.of(), ofItn),
        ablation(LIGHT, itn, List.of(), halves).without(Set.of(), ofHalves));
  }

  private LinkAblation ablation(
      Settings settings, GoldSet fitted, List<GoldSet> counted, GoldSet scored) {
    return new LinkAblation(
        List.of(fitted), counted, scored, embedder.languageMeans().orElseThrow(), settings);
  }

  private static void row(String name, Evaluation onItn, Evaluation onHalves) {
    System.out.printf(
        Locale.ROOT,
        "| %s | %.3f | %.3f | %.3f | %.3f |%n",
        name,
        onItn.bCubed().f1(),
        onItn.pairwise().f1(),
        onHalves.bCubed().f1(),
        onHalves.pairwise().f1());
  }

  private static GoldSet read(Path data, String file, boolean dropFirstLine) {
    return new GoldFile(data.resolve(file), dropFirstLine, List.of(), SETTINGS.embedding()).read();
  }

  private static List<org.chorus.evaluate.GoldReport> gold(Path data, String file, String score)
      throws IOException {
    org.chorus.evaluate.GoldFile gold =
        new org.chorus.evaluate.GoldFile(
            new GoldFields(
                "id",
                "gold_event",
                Optional.of(score).filter(field -> !field.isEmpty()),
                Optional.empty(),
                "lang"));
    gold.read(file, Files.newBufferedReader(data.resolve(file), StandardCharsets.UTF_8));
    return gold.reports();
  }

  /** Those of the halves that weights may be fitted on: WMT is for measuring only. */
  private static GoldSet free(Path data, GoldSet halves) {
    Set<String> free =
        new GoldFile(
                data.resolve(halves.name()), false, List.of("src=wmt_dev"), SETTINGS.embedding())
            .read().reports().stream().map(GoldReport::event).collect(Collectors.toSet());
    return new GoldSet(
        halves.name(), halves.reports().stream().filter(r -> free.contains(r.event())).toList());
  }

  private GoldSet embedded(GoldSet set) {
    return TrainModel.embedded(set, embedder, spark);
  }
}
