package org.chorus.date;

import java.util.Arrays;

/** Phrases by their characters, so that the longest one at a place is found in one walk. */
final class PhraseTrie {
  private static final int MOST_PHRASE_CHARS = 80;

  private final Node root = new Node();
  private boolean beginsWithDigit;

  private static final class Node {
    private char[] keys = {};
    private Node[] children = {};
    private Meaning meaning;

    /** What a word means that begins so and has an ending of its own; null for none. */
    private Meaning stem;

    private Node child(char c) {
      int at = keys.length == 1 ? (keys[0] == c ? 0 : -1) : Arrays.binarySearch(keys, c);
      return at < 0 ? null : children[at];
    }

    private Node childMade(char c) {
      int at = Arrays.binarySearch(keys, c);
      if (at >= 0) {
        return children[at];
      }
      int to = -at - 1;
      char[] wider = new char[keys.length + 1];
      Node[] more = new Node[keys.length + 1];
      System.arraycopy(keys, 0, wider, 0, to);
      System.arraycopy(children, 0, more, 0, to);
      System.arraycopy(keys, to, wider, to + 1, keys.length - to);
      System.arraycopy(children, to, more, to + 1, keys.length - to);
      wider[to] = c;
      more[to] = new Node();
      keys = wider;
      children = more;
      return more[to];
    }
  }

  /** What was found: the index behind the phrase, and what it means. */
  record Match(int end, Meaning meaning) {}

  /** Whether some phrase begins with a digit. */
  boolean beginsWithDigit() {
    return beginsWithDigit;
  }

  /** The meaning of a folded phrase, made when there is none yet. */
  Meaning add(String phrase) {
    Node node = node(phrase);
    if (node.meaning == null) {
      node.meaning = new Meaning();
    }
    return node.meaning;
  }

  /** Words that begin with {@code stem} mean the same as {@code meaning}, or are not certain. */
  void addStem(String stem, Meaning meaning) {
    node(stem).stem = meaning;
  }

  private Node node(String phrase) {
    beginsWithDigit |= Character.isDigit(phrase.charAt(0));
    Node node = root;
    for (int i = 0; i < Math.min(phrase.length(), MOST_PHRASE_CHARS); i++) {
      node = node.childMade(phrase.charAt(i));
    }
    return node;
  }

  /** The longest phrase that begins at {@code from} and ends where a word does; null for none. */
  Match longest(FoldedText text, int from) {
    Match best = null;
    Node node = root;
    int at = from;
    while (true) {
      node = node.child(text.at(at));
      if (node == null) {
        return best;
      }
      at++;
      if (node.meaning != null && endsWord(text, from, at)) {
        best = new Match(at, node.meaning);
      }
    }
  }

  /** The meaning of the word from {@code from} to {@code end} but for its ending; null for none. */
  Meaning inflected(FoldedText text, int from, int end, int longestEnding) {
    Meaning best = null;
    Node node = root;
    for (int at = from; at < end; at++) {
      node = node.child(text.at(at));
      if (node == null) {
        break;
      }
      if (node.stem != null && end - at - 1 <= longestEnding) {
        best = node.stem;
      }
    }
    return best;
  }

  private static boolean endsWord(FoldedText text, int from, int end) {
    char last = text.at(end - 1);
    if (Character.isDigit(last)) {
      return !text.isDigit(end);
    }
    if (end - from == 1 && Scripts.isUnspaced(last) && !Scripts.isHan(last)) {
      return !text.isLetter(end) && !text.isLetter(from - 1);
    }
    if (!text.isLetter(end) || !Scripts.isLetter(last) || Scripts.isUnspaced(last)) {
      return true;
    }
    // Korean particles follow 11월, and the 일 of 18일.
    return Scripts.isHangul(last) && (text.isDigit(from) || text.isDigit(from - 1));
  }
}
