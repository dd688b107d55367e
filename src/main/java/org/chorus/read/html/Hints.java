package org.chorus.read.html;

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

  private static final Set<String> BESIDE_WORDS =
      Set.of(
          ("ad ads adv advert advertisement advertising banner breadcrumb breadcrumbs byline caption"
                  + " carousel consent cookie cookies copyright credits dateline disclaimer footer"
                  + " gallery gdpr hidden legal login masthead menu meta modal nav navbar"
                  + " navigation newsletter outbrain overlay pager pagination partner paywall popular"
                  + " popup print promo promoted promotion rating recirc recommendation"
                  + " recommendations recommended related reklama share sharebar sharing shares"
                  + " sidebar signup skip social socials sponsor sponsored subscribe subscription"
                  + " subscriptions taboola tag tags teaser teasers toolbar topics trending widget"
                  + " widgets yarpp")
              .split(" "));
  private static final Set<String> DISCUSSION_WORDS =
      Set.of("comment", "comments", "commentlist", "disqus", "respond", "replies", "discussion");

  private static final Pattern PROMISE =
      Pattern.compile(
          "(?:article|story|post|entry|news|text|page|main|detail|artikel|noticia|nota)[-_]*"
              + "(?:body|content|text|inner|copy|detail|main)s?|articlebody|richtext|bodytext",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NO_DISPLAY =
      Pattern.compile("display\\s*:\\s*none", Pattern.CASE_INSENSITIVE);
  private static final Pattern PARTS = Pattern.compile("[^\\p{L}\\p{Nd}]+|(?<=\\p{Ll})(?=\\p{Lu})");

  /** Longer attributes are no names. */
  private static final int LONGEST = 500;

  private Hints() {}

  /** How surely an element is beside the text. */
  enum Doubt {
    NONE,
    /** Furniture, unless it holds most of the page. */
    BESIDE,
    /** What readers wrote: may be more than the text. */
    DISCUSSION
  }

  static Doubt doubt(Element element) {
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
    return beside ? Doubt.BESIDE : byWords(element);
  }

  /** Whether an element calls itself the text of an article. */
  static boolean promise(Element element) {
    return element.attr("itemprop").equals("articleBody")
        || PROMISE.matcher(shortened(element.className())).find()
        || PROMISE.matcher(shortened(element.id())).find();
  }

  private static Doubt byWords(Element element) {
    String names = shortened(element.className()) + " " + shortened(element.id());
    if (names.length() == 1) {
      return Doubt.NONE;
    }
    Doubt doubt = Doubt.NONE;
    for (String part : PARTS.split(names, -1)) {
      String word = part.toLowerCase(Locale.ROOT);
      if (DISCUSSION_WORDS.contains(word)) {
        return Doubt.DISCUSSION;
      }
      doubt = BESIDE_WORDS.contains(word) ? Doubt.BESIDE : doubt;
    }
    return doubt;
  }

  private static String shortened(String attribute) {
    return attribute.length() <= LONGEST ? attribute : attribute.substring(0, LONGEST);
  }
}
