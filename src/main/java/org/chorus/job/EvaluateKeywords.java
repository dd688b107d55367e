package org.chorus.job;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.chorus.evaluate.KeywordBaselines;
import org.chorus.evaluate.KeywordCrossValidation;
import org.chorus.evaluate.KeywordEvaluation;
import org.chorus.evaluate.KeywordGold;
import org.chorus.evaluate.KeywordGoldFile;
import org.chorus.evaluate.LearnedKeywords;
import org.chorus.keyword.LanguageWords;
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
 * @param crossValidate whether Chorus is compared not with other ways, but with itself where it
 *     knows less
 * @param json whether the result is one line of JSON instead of a table
 * @param width columns of the terminal
 */
public record EvaluateKeywords(
    List<String> goldFiles,
    OptionalInt learnFrom,
    boolean background,
    boolean crossValidate,
    boolean json,
    int width) {
  private static final int MOST = KeywordEvaluation.DEPTHS.get(KeywordEvaluation.DEPTHS.size() - 1);

  /** Measures, and returns what to print. */
  public String run(SparkSession spark) {
    List<KeywordGold> texts = read(spark.sparkContext().hadoopConfiguration());
    KeywordEvaluation evaluation =
        crossValidate ? KeywordCrossValidation.of(texts) : besideOthers(spark, texts);
    return json ? evaluation.json() : evaluation.table(width);
  }

  private KeywordEvaluation besideOthers(SparkSession spark, List<KeywordGold> texts) {
    LearnedKeywords chorus = LearnedKeywords.from(texts, learnFrom, background);
    Map<String, LanguageWords> languages = chorus.languages();
    KeywordEvaluation evaluation = new KeywordEvaluation(texts);
    evaluation.measure("chorus", chorus);
    evaluation.measure("TF-IDF", KeywordBaselines.tfIdf(languages));
    evaluation.measure("KP-Miner", KeywordBaselines.kpMiner(languages));
    evaluation.measure("YAKE", YakeBaseline.method(yake(spark, texts, languages)));
    return evaluation;
  }

  private static Map<KeywordGold, List<String>> yake(
      SparkSession spark, List<KeywordGold> texts, Map<String, LanguageWords> languages) {
    YakeBaseline yake = new YakeBaseline(spark);
    Map<KeywordGold, List<String>> found = new HashMap<>();
    languages.forEach(
        (language, words) ->
            found.putAll(
                yake.keywords(
                    texts.stream().filter(text -> text.language().equals(language)).toList(),
                    words.functionWords(),
                    MOST)));
    return found;
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
