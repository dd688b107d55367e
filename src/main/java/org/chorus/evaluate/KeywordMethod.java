package org.chorus.evaluate;

import java.util.List;

/** A way to find the keywords of a text. */
@FunctionalInterface
public interface KeywordMethod {
  /** The best {@code count} keywords, best first. */
  List<String> keywords(KeywordGold text, int count);
}
