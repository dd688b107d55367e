package org.chorus.signal;

/**
 * The consonants of a name, coarse enough to be the same in whatever alphabet it is written:
 * hissing sounds become {@code s}, voiced and unvoiced are one, vowels and weak consonants fall
 * out. Bolsonaro, Болсонару and بولسونارو are all {@code blsnr}.
 */
final class Skeleton {
  private static final int LONGEST = 6;

  private Skeleton() {}

  /** The skeleton of a word in plain Latin letters; may be empty. */
  static String of(String latin) {
    StringBuilder out = new StringBuilder(LONGEST);
    int at = 0;
    while (at < latin.length() && out.length() < LONGEST) {
      int used = digraph(latin, at);
      char sound = used > 0 ? soundOf(latin, at, used) : sound(latin, at);
      if (sound == 'x') {
        append(out, 'k');
        append(out, 's');
      } else if (sound != 0) {
        append(out, sound);
      }
      at += Math.max(1, used);
    }
    return out.length() > LONGEST ? out.substring(0, LONGEST) : out.toString();
  }

  private static void append(StringBuilder out, char sound) {
    if (out.length() == 0 || out.charAt(out.length() - 1) != sound) {
      out.append(sound);
    }
  }

  /** How many letters from {@code at} on stand for one sound; 0 when each stands for itself. */
  private static int digraph(String word, int at) {
    char next = at + 1 < word.length() ? word.charAt(at + 1) : 0;
    return switch (word.charAt(at)) {
      case 't' -> word.startsWith("tsch", at) ? 4 : next == 's' || next == 'z' ? 2 : 0;
      case 's' -> word.startsWith("sch", at) ? 3 : next == 'h' || next == 'z' ? 2 : 0;
      case 'd' -> word.startsWith("dzh", at) ? 3 : next == 'z' || next == 'j' ? 2 : 0;
      case 'c' -> next == 'h' || next == 'z' || next == 's' || next == 'k' ? 2 : 0;
      case 'z', 'k', 'p' -> next == 'h' ? 2 : 0;
      default -> 0;
    };
  }

  private static char soundOf(String word, int at, int used) {
    if (used > 2) {
      return 's';
    }
    return switch (word.charAt(at)) {
      case 'k' -> 0;
      case 'p' -> 'f';
      case 'c' -> word.charAt(at + 1) == 'k' ? 'k' : 's';
      default -> 's';
    };
  }

  private static char sound(String word, int at) {
    char c = word.charAt(at);
    return switch (c) {
      case 'a', 'e', 'i', 'o', 'u' -> at == 0 ? 'a' : 0;
      case 'y' -> 0;
      case 'h', 'w' -> 0;
      case 'b', 'p' -> 'b';
      case 'd', 't' -> 't';
      case 'g', 'k', 'q' -> 'k';
      case 'c' -> isSoft(word, at + 1) ? 's' : 'k';
      case 'z', 's' -> 's';
      // As in Jair and Johnson at the beginning; further in it mostly writes й, as in Zelenskyj.
      case 'j' -> at == 0 ? 's' : 0;
      case 'v', 'f' -> 'f';
      case 'x' -> 'x';
      default -> c >= 'a' && c <= 'z' ? c : 0;
    };
  }

  private static boolean isSoft(String word, int at) {
    return at < word.length() && "eiy".indexOf(word.charAt(at)) >= 0;
  }
}
