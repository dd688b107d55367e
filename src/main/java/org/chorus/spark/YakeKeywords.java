package org.chorus.spark;

import com.johnsnowlabs.nlp.Annotation;
import com.johnsnowlabs.nlp.annotators.Tokenizer;
import com.johnsnowlabs.nlp.annotators.TokenizerModel;
import com.johnsnowlabs.nlp.annotators.keyword.yake.YakeKeywordExtraction;
import com.johnsnowlabs.nlp.annotators.sbd.pragmatic.SentenceDetector;
import java.io.Serializable;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.chorus.keyword.RankedKeyword;
import scala.collection.JavaConverters;
import scala.collection.Seq;

/**
 * YAKE as Spark NLP has it, with its defaults, one to three words, and stop words in the place of
 * its English list. Its stages are called text by text, as its own LightPipeline does: every
 * language has stop words of its own, and a data frame would have to be gone through for each.
 */
public final class YakeKeywords implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int MOST_WORDS = 3;

  private final SentenceDetector sentences = new SentenceDetector();
  private final TokenizerModel tokens;

  /** Prepares the stages that all languages share. */
  public YakeKeywords(SparkSession spark) {
    SparkSession.setActiveSession(spark); // Spark NLP starts one of its own where it sees none
    sentences.setInputCols(new String[] {"document"});
    sentences.setOutputCol("sentence");
    Tokenizer tokenizer = new Tokenizer();
    tokenizer.setInputCols(new String[] {"sentence"});
    tokenizer.setOutputCol("token");
    this.tokens = tokenizer.fit(spark.emptyDataFrame().withColumn("sentence", functions.lit("")));
  }

  /** YAKE for one language. */
  public final class Finder {
    private final int count;
    private final YakeKeywordExtraction yake = new YakeKeywordExtraction();

    private Finder(Collection<String> stopWords, int count) {
      this.count = count;
      yake.setInputCols(new String[] {"token"});
      yake.setOutputCol("keywords");
      yake.setMinNGrams(1);
      yake.setMaxNGrams(MOST_WORDS);
      yake.setNKeywords(count);
      yake.setStopWords(stopWords.toArray(String[]::new));
    }

    /**
     * The best of a text, best first, ties by their letters; as the text first writes them. YAKE's
     * score, of which less is better, becomes 1/(1 + score), in millionths.
     */
    public List<RankedKeyword> find(String text) {
      Seq<Annotation> cut = tokens.annotate(sentences.annotate(document(text)));
      Map<String, Annotation> best = new HashMap<>();
      for (Annotation keyword : JavaConverters.seqAsJavaList(yake.annotate(cut))) {
        best.merge(keyword.result(), keyword, YakeKeywords::earlierOfTheBetter);
      }
      return best.values().stream()
          .sorted(Comparator.comparingDouble(YakeKeywords::score).thenComparing(Annotation::result))
          .limit(count)
          .map(keyword -> ranked(keyword, text))
          .toList();
    }
  }

  /**
   * For a language.
   *
   * @param stopWords words that no keyword begins or ends with
   * @param count how many keywords of a text
   */
  public Finder with(Collection<String> stopWords, int count) {
    return new Finder(stopWords, count);
  }

  private static Seq<Annotation> document(String text) {
    Annotation whole =
        Annotation.apply(
            "document",
            0,
            text.length() - 1,
            text,
            JavaConverters.mapAsScalaMap(Map.of("sentence", "0")),
            new float[0]);
    return JavaConverters.asScalaBuffer(List.of(whole)).toSeq();
  }

  private static Annotation earlierOfTheBetter(Annotation a, Annotation b) {
    int order = Double.compare(score(a), score(b));
    return order < 0 || (order == 0 && a.begin() <= b.begin()) ? a : b;
  }

  private static double score(Annotation keyword) {
    return Double.parseDouble(keyword.metadata().apply("score"));
  }

  /** YAKE writes all in lower case; where it found a keyword, the text has it as it is written. */
  private static RankedKeyword ranked(Annotation keyword, String text) {
    int end = Math.min(text.length(), keyword.end() + 1);
    String written = keyword.begin() < end ? text.substring(keyword.begin(), end) : "";
    String shown = written.equalsIgnoreCase(keyword.result()) ? written : keyword.result();
    return new RankedKeyword(shown, Math.rint(1e6 / (1 + score(keyword))) / 1e6);
  }
}
