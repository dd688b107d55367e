package org.chorus.language;

import com.carrotsearch.labs.langid.LangIdV3;
import com.github.pemistahl.lingua.api.Language;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;
import com.optimaize.langdetect.LanguageDetector;
import com.optimaize.langdetect.ngram.NgramExtractors;
import com.optimaize.langdetect.profiles.LanguageProfileReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * A library that tells languages, as {@code docs/accuracy.md} compares them.
 *
 * @param name as people call it
 * @param languages canonical tags of those that it knows
 * @param identify from a text to a canonical tag, {@code und} when it gives none
 */
record LanguageLibrary(String name, Set<String> languages, UnaryOperator<String> identify) {
  static List<LanguageLibrary> all() throws IOException {
    return List.of(chorus(), langid(), languageDetector(), openNlp(), lingua());
  }

  private static LanguageLibrary chorus() {
    return new LanguageLibrary(
        "Chorus", Set.of(), text -> LanguageIdentifier.identify(null, text).language());
  }

  private static LanguageLibrary langid() {
    LangIdV3 langid = new LangIdV3();
    langid.append("a");
    Set<String> known = tags(langid.rank(false).stream().map(language -> language.langCode));
    return new LanguageLibrary(
        "langid-java 1.0.0", known, text -> tag(langid.classify(text, false).langCode));
  }

  private static LanguageLibrary languageDetector() throws IOException {
    var profiles = new LanguageProfileReader().readAllBuiltIn();
    LanguageDetector detector =
        com.optimaize.langdetect.LanguageDetectorBuilder.create(NgramExtractors.standard())
            .withProfiles(profiles)
            .seed(1)
            .build();
    return new LanguageLibrary(
        "language-detector 0.6",
        tags(profiles.stream().map(profile -> profile.getLocale().getLanguage())),
        text ->
            detector.getProbabilities(text).stream()
                .findFirst()
                .map(found -> tag(found.getLocale().getLanguage()))
                .orElse(LanguageTags.UNDETERMINED));
  }

  private static LanguageLibrary openNlp() throws IOException {
    try (InputStream in = LanguageDetectorModel.class.getResourceAsStream("/langdetect-183.bin")) {
      var detector = new LanguageDetectorME(new LanguageDetectorModel(in));
      return new LanguageLibrary(
          "OpenNLP 2.5.0, model 1.3.0",
          tags(Arrays.stream(detector.getSupportedLanguages())),
          text -> tag(detector.predictLanguage(text).getLang()));
    }
  }

  private static LanguageLibrary lingua() {
    var detector = LanguageDetectorBuilder.fromAllLanguages().withPreloadedLanguageModels().build();
    return new LanguageLibrary(
        "Lingua 1.2.2",
        tags(
            Arrays.stream(Language.values())
                .map(language -> language.getIsoCode639_1().toString())),
        text -> tag(detector.detectLanguageOf(text).getIsoCode639_1().toString()));
  }

  private static Set<String> tags(Stream<String> languages) {
    return languages
        .map(LanguageLibrary::tag)
        .filter(tag -> !tag.equals(LanguageTags.UNDETERMINED))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String tag(String language) {
    return LanguageTags.canonical(language).orElse(LanguageTags.UNDETERMINED);
  }
}
