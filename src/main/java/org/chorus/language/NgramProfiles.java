package org.chorus.language;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * How the languages of a script put letters together: what each letter costs, in 1/16 nat, behind
 * the up to four before it in its word. A sequence that a language hardly has costs what the
 * shorter one does, and {@link #BACK_OFF} (stupid backoff, Brants et al. 2007). All sums are of
 * integers.
 */
final class NgramProfiles {
  static final int LONGEST = 5;
  static final int UNITS_PER_NAT = 16;
  static final int HIGHEST_COST = 255;

  /** Costs are kept in steps of an eighth of a nat. */
  static final int COST_STEP = 2;

  private static final String RESOURCE = "profiles.bin.gz";
  private static final int BACK_OFF = 24;
  private static final Map<String, NgramProfiles> BY_SCRIPT = read();

  private final List<String> languages;
  private final GramTable numbers;

  /** A row of one byte a language for each sequence. */
  private final byte[] costs;

  private NgramProfiles(List<String> languages, GramTable numbers, byte[] costs) {
    this.languages = List.copyOf(languages);
    this.numbers = numbers;
    this.costs = costs;
  }

  /** The profiles of a script (ISO 15924) that several known languages write. */
  static Optional<NgramProfiles> of(String script) {
    return Optional.ofNullable(BY_SCRIPT.get(script));
  }

  /** BCP 47 tags, in the order of the costs. */
  List<String> languages() {
    return languages;
  }

  /**
   * What a text costs.
   *
   * @param perLanguage in the order of {@link #languages()}
   * @param letters how many were counted
   */
  record Costs(int[] perLanguage, int letters) {}

  /** The cost of lower-case {@code text} in every language. */
  Costs costs(String text) {
    int[] sums = new int[languages.size()];
    int letters = 0;
    int word = 0;
    for (int at = 0; at < text.length(); at++) {
      if (!Character.isLetter(text.charAt(at))) {
        word = at + 1;
        continue;
      }
      int row = longestKnown(text, word, at);
      if (row >= 0) {
        add(row, sums);
        letters++;
      }
    }
    return new Costs(sums, letters);
  }

  /** The row of the longest known sequence within the word that ends at {@code at}; else -1. */
  private int longestKnown(String text, int word, int at) {
    int most = Math.min(LONGEST, at - word + 1);
    long hash = 0;
    int row = -1;
    for (int length = 0; length < most; length++) {
      hash = GramTable.before(text.charAt(at - length), length, hash);
      int longer = numbers.get(hash);
      row = longer >= 0 ? longer : row;
    }
    return row;
  }

  private void add(int row, int[] sums) {
    int start = row * sums.length;
    for (int i = 0; i < sums.length; i++) {
      sums[i] += costs[start + i] & 0xFF;
    }
  }

  private static Map<String, NgramProfiles> read() {
    Map<String, NgramProfiles> byScript = new HashMap<>();
    try (InputStream in = NgramProfiles.class.getResourceAsStream(RESOURCE);
        DataInputStream data =
            new DataInputStream(new BufferedInputStream(new GZIPInputStream(in), 1 << 16))) {
      for (int scripts = data.readInt(); scripts > 0; scripts--) {
        byScript.put(data.readUTF(), readScript(data));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE, e);
    }
    return byScript;
  }

  /**
   * Languages; how many sequences there are; then, in columns, which compress to much less than
   * rows: how many characters a sequence shares with the one before it and how many it adds, these,
   * and how many languages have it; for each of these by how much its number is above the last
   * one's, and what it costs, in steps of {@link #COST_STEP}.
   */
  private static NgramProfiles readScript(DataInputStream data) throws IOException {
    List<String> languages = new ArrayList<>();
    for (int left = data.readInt(); left > 0; left--) {
      languages.add(data.readUTF());
    }
    int size = data.readInt();
    byte[] shared = data.readNBytes(size);
    byte[] added = data.readNBytes(size);
    byte[] high = data.readNBytes(sum(added));
    byte[] low = data.readNBytes(high.length);
    byte[] holders = data.readNBytes(size);
    byte[] steps = data.readNBytes(sum(holders));
    byte[] ofHolders = data.readNBytes(steps.length);

    int[] longest = longest(shared, added, holders, steps, languages.size());
    GramTable numbers = new GramTable(size);
    byte[] costs = new byte[Math.multiplyExact(size, languages.size())];
    char[] gram = new char[LONGEST];
    int letter = 0;
    int entry = 0;
    for (int number = 0; number < size; number++) {
      int length = shared[number] + added[number];
      for (int i = shared[number]; i < length; i++, letter++) {
        gram[i] = (char) ((high[letter] & 0xFF) << 8 | (low[letter] & 0xFF));
      }
      int row = number * languages.size();
      inherit(gram, length, longest, numbers, costs, row);
      int language = -1;
      for (int left = holders[number]; left > 0; left--, entry++) {
        language += steps[entry];
        costs[row + language] = (byte) (ofHolders[entry] * COST_STEP);
      }
      numbers.put(GramTable.hash(gram, length), number);
    }
    return new NgramProfiles(languages, numbers, costs);
  }

  /** How long the sequences of each language are at most. */
  private static int[] longest(
      byte[] shared, byte[] added, byte[] holders, byte[] steps, int languages) {
    int[] longest = new int[languages];
    int entry = 0;
    for (int number = 0; number < shared.length; number++) {
      int language = -1;
      for (int left = holders[number]; left > 0; left--, entry++) {
        language += steps[entry];
        longest[language] = Math.max(longest[language], shared[number] + added[number]);
      }
    }
    return longest;
  }

  private static int sum(byte[] numbers) {
    int sum = 0;
    for (byte number : numbers) {
      sum += number;
    }
    return sum;
  }

  /**
   * Gives a sequence what the longest end of it that is known costs, and more; no more where it is
   * longer than all that were counted in a language, as that it is not known then says nothing.
   */
  private static void inherit(
      char[] gram, int length, int[] longest, GramTable numbers, byte[] costs, int row) {
    int known = -1;
    int dropped = 0;
    long hash = 0;
    for (int end = 1; end < length; end++) {
      hash = GramTable.before(gram[length - end], end - 1, hash);
      int shorter = numbers.get(hash);
      known = shorter >= 0 ? shorter : known;
      dropped = shorter >= 0 ? length - end : dropped;
    }
    int languages = longest.length;
    for (int i = 0; i < languages; i++) {
      int missed = Math.max(0, Math.min(length, longest[i]) - (length - dropped));
      int cost =
          known < 0 ? HIGHEST_COST : (costs[known * languages + i] & 0xFF) + missed * BACK_OFF;
      costs[row + i] = (byte) Math.min(HIGHEST_COST, cost);
    }
  }
}
