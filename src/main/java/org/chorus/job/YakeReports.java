package org.chorus.job;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.chorus.job.CorpusWords.Known;
import org.chorus.job.ExtractKeywords.LanguageText;
import org.chorus.keyword.RankedKeyword;
import org.chorus.model.Keyword;
import org.chorus.spark.Tables;
import org.chorus.spark.YakeKeywords;

/** The keywords that Spark NLP's YAKE finds, with the learned function words as stop words. */
final class YakeReports {
  /** YAKE's work grows faster than the text, and news says first what matters. */
  private static final int LEAD = 1_500;

  private YakeReports() {}

  /** The keywords of every report, by its title and lead. */
  static Dataset<Keyword> keywords(
      Dataset<LanguageText> texts, Broadcast<Map<String, Known>> languages, int count) {
    Broadcast<YakeKeywords> yake =
        JavaSparkContext.fromSparkContext(texts.sparkSession().sparkContext())
            .broadcast(new YakeKeywords(texts.sparkSession()));
    return texts.mapPartitions(
        (MapPartitionsFunction<LanguageText, Keyword>)
            reports -> new Found(yake.value(), languages.value(), count).in(reports),
        Tables.KEYWORDS.encoder());
  }

  /** What is found in one partition. */
  private static final class Found {
    private final YakeKeywords yake;
    private final Map<String, Known> languages;
    private final int count;
    private final Map<String, YakeKeywords.Finder> finders = new HashMap<>();

    Found(YakeKeywords yake, Map<String, Known> languages, int count) {
      this.yake = yake;
      this.languages = languages;
      this.count = count;
    }

    Iterator<Keyword> in(Iterator<LanguageText> reports) {
      Iterable<LanguageText> once = () -> reports;
      return StreamSupport.stream(once.spliterator(), false)
          .map(this::in)
          .flatMap(Collection::stream)
          .iterator();
    }

    private List<Keyword> in(LanguageText report) {
      List<Keyword> keywords = new ArrayList<>();
      for (RankedKeyword found : finder(report.language()).find(lead(report))) {
        keywords.add(
            new Keyword(
                report.reportId(),
                report.language(),
                keywords.size() + 1,
                found.keyword(),
                found.score()));
      }
      return keywords;
    }

    private YakeKeywords.Finder finder(String language) {
      return finders.computeIfAbsent(
          language, l -> yake.with(Known.of(l, languages).words().functionWords(), count));
    }

    private static String lead(LanguageText report) {
      String lead = report.text().substring(0, Math.min(LEAD, report.text().length()));
      return report.title() == null ? lead : report.title() + "\n" + lead;
    }
  }
}
