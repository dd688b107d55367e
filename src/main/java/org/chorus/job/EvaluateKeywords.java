package org.chorus.job;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.chorus.evaluate.KeywordBaselines;
import org.chorus.evaluate.KeywordEvaluation;
import org.chorus.evaluate.KeywordGold;
import org.chorus.evaluate.KeywordGoldFile;
import org.chorus.keyword.CorpusLearner;
import org.chorus.keyword.KeywordRanking;
import org.chorus.keyword.LanguageWords;
import org.chorus.keyword.RankedKeyword;
import org.chorus.keyword.ReportText;
import org.chorus.model.Hash;
import org.chorus.model.UserError;

/**
 * The command {@code evaluate-keywords}: measures keywords against those that people chose, beside
 * other ways to find them. Languages are learned from the texts of the gold files themselves, as
 * {@code run} learns them from the reports of a store; the chosen keywords teach nothing.
 *
 * @param goldFiles JSON Lines, any Hadoop paths, one at least
 * @param learnFrom so many texts of a language are learned from, chosen by their ids; all when
 *     empty
 * @param background whether the shipped statistics of frequent words help
 * @param json whether the result is one line of JSON instead of a table
 * @param width columns of the terminal
 */
public record EvaluateKeywords(
    List<String> goldFiles, OptionalInt learnFrom, boolean background, boolean json, int width) {
  private static final int MOST = KeywordEvaluation.DEPTHS.get(KeywordEvaluation.DEPTHS.size() - 1);

  /** Measures, and returns what to print. */
  public String run(SparkSession spark) {
    List<KeywordGold> texts = read(spark.sparkContext().hadoopConfiguration());
    Map<String, List<KeywordGold>> byLanguage =
        texts.stream()
            .collect(
                Collectors.groupingBy(KeywordGold::language, TreeMap::new, Collectors.toList()));
    Map<String, LanguageWords> languages = new HashMap<>();
    Set<KeywordGold> learnedFrom = new HashSet<>();
    byLanguage.forEach(
        (language, all) -> {
          List<KeywordGold> sample = sample(all);
          learnedFrom.addAll(sample);
          languages.put(language, learn(language, sample));
        });
    KeywordEvaluation evaluation = new KeywordEvaluation(texts);
    evaluation.measure(
        "chorus",
        (text, count) ->
            KeywordRanking.rank(
                    text.title(),
                    text.text(),
                    languages.get(text.language()),
                    learnedFrom.contains(text),
                    count)
                .stream()
                .map(RankedKeyword::keyword)
                .toList());
    evaluation.measure("TF-IDF", KeywordBaselines.tfIdf(languages));
    evaluation.measure("KP-Miner", KeywordBaselines.kpMiner(languages));
    evaluation.measure("YAKE", YakeBaseline.method(yake(spark, byLanguage, languages)));
    return json ? evaluation.json() : evaluation.table(width);
  }

  private static Map<KeywordGold, List<String>> yake(
      SparkSession spark,
      Map<String, List<KeywordGold>> byLanguage,
      Map<String, LanguageWords> languages) {
    YakeBaseline yake = new YakeBaseline(spark);
    Map<KeywordGold, List<String>> found = new HashMap<>();
    byLanguage.forEach(
        (language, texts) -> {
          String[] stopWords = languages.get(language).functionWords().toArray(String[]::new);
          found.putAll(yake.keywords(texts, stopWords, MOST));
        });
    return found;
  }

  private List<KeywordGold> sample(List<KeywordGold> texts) {
    if (learnFrom.isEmpty()) {
      return texts;
    }
    return texts.stream()
        .sorted(
            Comparator.comparing((KeywordGold text) -> Hash.hex(16, text.id()))
                .thenComparing(KeywordGold::id))
        .limit(learnFrom.getAsInt())
        .toList();
  }

  private LanguageWords learn(String language, List<KeywordGold> texts) {
    return CorpusLearner.learn(
        language,
        texts.stream().map(text -> new ReportText(text.title(), text.text())).toList(),
        background);
  }

  private List<KeywordGold> read(Configuration conf) {
    List<KeywordGold> texts = new ArrayList<>();
    for (String file : goldFiles) {
      try {
        Path path = new Path(file);
        FileSystem files = path.getFileSystem(conf);
        if (!files.exists(path) || files.getFileStatus(path).isDirectory()) {
          throw new UserError("--gold " + file + ": there is no such file");
        }
        try (Reader reader = new InputStreamReader(files.open(path), StandardCharsets.UTF_8)) {
          texts.addAll(KeywordGoldFile.read(file, reader));
        }
      } catch (IOException | IllegalArgumentException e) {
        throw new UserError("--gold " + file + " can't be read: " + e.getMessage(), e);
      }
    }
    if (texts.isEmpty()) {
      throw new UserError("no text with keywords in " + String.join(", ", goldFiles));
    }
    return texts;
  }
}
