package org.chorus.link;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.chorus.model.Signals;
import org.chorus.signal.EmbeddingVector;
import org.chorus.signal.SignalExtractor;

/** Reports made of few names, numbers and words by chance, so that many share some. */
public final class MadeUpReports {
  private static final String[] NAMES = {
    "Aurelia", "Brandt", "Castellan", "Dunmore", "Estevez", "Farrow", "Galindo", "Hargreaves",
    "Ilves", "Jansson", "Kowalski", "Lindqvist", "Moreau", "Nakamura", "Okafor", "Petrov"
  };
  private static final String[] WORDS = {
    "bridge",
    "storm",
    "vote",
    "strike",
    "harvest",
    "trial",
    "flood",
    "match",
    "budget",
    "rescue",
    "festival",
    "ferry",
    "glacier",
    "museum",
    "orchard",
    "railway"
  };
  private static final String[] LANGUAGES = {"en", "en", "de", "fr", "und"};
  private static final Instant START = Instant.parse("2024-11-18T00:00:00Z");

  private MadeUpReports() {}

  /** The same reports for the same seed; a fifth has no date. */
  public static List<Signals> reports(int number, long seed) {
    Random random = new Random(seed);
    List<Signals> reports = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = 0; j < 6; j++) {
        text.append(NAMES[random.nextInt(NAMES.length)]).append(' ');
        text.append(NAMES[random.nextInt(NAMES.length)]).append(" saw the ");
        text.append(WORDS[random.nextInt(WORDS.length)]).append(" with ");
        text.append(13 + random.nextInt(40)).append(" others. ");
      }
      Instant date = random.nextInt(5) == 0 ? null : START.plusSeconds(random.nextInt(40 * 86_400));
      String language = LANGUAGES[random.nextInt(LANGUAGES.length)];
      reports.add(SignalExtractor.extract("report-" + i, language, date, null, text.toString()));
    }
    return reports;
  }

  /**
   * The same with embeddings of the shipped model's size, spread about a few directions, one of
   * them its language's; a third of the reports have a continuation, the last has none at all.
   */
  public static List<Signals> embedded(int number, long seed) {
    Random random = new Random(seed);
    float[][] directions = new float[8][];
    for (int i = 0; i < directions.length; i++) {
      directions[i] = direction(random);
    }
    List<Signals> reports = new ArrayList<>();
    for (Signals report : reports(number, seed)) {
      float[] story = directions[random.nextInt(4)];
      float[] language = directions[4 + Math.floorMod(report.language().hashCode(), 4)];
      float[] own = direction(random);
      short[] lead = EmbeddingVector.quantise(sum(story, language, own));
      short[] next = EmbeddingVector.quantise(sum(story, language, direction(random)));
      boolean isLong = reports.size() % 3 == 0;
      boolean last = reports.size() == number - 1;
      reports.add(last ? report : report.withEmbeddings(lead, isLong ? next : null));
    }
    return reports;
  }

  private static float[] sum(float[] story, float[] language, float[] own) {
    float[] vector = new float[own.length];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = story[i] + 2 * language[i] + own[i];
    }
    return vector;
  }

  private static float[] direction(Random random) {
    float[] direction = new float[384];
    for (int i = 0; i < direction.length; i++) {
      direction[i] = (float) random.nextGaussian();
    }
    return direction;
  }
}
