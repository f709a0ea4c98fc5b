package org.trunklang.asterisk;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.trunklang.check.Checker;
import org.trunklang.check.Unit;
import org.trunklang.diagnostics.Diagnostic;
import org.trunklang.diagnostics.Problem;
import org.trunklang.diagnostics.Severity;
import org.trunklang.model.Network;
import org.trunklang.model.NodeName;
import org.trunklang.model.Secret;
import org.trunklang.routing.Routing;
import org.trunklang.source.SourceFile;
import org.trunklang.syntax.Parser;

/** The whole way from source texts to the files of each node, for tests. */
public final class Compiled {
  /** Gives every secret that is kept elsewhere a value that names its place. */
  public static final SecretResolver SECRETS =
      secret ->
          switch (secret) {
            case Secret.Env(String variable, var _) -> new SecretResolver.Known("env-" + variable);
            case Secret.InFile(String path, var _) -> new SecretResolver.Known("file-" + path);
            case Secret.Plain(String value, var _) -> new SecretResolver.Known(value);
          };

  private final ImmutableList<Diagnostic> before;
  private final Network network;
  private final Emitted emitted;

  private Compiled(ImmutableList<Diagnostic> before, Network network, Emitted emitted) {
    this.before = before;
    this.network = network;
    this.emitted = emitted;
  }

  /** The project in a folder. */
  public static Compiled folder(Path folder, Layout layout) {
    try (var files = Files.list(folder)) {
      return of(
          layout,
          files
              .filter(file -> file.toString().endsWith(".trunk"))
              .sorted()
              .map(file -> SourceFile.of(file.getFileName().toString(), read(file)))
              .collect(toImmutableList()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Compiled text(String text) {
    return of(Layout.FULL, ImmutableList.of(SourceFile.of("network.trunk", text)));
  }

  public static Compiled of(Layout layout, ImmutableList<SourceFile> files) {
    return of(layout, SECRETS, files);
  }

  public static Compiled of(
      Layout layout, SecretResolver secrets, ImmutableList<SourceFile> files) {
    var parsed = files.stream().map(Parser::parse).collect(toImmutableList());
    var checked =
        Checker.check(
            parsed.stream()
                .map(file -> new Unit(file, Optional.empty()))
                .collect(toImmutableList()));
    var routing = Routing.of(checked.network());
    var before = ImmutableList.<Diagnostic>builder();
    parsed.forEach(file -> file.problems().forEach(p -> before.add(p.explain())));
    checked.problems().stream().map(Problem::explain).forEach(before::add);
    var told = before.build();
    // As the program does: what has a mistake goes no further.
    var emitted =
        errors(told).isEmpty()
            ? Emitter.emit(routing, secrets, layout)
            : new Emitted(ImmutableMap.of(), ImmutableList.of());
    return new Compiled(told, checked.network(), emitted);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Network network() {
    return network;
  }

  /** What the phases before had to say. */
  ImmutableList<Diagnostic> before() {
    return before;
  }

  ImmutableList<Diagnostic> problems() {
    return emitted.problems().stream().map(Problem::explain).collect(toImmutableList());
  }

  /** The files of each node; there must be no error. */
  public ImmutableMap<NodeName, ImmutableList<ConfText>> nodes() {
    assertEquals(ImmutableList.of(), errors(before));
    assertEquals(ImmutableList.of(), errors(problems()));
    return emitted.nodes();
  }

  /** What keeps the files from being written. */
  ImmutableList<Diagnostic> errors() {
    return errors(ImmutableList.<Diagnostic>builder().addAll(before).addAll(problems()).build());
  }

  private static ImmutableList<Diagnostic> errors(ImmutableList<Diagnostic> diagnostics) {
    return diagnostics.stream()
        .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
        .collect(toImmutableList());
  }

  /** The files of one node. */
  public ImmutableList<ConfText> files(String node) {
    return requireNonNull(nodes().get(new NodeName(node)));
  }

  /** The text of one file of one node. */
  public String file(String node, String name) {
    return files(node).stream()
        .filter(file -> file.name().equals(name))
        .map(ConfText::text)
        .findFirst()
        .orElseThrow();
  }
}
