package org.chorus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** {@code docs/dependencies.md} names whatever {@code pom.xml} brings in. */
class DependenciesDocTest {
  @Test
  void everyDependencyAndPluginHasItsLine() throws IOException {
    String document = Files.readString(Path.of("docs/dependencies.md"));
    String pom = Files.readString(Path.of("pom.xml"));
    List<String> missing =
        Jsoup.parse(pom, Parser.xmlParser())
            .select("dependency, plugin, annotationProcessorPaths > path")
            .stream()
            .map(DependenciesDocTest::coordinates)
            .distinct()
            .filter(coordinates -> !document.contains("`" + coordinates + "`"))
            .toList();
    assertThat(missing).isEmpty();
  }

  /** Group and artifact; Maven's own plug-ins, which need no group, by artifact. */
  private static String coordinates(Element element) {
    Element group = element.selectFirst("> groupId");
    String artifact = element.selectFirst("> artifactId").text();
    return group == null || group.text().equals("org.apache.maven.plugins")
        ? artifact
        : group.text() + ":" + artifact;
  }
}
