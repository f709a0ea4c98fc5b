import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Checks or applies google-java-format: {@code check|apply FOLDER}. Started from {@code pom.xml} as
 * a single source file, on the JDK whose language level the sources have.
 */
public final class Format {

  private Format() {}

  public static void main(String[] args) throws IOException {
    var apply = args[0].equals("apply");
    List<Path> sources;
    try (var files = Files.walk(Path.of(args[1]))) {
      sources = files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
    var unformatted = sources.parallelStream().filter(file -> !isFormatted(file, apply)).toList();
    for (var file : unformatted) {
      System.err.println((apply ? "formatted " : "not formatted: ") + file);
    }
    if (!apply && !unformatted.isEmpty()) {
      System.err.println("To format them: mvn -Pformat validate");
      System.exit(1);
    }
  }

  private static boolean isFormatted(Path file, boolean apply) {
    try {
      var found = Files.readString(file);
      var wanted = new Formatter().formatSourceAndFixImports(found);
      if (found.equals(wanted)) {
        return true;
      }
      if (apply) {
        Files.writeString(file, wanted);
      }
      return false;
    } catch (FormatterException e) {
      System.err.println(file + ": " + e.getMessage());
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }
}
