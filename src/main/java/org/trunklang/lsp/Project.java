package org.trunklang.lsp;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.trunklang.check.Reference;
import org.trunklang.check.Unit;
import org.trunklang.project.Checkpoint;
import org.trunklang.project.Snapshot;
import org.trunklang.project.SourceLoader;
import org.trunklang.project.Sources;
import org.trunklang.source.SourceFile;
import org.trunklang.source.Span;

/** A folder of sources, and everything that follows from them as they are now. */
record Project(Path folder, Snapshot snapshot) {

  /** The {@code .trunk} files of a folder, saved or not. */
  static Project of(Path folder, Buffers buffers, Checkpoint checkpoint) {
    var names = ImmutableSet.<String>builder();
    names.addAll(onDisk(folder));
    for (Path file : buffers.files()) {
      if (folder.equals(file.getParent())) {
        names.add(file.getFileName().toString());
      }
    }
    var roots = ImmutableList.sortedCopyOf(names.build());
    SourceLoader loader = buffers.in(folder);
    var sources =
        new Sources(
            roots,
            path -> {
              checkpoint.pass();
              return loader.load(path);
            });
    var snapshot = Snapshot.of(sources, checkpoint);
    checkpoint.pass();
    return new Project(folder, snapshot.withNotes());
  }

  private static ImmutableList<String> onDisk(Path folder) {
    if (!Files.isDirectory(folder)) {
      return ImmutableList.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".trunk") && Files.isRegularFile(file))
          .map(file -> file.getFileName().toString())
          .collect(ImmutableList.toImmutableList());
    } catch (IOException | UncheckedIOException e) {
      return ImmutableList.of(); // what is open is read all the same
    }
  }

  /** The files of the project itself; modules of the library are in no folder. */
  Stream<Unit> units() {
    return snapshot.program().units().stream().filter(unit -> unit.namespace().isEmpty());
  }

  Optional<Unit> unit(Path file) {
    return units().filter(unit -> path(unit.file().source()).equals(file)).findFirst();
  }

  Path path(SourceFile source) {
    return folder.resolve(source.name()).normalize();
  }

  String uri(SourceFile source) {
    return path(source).toUri().toString();
  }

  /** The declaration of the name at a place: the name itself may be one. */
  Optional<Span> declarationAt(SourceFile file, int offset) {
    return Stream.concat(
            references().filter(each -> covers(each.use(), file, offset)),
            references().filter(each -> covers(each.declaration(), file, offset)))
        .map(Reference::declaration)
        .findFirst()
        .or(
            () ->
                units()
                    .filter(unit -> unit.file().source().equals(file))
                    .flatMap(unit -> unit.file().declarations().stream())
                    .flatMap(declaration -> Declared.of(declaration).stream())
                    .map(declared -> declared.name().span())
                    .filter(span -> covers(span, file, offset))
                    .findFirst());
  }

  /** What the library declares is in no file that an editor could open. */
  private Stream<Reference> references() {
    var own = units().map(unit -> unit.file().source()).collect(ImmutableSet.toImmutableSet());
    return snapshot.references().stream()
        .filter(reference -> own.contains(reference.declaration().file()));
  }

  /** The places of a declared name, its declaration first. */
  ImmutableList<Span> uses(Span declaration) {
    return Stream.concat(
            Stream.of(declaration),
            snapshot.references().stream()
                .filter(each -> each.declaration().equals(declaration))
                .map(Reference::use))
        .distinct()
        .collect(ImmutableList.toImmutableList());
  }

  /** What is declared under a name at a place. */
  Optional<Declared> declared(Span name) {
    return units()
        .flatMap(unit -> unit.file().declarations().stream())
        .flatMap(declaration -> Declared.of(declaration).stream())
        .filter(declared -> declared.name().span().equals(name))
        .findFirst();
  }

  static boolean covers(Span span, SourceFile file, int offset) {
    return span.file().equals(file) && span.start() <= offset && offset <= span.end();
  }
}
