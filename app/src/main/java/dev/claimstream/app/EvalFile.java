package dev.claimstream.app;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.claimstream.tagger.eval.GoldArticle;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads the files that the eval command compares. */
final class EvalFile {

  private static final ObjectMapper JSON = new ObjectMapper();

  private EvalFile() {}

  /**
   * The articles of a gold file, or of all {@code .article} files of a folder.
   *
   * @throws UsageException with file and line when something in it can't be used
   */
  static List<EvalGold> gold(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      List<EvalGold> articles = new ArrayList<>();
      try (Stream<Path> files = Files.list(path)) {
        for (Path file : files.filter(EvalFile::isArticle).sorted().toList()) {
          articles.add(article(file));
        }
      }
      if (articles.isEmpty()) {
        throw new UsageException(path + ": there is no *" + GoldArticle.SUFFIX + " in this folder");
      }
      return articles;
    }
    if (isArticle(path)) {
      return List.of(article(path));
    }
    return objects(path).stream().map(EvalGold::of).toList();
  }

  /**
   * The articles of a file that the tag command wrote.
   *
   * @throws UsageException with file and line when something in it can't be used
   */
  static List<EvalObject> tagged(Path file) throws IOException {
    return objects(file);
  }

  /** JSON objects one after another, a line each or over several lines. */
  static List<EvalObject> objects(String name, InputStream in) throws IOException {
    List<EvalObject> objects = new ArrayList<>();
    try (JsonParser parser = JSON.createParser(in)) {
      while (parser.nextToken() != null) {
        String where = name + ":" + parser.currentTokenLocation().getLineNr();
        if (parser.currentToken() != JsonToken.START_OBJECT) {
          throw new UsageException(where + ": expected a JSON object for each article");
        }
        JsonNode object = JSON.readTree(parser);
        objects.add(new EvalObject(where, object));
      }
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw new UsageException(name + ":" + line + ": not JSON: " + e.getOriginalMessage());
    }
    if (objects.isEmpty()) {
      throw new UsageException(name + ": empty: expected a JSON object for each article");
    }
    return objects;
  }

  private static List<EvalObject> objects(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return objects(file.toString(), in);
    } catch (NoSuchFileException e) {
      throw new UsageException(file + ": no such file");
    }
  }

  private static boolean isArticle(Path file) {
    return file.toString().endsWith(GoldArticle.SUFFIX);
  }

  private static EvalGold article(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    try {
      GoldArticle article = GoldArticle.parse(name, Files.readString(file));
      return new EvalGold(
          file.toString(), article.name(), article.text(), article.claims(), List.of(), List.of());
    } catch (NoSuchFileException e) {
      throw new UsageException(file + ": no such file");
    } catch (CharacterCodingException e) {
      throw new UsageException(file + ": not UTF-8");
    } catch (IllegalArgumentException e) {
      throw new UsageException(file + ":" + e.getMessage());
    }
  }
}
