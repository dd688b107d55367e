package org.chorus.page;

/** Text for a terminal, line by line; what is too long goes on in the next line, indented. */
final class Lines {
  private final int width;
  private final StringBuilder out = new StringBuilder();

  /** Lines of at most so many columns; words that are longer are cut. */
  Lines(int width) {
    this.width = width;
  }

  /** An empty line. */
  Lines gap() {
    out.append('\n');
    return this;
  }

  /** A text of any length; foreign characters in it can do no harm. */
  Lines add(String text) {
    return add("", text);
  }

  /** The same behind {@code prefix}, whose width the lines after the first are indented by. */
  Lines add(String prefix, String text) {
    int room = Math.max(1, width - prefix.length());
    StringBuilder line = new StringBuilder();
    String before = prefix;
    for (String word : Cell.clean(text).split(" ", -1)) {
      if (line.length() > 0 && Cell.width(line + " " + word) > room) {
        out.append(before).append(Cell.shown(line.toString(), room)).append('\n');
        before = " ".repeat(prefix.length());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
    }
    out.append(before).append(Cell.shown(line.toString(), room)).append('\n');
    return this;
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
