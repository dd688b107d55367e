package org.chorus.spark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.chorus.link.Centring;
import org.chorus.link.LanguageMeans;
import org.chorus.link.LanguageSum;

/** Documents in many languages, of which it is known which tell of the same. */
record EventDocuments(List<Document> documents) {

  /** A document in one language; those of one event tell of the same. */
  record Document(String language, String event, String title, String text) {}

  /** The rows that are wanted of a development set: JSON Lines. */
  static EventDocuments read(Path file, Predicate<JsonNode> wanted) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<Document> documents = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      JsonNode row = json.readTree(line);
      if (wanted.test(row)) {
        documents.add(
            new Document(
                row.get("lang").asText(),
                row.get("gold_event").asText(),
                row.path("title").asText(),
                row.path("text").asText()));
      }
    }
    return new EventDocuments(documents);
  }

  int size() {
    return documents.size();
  }

  List<String> inputs(Function<Document, String> input) {
    return documents.stream().map(input).toList();
  }

  /** The vectors, one a document, as they are. */
  AcrossLanguages plain(List<float[]> vectors) {
    AcrossLanguages across = new AcrossLanguages();
    for (int i = 0; i < size(); i++) {
      Document document = documents.get(i);
      across.add(document.language(), document.event(), ofLengthOne(vectors.get(i)));
    }
    return across;
  }

  /** The vectors centred as {@code link} does, with sums of these documents alone. */
  AcrossLanguages centred(List<short[]> vectors, LanguageMeans background) {
    Map<String, LanguageSum> sums = new TreeMap<>();
    for (int i = 0; i < size(); i++) {
      String language = documents.get(i).language();
      short[] vector = vectors.get(i);
      sums.merge(
          language, LanguageSum.none(language, vector.length).plus(vector), LanguageSum::plus);
    }
    Centring centring = Centring.of(background, sums.values());
    List<float[]> centred = new ArrayList<>();
    for (int i = 0; i < size(); i++) {
      centred.add(centring.centred(vectors.get(i), documents.get(i).language()));
    }
    return plain(centred);
  }

  static float[] floats(short[] vector) {
    float[] floats = new float[vector.length];
    for (int i = 0; i < vector.length; i++) {
      floats[i] = vector[i];
    }
    return floats;
  }

  private static float[] ofLengthOne(float[] vector) {
    double length = Math.sqrt(AcrossLanguages.dot(vector, vector));
    float[] scaled = new float[vector.length];
    for (int i = 0; i < vector.length; i++) {
      scaled[i] = (float) (vector[i] / length);
    }
    return scaled;
  }
}
