package org.chorus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.chorus.keyword.BackgroundWords;
import org.chorus.keyword.KeywordRanking;
import org.chorus.keyword.LanguageWords;
import org.chorus.keyword.RankedKeyword;
import org.junit.jupiter.api.Test;

/** Holds docs/keywords.md to what Chorus finds in the reports that stand there. */
class KeywordsDocTest {
  private static final Path PAGE = Path.of("docs/keywords.md");
  private static final int SHOWN = 4;
  private static final int LANGUAGES = 20;
  private static final Pattern EXAMPLE =
      Pattern.compile("\n### [^\n]+ `([a-z]+)`\n> \\*\\*([^\n]+)\\*\\* ([^\n]+)\n\n([^\n]+)\n");

  private static final String BETWEEN = " · ";

  @Test
  void everyExampleShowsWhatIsFound() throws IOException {
    List<MatchResult> examples = EXAMPLE.matcher(Files.readString(PAGE)).results().toList();
    List<String> written = new ArrayList<>();
    List<String> found = new ArrayList<>();
    for (MatchResult example : examples) {
      written.add(example.group(1) + ": " + example.group(4));
      found.add(example.group(1) + ": " + keywords(example));
    }
    assertThat(written).hasSizeGreaterThanOrEqualTo(LANGUAGES).isEqualTo(found);
  }

  private static String keywords(MatchResult example) {
    LanguageWords language = BackgroundWords.with(example.group(1), 0, List.of());
    return String.join(
        BETWEEN,
        KeywordRanking.rank(example.group(2), example.group(3), language, false, SHOWN).stream()
            .map(RankedKeyword::keyword)
            .toList());
  }
}
