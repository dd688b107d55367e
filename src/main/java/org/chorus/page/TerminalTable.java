package org.chorus.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A table for a terminal. When it is too wide, its widest columns give way first. */
public final class TerminalTable {
  private static final String GAP = "  ";

  private final List<String> headings;
  private final boolean[] numeric;
  private final List<String[]> rows = new ArrayList<>();

  /** Headings of the columns; one that begins with {@code >} is written to the right. */
  public TerminalTable(String... headings) {
    this.headings =
        Arrays.stream(headings).map(h -> h.startsWith(">") ? h.substring(1) : h).toList();
    this.numeric = new boolean[headings.length];
    for (int i = 0; i < headings.length; i++) {
      numeric[i] = headings[i].startsWith(">");
    }
  }

  /** Adds a row, one cell for each column. */
  public void add(String... cells) {
    if (cells.length != headings.size()) {
      throw new IllegalArgumentException(
          cells.length + " cells for " + headings.size() + " columns");
    }
    rows.add(Arrays.stream(cells).map(Cell::clean).toArray(String[]::new));
  }

  /**
   * The table, each line ended by {@code \n}.
   *
   * @param width columns of the terminal
   */
  public String render(int width) {
    int[] widths = widths(width);
    StringBuilder out = new StringBuilder();
    line(out, headings.toArray(String[]::new), widths);
    rows.forEach(row -> line(out, row, widths));
    return out.toString();
  }

  /** Natural widths, the greatest of them lowered to a common level until all fit. */
  private int[] widths(int width) {
    int[] widths = headings.stream().mapToInt(Cell::width).toArray();
    for (String[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        widths[i] = Math.max(widths[i], Cell.width(row[i]));
      }
    }
    int room = width - GAP.length() * (widths.length - 1);
    int level = Arrays.stream(widths).max().orElse(0);
    while (level > 1 && sumBelow(widths, level) > room) {
      level--;
    }
    int most = level;
    return Arrays.stream(widths).map(w -> Math.min(w, most)).toArray();
  }

  private static int sumBelow(int[] widths, int level) {
    return Arrays.stream(widths).map(w -> Math.min(w, level)).sum();
  }

  private void line(StringBuilder out, String[] cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.length; i++) {
      line.append(i == 0 ? "" : GAP).append(Cell.fit(cells[i], widths[i], numeric[i]));
    }
    out.append(line.toString().stripTrailing()).append('\n');
  }
}
