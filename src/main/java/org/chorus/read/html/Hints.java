package org.chorus.read.html;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * What the name, role and classes of an element say about its part in the page. Class names are
 * English on sites of most languages; a page without any is told by its text alone.
 */
final class Hints {
  private static final Set<String> BESIDE =
      Set.of("nav", "footer", "aside", "figure", "figcaption", "dialog", "menu", "address");
  private static final Set<String> BESIDE_ROLES =
      Set.of(
          "navigation",
          "banner",
          "contentinfo",
          "complementary",
          "dialog",
          "alertdialog",
          "search");

  /** Elements that hold the text whatever their classes say of what else they hold. */
  private static final Set<String> HOLDERS = Set.of("html", "body", "main", "article", "form");

  /** Words that name furniture wherever a name begins or ends with them. */
  private static final Set<String> BESIDE_WORDS =
      words(
          "ads advert advertisement advertising breadcrumb breadcrumbs consent cookie cookies"
              + " copyright disclaimer footer gdpr login masthead modal nav navbar navigation"
              + " newsletter outbrain overlay pager pagination popup recirc recommendation"
              + " recommendations recommended related sharebar sharing sidebar signup skip subscribe"
              + " subscription subscriptions taboola toolbar yarpp");

  /** Words that name furniture at the end of a name; some sites call the text so, too. */
  private static final Set<String> DOUBTFUL_WORDS =
      words(
          "ad adv banner caption carousel gallery legal menu partner popular promo"
              + " promoted promotion rating reklama share shares social socials sponsor sponsored"
              + " tag tags teaser teasers topics trending widget widgets");

  private static final Set<String> META_WORDS = words("meta credits");
  private static final Set<String> LINE_WORDS = words("byline dateline");
  private static final Set<String> DISCUSSION_WORDS =
      words("comment comments commentlist disqus respond replies discussion");
  private static final Set<String> HIDDEN_NAMES = words("hidden is-hidden visually-hidden");

  /** Words behind a word that say no more than that it names a box. */
  private static final Set<String> BOX_WORDS =
      words(
          "area articles bar block body bottom box button buttons column container content form"
              + " group header heading holder icons inline inner item items left line link links"
              + " list main media module news notice outer panel post posts right row section slot"
              + " stories story text title top unit wrap wrapper");

  /** Words before a word that make it name the layout of what is around. */
  private static final Set<String> LAYOUT_WORDS = words("has with no without and hide show");

  /** Names that programs make of a report's topics and kind. */
  private static final Pattern GENERATED =
      Pattern.compile("(?:tag|category|cat|type|format|status|post_format|term|elementor)[-_].*");

  private static final Pattern PROMISE =
      Pattern.compile(
          "(?:article|story|post|entry|news|text|page|main|detail|artikel|noticia|nota)[-_]*"
              + "(?:body|content|text|inner|copy|detail|main)s?|articlebody|richtext|bodytext",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NO_DISPLAY =
      Pattern.compile("display\\s*:\\s*none", Pattern.CASE_INSENSITIVE);
  private static final Pattern PARTS = Pattern.compile("[^\\p{L}\\p{Nd}]+|(?<=\\p{Ll})(?=\\p{Lu})");

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  /** Longer attributes are no names. */
  private static final int LONGEST = 500;

  private Hints() {}

  /** How surely an element is beside the text, the surest last. */
  enum Doubt {
    NONE,
    /** A line about the text, unless it is a paragraph. */
    LINE,
    /** What only subscribers read, or an offer to subscribe. */
    PAYWALL,
    /** Furniture that tells about the text. */
    META,
    /** Furniture, unless it holds most of the page or nothing else is left. */
    DOUBTFUL,
    /** Furniture, unless it holds most of the page. */
    BESIDE,
    /** What readers wrote: may be more than the text. */
    DISCUSSION
  }

  /**
   * @param holdsHeading whether the main heading is in the element; its classes then say what the
   *     article is about, or how it is shown
   */
  static Doubt doubt(Element element, boolean holdsHeading) {
    String tag = element.normalName();
    if (HOLDERS.contains(tag)) {
      return Doubt.NONE;
    }
    boolean beside =
        BESIDE.contains(tag)
            || element.hasAttr("hidden")
            || element.attr("aria-hidden").equals("true")
            || BESIDE_ROLES.contains(element.attr("role"))
            || NO_DISPLAY.matcher(shortened(element.attr("style"))).find();
    if (beside) {
      return Doubt.BESIDE;
    }
    boolean article =
        holdsHeading || isArticleBody(element) || element.classNames().contains("hentry");
    return article ? Doubt.NONE : byWords(element);
  }

  static boolean isArticleBody(Element element) {
    return element.attr("itemprop").equals("articleBody");
  }

  /** Whether an element calls itself the text of an article. */
  static boolean promise(Element element) {
    return isArticleBody(element)
        || PROMISE.matcher(shortened(element.className())).find()
        || PROMISE.matcher(shortened(element.id())).find();
  }

  private static Doubt byWords(Element element) {
    String names = shortened(element.className()) + " " + shortened(element.id());
    Doubt doubt = Doubt.NONE;
    if (names.length() > 1) {
      for (String name : BLANKS.split(names, -1)) {
        Doubt other = byName(name, names.indexOf(':') >= 0);
        doubt = other.compareTo(doubt) > 0 ? other : doubt;
      }
    }
    return doubt;
  }

  /**
   * @param responsive whether other names may show on some screens what this one hides
   */
  private static Doubt byName(String name, boolean responsive) {
    if (HIDDEN_NAMES.contains(name)) {
      return responsive ? Doubt.NONE : Doubt.BESIDE;
    }
    if (GENERATED.matcher(name).matches()) {
      return Doubt.NONE;
    }
    List<String> parts =
        PARTS.splitAsStream(name).filter(part -> !part.isEmpty()).map(Hints::lower).toList();
    if (parts.contains("paywall")) {
      return Doubt.PAYWALL;
    }
    int last = parts.size() - 1;
    while (last > 0 && byWord(parts.get(last)) == Doubt.NONE && isBox(parts.get(last))) {
      last--;
    }
    if (last < 0) {
      return Doubt.NONE;
    }
    boolean layout = last > 0 && LAYOUT_WORDS.contains(parts.get(last - 1));
    Doubt doubt = layout ? Doubt.NONE : byWord(parts.get(last));
    return doubt == Doubt.NONE && BESIDE_WORDS.contains(parts.get(0)) ? Doubt.BESIDE : doubt;
  }

  private static Doubt byWord(String word) {
    if (DISCUSSION_WORDS.contains(word)) {
      return Doubt.DISCUSSION;
    }
    if (BESIDE_WORDS.contains(word)) {
      return Doubt.BESIDE;
    }
    if (DOUBTFUL_WORDS.contains(word)) {
      return Doubt.DOUBTFUL;
    }
    if (META_WORDS.contains(word)) {
      return Doubt.META;
    }
    return LINE_WORDS.contains(word) ? Doubt.LINE : Doubt.NONE;
  }

  private static boolean isBox(String word) {
    return BOX_WORDS.contains(word) || Character.isDigit(word.charAt(0));
  }

  private static Set<String> words(String all) {
    return Set.of(all.split(" "));
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  private static String shortened(String attribute) {
    return attribute.length() <= LONGEST ? attribute : attribute.substring(0, LONGEST);
  }
}
