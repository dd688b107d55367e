package org.chorus.text;

import java.util.Random;
import java.util.stream.Collectors;

/** Words that mean nothing. */
public final class InventedWords {
  private InventedWords() {}

  /** So many words, each with a space behind it; always the same for the same seed. */
  public static String of(long seed, int count) {
    return new Random(seed)
        .ints(count, 100, 99_999)
        .mapToObj(i -> Integer.toString(i, 26).replaceAll("[0-9]", "z") + " ")
        .collect(Collectors.joining());
  }
}
