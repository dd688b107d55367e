package org.chorus.date;

import java.util.ArrayList;
import java.util.List;

/**
 * Months that are named twice, as the Arab press does for its readers east and west: {@code أكتوبر/
 * تشرين الأول}, {@code أكتوبر (تشرين الأول)}. Both names are one month.
 */
final class TwinMonths {
  private TwinMonths() {}

  /** The elements, each pair of names as one that ends where the second, or its bracket, does. */
  static List<Element> merged(FoldedText text, List<Element> elements) {
    List<Element> merged = new ArrayList<>(elements.size());
    for (Element element : elements) {
      Element last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      int end = last == null ? -1 : endOfTwin(text, last, element);
      if (end > 0) {
        merged.set(
            merged.size() - 1,
            Element.phrase(last.start(), end, last.meaning(), last.capital() || element.capital()));
      } else {
        merged.add(element);
      }
    }
    return merged;
  }

  /** Where the pair ends; −1 when the two are none. */
  private static int endOfTwin(FoldedText text, Element first, Element second) {
    if (!first.isMonth() || !second.isMonth() || !isSameMonth(first, second)) {
      return -1;
    }
    int at = first.end();
    at += text.at(at) == ' ' ? 1 : 0;
    char mark = text.at(at);
    at += 1;
    at += text.at(at) == ' ' ? 1 : 0;
    if (at != second.start()) {
      return -1;
    }
    boolean bracket = mark == '(' && text.at(second.end()) == ')';
    return bracket ? second.end() + 1 : mark == '/' ? second.end() : -1;
  }

  private static boolean isSameMonth(Element first, Element second) {
    int month = first.meaning().month(CalendarSystem.GREGORIAN);
    return month > 0 && month == second.meaning().month(CalendarSystem.GREGORIAN);
  }
}
