package control;

final class Broken {
      private Broken() {}

  static String nullness() {
    return null;
  }

  static void suspicious(String text) {
    text.trim();
  }
}
