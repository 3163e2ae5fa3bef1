package dev.claimstream.tagger.entity;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Trains the name model: {@code TrainNames DATA_FOLDER MODEL_FILE}. The first stage learns from all
 * data; for the second one each part of the data is tagged by a first stage that has not seen it.
 * The same data gives the same file, byte for byte.
 */
final class TrainNames {

  private static final int FOLDS = 5;
  private static final int ROUNDS = 8;
  private static final int FOLD_ROUNDS = 5;
  private static final int MEMBERS = 4;
  private static final int MOST_FEATURES = 200_000;
  private static final long SEED = 7;

  /** A document ready for training. */
  private record Document(List<NameText> texts, ArticleContext context, List<byte[]> tags) {}

  private TrainNames() {}

  public static void main(String[] args) throws Exception {
    if (args.length != 2) {
      System.err.println("usage: TrainNames DATA_FOLDER MODEL_FILE");
      System.exit(2);
    }
    List<Document> documents = read(Path.of(args[0]));
    StageData first = trainFirst(documents, -1, MEMBERS, ROUNDS, "first stage");
    StageData second = trainSecond(documents, jackknife(documents));
    Path model = Path.of(args[1]);
    try (OutputStream out = Files.newOutputStream(model)) {
      NameModelFile.write(out, first, second);
    }
    System.out.printf("%s: %d bytes%n", model, Files.size(model));
  }

  private static List<Document> read(Path folder) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    Lexicons lexicons = LexiconLoader.load(digest);
    IntTable clusters = LexiconLoader.clusters(digest);
    List<Document> documents = new ArrayList<>();
    for (Path file : data(folder)) {
      for (List<Corpus.Example> examples : Corpus.read(file)) {
        documents.add(document(examples, lexicons, clusters));
      }
    }
    return documents;
  }

  /** The files of the manifest; one that is not as it was is an error. */
  private static List<Path> data(Path folder) {
    String manifest = new String(LexiconFile.bytes("training-data.txt"), StandardCharsets.UTF_8);
    List<Path> files = new ArrayList<>();
    new LexiconFile("training-data.txt", manifest)
        .pairs(
            (name, hash) -> {
              Path file = folder.resolve(name);
              String found = sha256(file);
              if (!found.equals(hash)) {
                throw new IllegalArgumentException("other data: " + file + " has " + found);
              }
              files.add(file);
            });
    return files;
  }

  private static String sha256(Path file) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
    } catch (IOException | NoSuchAlgorithmException e) {
      throw new IllegalArgumentException("cannot be read: " + file, e);
    }
  }

  private static Document document(
      List<Corpus.Example> examples, Lexicons lexicons, IntTable clusters) {
    List<NameText> texts = new ArrayList<>();
    List<byte[]> tags = new ArrayList<>();
    for (Corpus.Example example : examples) {
      NameText text = new NameText(new Words(example.paragraph, lexicons), clusters);
      texts.add(text);
      tags.add(reachable(text, example.tags));
    }
    return new Document(texts, new ArticleContext(texts), tags);
  }

  /** Leaves out names with tokens that are no candidates. */
  private static byte[] reachable(NameText text, byte[] tags) {
    byte[] kept = tags.clone();
    int first = 0;
    boolean reachable = true;
    for (int i = 0; i < tags.length; i++) {
      int position = tags[i] == Tag.OUTSIDE ? -1 : Tag.position(tags[i]);
      if (position == Tag.BEGIN || position == Tag.ONLY) {
        first = i;
        reachable = true;
      }
      reachable &= text.candidate[i];
      if (!reachable && (position == Tag.LAST || position == Tag.ONLY)) {
        for (int k = first; k <= i; k++) {
          kept[k] = Tag.OUTSIDE;
        }
      }
    }
    return kept;
  }

  private static StageData trainFirst(
      List<Document> documents, int without, int members, int rounds, String label) {
    Perceptron perceptron = new Perceptron();
    for (int d = 0; d < documents.size(); d++) {
      if (d % FOLDS != without) {
        Document document = documents.get(d);
        for (int p = 0; p < document.texts().size(); p++) {
          perceptron.add(
              new NameFeatures(document.texts().get(p), document.context(), new FeatureSink()),
              document.tags().get(p));
        }
      }
    }
    return perceptron.train(members, rounds, SEED, MOST_FEATURES, label);
  }

  /** Tags each document by a first stage that has learned from the others. */
  private static List<List<byte[]>> jackknife(List<Document> documents) {
    List<List<byte[]>> tags = new ArrayList<>();
    documents.forEach(d -> tags.add(List.of()));
    for (int fold = 0; fold < FOLDS; fold++) {
      NameStage stage =
          trainFirst(documents, fold, 1, FOLD_ROUNDS, "without fold " + fold).toStage();
      for (int d = fold; d < documents.size(); d += FOLDS) {
        Document document = documents.get(d);
        tags.set(d, NameModel.firstStage(document.texts(), document.context(), stage));
      }
    }
    return tags;
  }

  private static StageData trainSecond(List<Document> documents, List<List<byte[]>> firstTags) {
    Perceptron perceptron = new Perceptron();
    for (int d = 0; d < documents.size(); d++) {
      Document document = documents.get(d);
      Votes votes = new Votes(document.texts(), firstTags.get(d));
      for (int p = 0; p < document.texts().size(); p++) {
        perceptron.add(
            new VoteFeatures(
                document.texts().get(p),
                document.context(),
                new FeatureSink(),
                firstTags.get(d).get(p),
                votes),
            document.tags().get(p));
      }
    }
    return perceptron.train(MEMBERS, ROUNDS, SEED, MOST_FEATURES, "second stage");
  }
}
