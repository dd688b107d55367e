package org.chorus.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.chorus.model.Mention;
import org.chorus.model.Signals;
import org.chorus.model.TermCount;

/** Weighs the signals of a report. */
public final class Profiles {
  private static final double MILLI = 1_000;

  private Profiles() {}

  /**
   * A key on its way into a bag.
   *
   * @param hash 32 bits of it
   * @param weight idf, or idf by count
   * @param form as the report writes it
   */
  private record Entry(int hash, double weight, String form) {}

  /** The profile of a report among the reports that {@code rarity} knows; without its embedding. */
  public static Profile of(Signals signals, Rarity rarity) {
    return of(signals, rarity, null, null);
  }

  /** The same with its embedding, if it has one. */
  public static Profile of(Signals signals, Rarity rarity, Centring centring) {
    short[] lead = meaning(signals.embedding(), signals, centring);
    short[] continuation = meaning(signals.continuationEmbedding(), signals, centring);
    return of(signals, rarity, lead, continuation);
  }

  /** The centred embedding of a passage; null when there is none. */
  private static short[] meaning(short[] embedding, Signals of, Centring centring) {
    return embedding == null
        ? null
        : Meaning.quantised(centring.centred(embedding, Keys.language(of)));
  }

  /** Where a report stands; nothing when it has no embedding, or one that says nothing. */
  public static Optional<Located> located(Signals signals, Centring centring) {
    short[] meaning = meaning(signals.embedding(), signals, centring);
    if (meaning == null || Arrays.equals(meaning, new short[meaning.length])) {
      return Optional.empty();
    }
    long publishedAt = Profile.secondsOf(signals.publishedAt());
    return Optional.of(new Located(signals.reportId(), publishedAt, meaning));
  }

  private static Profile of(Signals signals, Rarity rarity, short[] meaning, short[] continuation) {
    List<Entry> names = mentions(Family.NAMES, signals.names(), rarity);
    Grams grams = grams(signals.grams(), rarity);
    return new Profile(
        signals.reportId(),
        Keys.language(signals),
        Profile.secondsOf(signals.publishedAt()),
        unit(names),
        milli(mentions(Family.NAME_PAIRS, signals.namePairs(), rarity)),
        milli(texts(Family.NUMBERS, signals.numbers(), rarity)),
        milli(days(signals.dates(), rarity)),
        signals.leadDate(),
        milli(texts(Family.PLACES, signals.places(), rarity)),
        unit(terms(signals, rarity)),
        grams.keys(),
        grams.weights(),
        milli(names).weights(),
        meaning,
        continuation);
  }

  private static List<Entry> mentions(Family family, List<Mention> mentions, Rarity rarity) {
    List<Entry> entries = new ArrayList<>(mentions.size());
    for (Mention mention : mentions) {
      entries.add(entry(family, "", mention.key(), times(mention.count()), mention.form(), rarity));
    }
    return entries;
  }

  private static List<Entry> texts(Family family, List<String> keys, Rarity rarity) {
    return keys.stream().map(key -> entry(family, "", key, 1, key, rarity)).toList();
  }

  private static List<Entry> days(List<String> dates, Rarity rarity) {
    return dates.stream()
        .map(date -> entry(Family.DATES, "", Keys.dayOfYear(date), 1, date, rarity))
        .toList();
  }

  private static List<Entry> terms(Signals signals, Rarity rarity) {
    String language = Keys.language(signals);
    List<Entry> entries = new ArrayList<>(signals.terms().size());
    for (TermCount term : signals.terms()) {
      entries.add(
          entry(Family.TERMS, language, term.term(), times(term.count()), term.term(), rarity));
    }
    return entries;
  }

  /** Twice says more than once, but not twice as much. */
  private static double times(int count) {
    return count == 1 ? 1 : 1 + StrictMath.log(count);
  }

  private static Entry entry(
      Family family, String language, String key, double times, String form, Rarity rarity) {
    long hash = Key.hash(family, language, key);
    double weight = times * rarity.idf(family, language, hash);
    return new Entry((int) (hash >>> 32), weight, form.replace('\n', ' '));
  }

  private static Bag milli(List<Entry> entries) {
    return bag(entries, MILLI);
  }

  private static Bag unit(List<Entry> entries) {
    double squares = 0;
    for (Entry entry : entries) {
      squares += entry.weight() * entry.weight();
    }
    return bag(entries, scale(squares));
  }

  private static double scale(double squares) {
    return squares == 0 ? 0 : Profile.UNIT / StrictMath.sqrt(squares);
  }

  private static Bag bag(List<Entry> entries, double scale) {
    List<Entry> sorted = new ArrayList<>(entries);
    sorted.sort(Comparator.comparingInt(Entry::hash).thenComparing(Entry::form));
    int[] keys = new int[sorted.size()];
    int[] weights = new int[sorted.size()];
    int[] ends = new int[sorted.size()];
    StringBuilder forms = new StringBuilder();
    for (int i = 0; i < keys.length; i++) {
      keys[i] = sorted.get(i).hash();
      weights[i] = (int) Math.round(sorted.get(i).weight() * scale);
      forms.append(i == 0 ? "" : "\n").append(sorted.get(i).form());
      ends[i] = forms.length();
    }
    return new Bag(keys, weights, forms.toString(), ends);
  }

  private static int different(int[] sorted) {
    int different = sorted.length == 0 ? 0 : 1;
    for (int i = 1; i < sorted.length; i++) {
      different += sorted[i] == sorted[i - 1] ? 0 : 1;
    }
    return different;
  }

  /** Grams and their weights, as they stand in a profile. */
  private record Grams(short[] keys, short[] weights) {}

  private static Grams grams(int[] grams, Rarity rarity) {
    int different = different(grams);
    short[] keys = new short[different];
    double[] exact = new double[different];
    double squares = 0;
    for (int from = 0, at = 0; from < grams.length; at++) {
      int gram = grams[from];
      int to = from;
      while (to < grams.length && grams[to] == gram) {
        to++;
      }
      double idf = rarity.idfOfGram(gram);
      keys[at] = (short) gram;
      exact[at] = times(to - from) * idf;
      squares += exact[at] * exact[at];
      from = to;
    }
    double scale = scale(squares);
    short[] weights = new short[different];
    for (int i = 0; i < different; i++) {
      weights[i] = (short) Math.round(exact[i] * scale);
    }
    return new Grams(keys, weights);
  }
}
