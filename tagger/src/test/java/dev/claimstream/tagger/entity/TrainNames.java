package dev.claimstream.tagger.entity;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/**
 * Trains the name model: {@code TrainNames DATA_FOLDER MODEL_FILE}. The first stage learns from all
 * data; for the second one each part of the data is tagged by a first stage that has not seen it.
 */
final class TrainNames {

  static final int MARGIN = Integer.getInteger("margin", 3);

  private static final List<String> FILES =
      List.of(
          "btc",
          "crossner_ai",
          "crossner_literature",
          "crossner_music",
          "crossner_politics",
          "crossner_science",
          "gum_academic",
          "gum_bio",
          "gum_court",
          "gum_interview",
          "gum_news",
          "gum_voyage",
          "uner_ewt_dev",
          "uner_ewt_test",
          "uner_ewt_train",
          "wikigold",
          "wnut17");
  private static final int FOLDS = 5;
  private static final int ROUNDS = Integer.getInteger("rounds", 8);
  private static final int FOLD_ROUNDS = Integer.getInteger("foldRounds", 5);
  private static final int MOST_FEATURES = Integer.getInteger("features", 250_000);
  private static final int MEMBERS = Integer.getInteger("members", 4);
  private static final long SEED = 7;

  /** A document ready for training. */
  private record Document(List<NameText> texts, ArticleContext context, List<byte[]> tags) {}

  private TrainNames() {}

  public static void main(String[] args) throws Exception {
    List<Document> documents = read(Path.of(args[0]));
    StageData first = trainFirst(documents, -1, MEMBERS, ROUNDS, "first");
    List<List<byte[]>> votes = jackknife(documents);
    StageData second = trainSecond(documents, votes);
    try (OutputStream out = Files.newOutputStream(Path.of(args[1]))) {
      NameModelFile.write(out, first, second);
    }
    System.out.printf("%s: %d bytes%n", args[1], Files.size(Path.of(args[1])));
  }

  private static List<Document> read(Path folder) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    Lexicons lexicons = LexiconLoader.load(digest);
    IntTable clusters = LexiconLoader.clusters(digest);
    List<Document> documents = new ArrayList<>();
    for (String file : FILES) {
      if (file.matches(System.getProperty("without", "-"))) {
        continue;
      }
      for (List<Corpus.Example> examples : corpus(folder, file)) {
        List<NameText> texts = new ArrayList<>();
        List<byte[]> tags = new ArrayList<>();
        for (Corpus.Example example : examples) {
          Words words = new Words(example.paragraph, lexicons);
          mask(words, MASK_SHARE, documents.size());
          NameText text = new NameText(words, clusters);
          texts.add(text);
          tags.add(reachable(text, example.tags));
        }
        documents.add(new Document(texts, new ArticleContext(texts), tags));
      }
    }
    return documents;
  }

  private static final int MASK_SHARE = Integer.getInteger("mask", 0);
  private static final int MASKED =
      Flag.PERSON_NAME | Flag.CITY | Flag.PLACE | Flag.ORGANIZATION | Flag.COUNTRY;

  /** Lets the lexicons miss some words, as they will miss the names of the world. */
  private static void mask(Words words, int percent, int document) {
    for (int i = 0; i < words.size(); i++) {
      if (Math.floorMod(Hash.mix(words.hashes[i] * 31 + document), 100) < percent) {
        words.flags[i] &= ~MASKED;
      }
    }
  }

  private static List<List<Corpus.Example>> corpus(Path folder, String file) throws IOException {
    return Corpus.read(folder.resolve(file + ".txt"));
  }

  /** Leaves out names with tokens that are no candidates. */
  private static byte[] reachable(NameText text, byte[] tags) {
    byte[] kept = tags.clone();
    for (int i = 0; i < tags.length; i++) {
      if (tags[i] != Tag.OUTSIDE && !text.candidate[i]) {
        clear(kept, i);
      }
    }
    return kept;
  }

  private static void clear(byte[] tags, int at) {
    int first = at;
    while (first > 0
        && tags[first] != 0
        && Tag.position(tags[first]) % 4 != Tag.BEGIN
        && Tag.position(tags[first]) != Tag.ONLY) {
      first--;
    }
    int i = first;
    while (i < tags.length && tags[i] != 0) {
      boolean last = Tag.position(tags[i]) >= Tag.LAST;
      tags[i++] = 0;
      if (last) {
        break;
      }
    }
  }

  private static StageData trainFirst(
      List<Document> documents, int without, int members, int rounds, String label) {
    Perceptron perceptron = new Perceptron();
    for (int d = 0; d < documents.size(); d++) {
      if (d % FOLDS != without) {
        Document document = documents.get(d);
        for (int p = 0; p < document.texts().size(); p++) {
          perceptron.add(
              new NameFeatures(document.texts().get(p), document.context()),
              document.tags().get(p));
        }
      }
    }
    return perceptron.train(members, rounds, SEED, MOST_FEATURES, label);
  }

  private static List<List<byte[]>> jackknife(List<Document> documents) {
    List<List<byte[]>> votes = new ArrayList<>();
    documents.forEach(d -> votes.add(List.of()));
    for (int fold = 0; fold < FOLDS; fold++) {
      NameStage stage = trainFirst(documents, fold, 1, FOLD_ROUNDS, "fold " + fold).toStage();
      for (int d = fold; d < documents.size(); d += FOLDS) {
        Document document = documents.get(d);
        votes.set(d, NameModel.firstStage(document.texts(), document.context(), stage));
      }
    }
    return votes;
  }

  private static StageData trainSecond(List<Document> documents, List<List<byte[]>> firstTags) {
    Perceptron perceptron = new Perceptron();
    for (int d = 0; d < documents.size(); d++) {
      Document document = documents.get(d);
      Votes votes = new Votes(document.texts(), firstTags.get(d));
      for (int p = 0; p < document.texts().size(); p++) {
        perceptron.add(
            new VoteFeatures(
                document.texts().get(p), document.context(), firstTags.get(d).get(p), votes),
            document.tags().get(p));
      }
    }
    return perceptron.train(MEMBERS, ROUNDS, SEED, MOST_FEATURES, "second");
  }
}
