package org.chorus.read.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * A page as two flat lists in the order of the document: boxes (elements that begin a new line) and
 * the blocks of visible text in them. Made in one pass and without recursion, so that no nesting is
 * too deep for it.
 *
 * @param boxes parents come before their children; the first is the page
 * @param blocks the texts
 * @param headingEnd number of the first block behind the main heading; -1 when there is none
 */
record Outline(List<Box> boxes, List<Block> blocks, int headingEnd) {
  /** Between a heading and the first paragraph there are no more lines. */
  private static final int MOST_LINES = 8;

  /** Elements that do not part text; unknown ones do. */
  private static final Set<String> INLINE =
      Set.of(
          ("a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q"
                  + " rb ruby s samp small span strike strong sub sup time tt u var wbr")
              .split(" "));

  /** Elements that show no text of the page's own. */
  private static final Set<String> SILENT =
      Set.of(
          ("script style noscript template head svg math iframe object embed applet button select"
                  + " option textarea datalist audio video canvas map rt rp noframes")
              .split(" "));

  /**
   * An element that begins a new line.
   *
   * @param parent its number; -1 for the page
   * @param end number of the first box behind all that are in it
   * @param tag its name
   * @param doubt whether its name or attributes say that it is beside the text
   * @param promise whether they say that it is the text
   * @param holdsHeading whether the main heading is in it
   */
  record Box(
      int parent, int end, String tag, Hints.Doubt doubt, boolean promise, boolean holdsHeading) {

    Box endingAt(int newEnd) {
      return new Box(parent, newEnd, tag, doubt, promise, holdsHeading);
    }
  }

  /**
   * A run of text between line ends.
   *
   * @param box number of the innermost box around it
   * @param text without line ends and runs of spaces
   * @param linked how many of its letters are in links
   * @param letters how many letters it has; those of scripts that write words densely count more
   */
  record Block(int box, String text, double linked, double letters) {}

  static Outline of(Document page) {
    Optional<Element> heading = MainHeading.of(page);
    Builder builder = new Builder(heading);
    NodeTraversor.traverse(builder, page);
    builder.flush();
    return new Outline(builder.boxes, builder.blocks, builder.headingEnd);
  }

  /** The lines between the main heading and the first paragraph that no link is in. */
  List<String> linesUnderHeading() {
    return headingEnd < 0
        ? List.of()
        : blocks.subList(headingEnd, blocks.size()).stream()
            .limit(MOST_LINES)
            .takeWhile(block -> MainText.value(block) == 0)
            .filter(block -> block.linked() == 0)
            .map(Block::text)
            .toList();
  }

  /** For every box, the sum over the blocks in it and in the boxes in it. */
  double[] sums(double[] ofBlocks) {
    double[] sums = new double[boxes.size()];
    for (int b = 0; b < ofBlocks.length; b++) {
      sums[blocks.get(b).box()] += ofBlocks[b];
    }
    for (int i = sums.length - 1; i > 0; i--) {
      sums[boxes.get(i).parent()] += sums[i];
    }
    return sums;
  }

  private static final class Builder implements NodeVisitor {
    private final Optional<Element> heading;
    private final Set<Element> aroundHeading;
    private final List<Box> boxes = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private final Deque<Integer> open = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private double linked;
    private double letters;
    private int links;
    private int silent;
    private boolean broken;
    private int headingEnd = -1;

    Builder(Optional<Element> heading) {
      this.heading = heading;
      aroundHeading = MainHeading.around(heading);
    }

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words) {
        if (silent == 0) {
          add(words.getWholeText());
        }
      } else if (node instanceof Element element) {
        open(element);
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        close(element);
      }
    }

    private void open(Element element) {
      String name = name(element);
      if (SILENT.contains(name)) {
        silent++;
      } else if (name.equals("br")) {
        lineEnd();
      } else if (name.equals("a")) {
        links++;
      } else if (!INLINE.contains(name)) {
        flush();
        int parent = open.isEmpty() ? -1 : open.peek();
        open.push(boxes.size());
        boolean holds = aroundHeading.contains(element);
        Hints.Doubt doubt = Hints.doubt(element, holds);
        boxes.add(new Box(parent, 0, name, doubt, Hints.promise(element), holds));
      }
    }

    private void close(Element element) {
      String name = name(element);
      if (SILENT.contains(name)) {
        silent--;
      } else if (name.equals("a")) {
        links--;
      } else if (!name.equals("br") && !INLINE.contains(name)) {
        flush();
        int at = open.pop();
        boxes.set(at, boxes.get(at).endingAt(boxes.size()));
        if (heading.filter(element::equals).isPresent()) {
          headingEnd = blocks.size();
        }
      }
    }

    /** Two line ends part paragraphs; one is as good as a space. */
    private void lineEnd() {
      if (broken) {
        flush();
      } else {
        space();
        broken = true;
      }
    }

    private void add(String words) {
      for (int i = 0; i < words.length(); ) {
        int c = words.codePointAt(i);
        i += Character.charCount(c);
        if (Character.isWhitespace(c) || c == 0xA0) {
          space();
        } else {
          text.appendCodePoint(c);
          broken = false;
          double weight = weight(c);
          letters += weight;
          linked += links > 0 ? weight : 0;
        }
      }
    }

    private void space() {
      if (text.length() > 0 && text.charAt(text.length() - 1) != ' ') {
        text.append(' ');
      }
    }

    private void flush() {
      String words = text.toString().strip();
      if (!words.isEmpty() && !open.isEmpty()) {
        blocks.add(new Block(open.peek(), words, linked, letters));
      }
      text.setLength(0);
      linked = 0;
      letters = 0;
      broken = false;
    }

    /** A character of Chinese, Japanese or Korean says as much as two or three letters. */
    private static double weight(int c) {
      int type = Character.getType(c);
      boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
      if (!mark && !Character.isLetterOrDigit(c)) {
        return 0;
      }
      return Character.isIdeographic(c) ? 2.5 : c >= 0x3040 && c < 0xD7B0 ? 2 : 1;
    }

    private static String name(Element element) {
      return element.normalName().toLowerCase(Locale.ROOT);
    }
  }
}
