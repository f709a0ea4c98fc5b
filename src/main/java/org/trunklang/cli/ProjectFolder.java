package org.trunklang.cli;

import com.google.common.collect.ImmutableList;
import java.io.File;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trunklang.diagnostics.Problem;
import org.trunklang.project.NoSources;
import org.trunklang.project.Snapshot;
import org.trunklang.project.SourceLoader.Loaded;
import org.trunklang.project.Sources;
import org.trunklang.project.UnreadableSource;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/**
 * Which project a command works on: {@code -C DIR}, files, or the current folder.
 *
 * @param folder the project's folder
 * @param base what names of sources are relative to: the same, unless there are no sources in it
 */
record ProjectFolder(Path folder, Path base, Sources sources) {
  private static final String OPTION = "-C";

  /** {@code -C DIR} alone, for commands whose parameters are something else. */
  static void addFolderTo(CommandSpec spec) {
    spec.addOption(
        OptionSpec.builder(OPTION, "--directory")
            .paramLabel("DIR")
            .type(Path.class)
            .converters(Path::of)
            .description("The project's folder: its .trunk files. Default: this folder.")
            .build());
  }

  /** {@code -C DIR} or files. */
  static void addTo(CommandSpec spec) {
    addFolderTo(spec);
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("FILES")
            .arity("0..*")
            .type(List.class)
            .auxiliaryTypes(Path.class)
            .converters(Path::of)
            .description("The sources to start with, or folders of them.")
            .build());
  }

  static ProjectFolder folderOf(ParseResult arguments, Shell shell) {
    return ofFolder(arguments.matchedOptionValue(OPTION, Path.of(".")), shell);
  }

  static ProjectFolder of(ParseResult arguments, Shell shell) {
    List<Path> files = arguments.matchedPositionalValue(0, List.of());
    if (files.isEmpty()) {
      return folderOf(arguments, shell);
    }
    if (arguments.hasMatchedOption(OPTION)) {
      throw new UsageException("give either -C DIR or files, not both");
    }
    return new ProjectFolder(shell.folder(), shell.folder(), sources(files, shell.folder()));
  }

  /** A folder among the files stands for the sources in it. */
  private static Sources sources(List<Path> files, Path from) {
    Set<String> names = new LinkedHashSet<>();
    Map<String, Problem> unlisted = new HashMap<>();
    for (Path file : files) {
      String name = withSlashes(file);
      if (!Files.isDirectory(from.resolve(file))) {
        names.add(name);
        continue;
      }
      switch (list(from.resolve(file), name)) {
        case Listing.Names(var inside) ->
            inside.forEach(each -> names.add(withSlashes(file.resolve(each).normalize())));
        case Listing.None(Problem why) -> {
          names.add(name);
          unlisted.put(name, why);
        }
      }
    }
    var loader = new FileLoader(from);
    return new Sources(
        ImmutableList.copyOf(names),
        name -> {
          Problem why = unlisted.get(name);
          return why == null ? loader.load(name) : new Loaded.Unreadable(why);
        });
  }

  private static String withSlashes(Path path) {
    return path.toString().replace('\\', '/');
  }

  static ProjectFolder ofFolder(Path given, Shell shell) {
    Path folder = shell.folder().resolve(given);
    String shown = given.toString();
    return switch (list(folder, shown)) {
      case Listing.Names(var names) ->
          new ProjectFolder(folder, folder, new Sources(names, new FileLoader(folder)));
      case Listing.None(Problem why) -> broken(folder, shell, shown, why);
    };
  }

  /** The sources in a folder. */
  private sealed interface Listing {
    /** Their names, in order. */
    record Names(ImmutableList<String> names) implements Listing {}

    /** Why there are none. */
    record None(Problem why) implements Listing {}
  }

  private static Listing list(Path folder, String shown) {
    List<String> names = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, "*.trunk")) {
      for (Path entry : entries) {
        if (!Files.isDirectory(entry)) {
          names.add(entry.getFileName().toString());
        }
      }
    } catch (NotDirectoryException e) {
      return new Listing.None(UnreadableSource.file(shown));
    } catch (NoSuchFileException e) {
      return new Listing.None(UnreadableSource.missing(shown));
    } catch (AccessDeniedException e) {
      return new Listing.None(UnreadableSource.denied(shown));
    } catch (IOException | DirectoryIteratorException e) {
      return new Listing.None(UnreadableSource.failed(shown, "the disk does not give it"));
    }
    return names.isEmpty()
        ? new Listing.None(new NoSources(shown))
        : new Listing.Names(ImmutableList.sortedCopyOf(names));
  }

  /** Its only source is the folder itself, as it was given. */
  private static ProjectFolder broken(Path folder, Shell shell, String name, Problem problem) {
    return new ProjectFolder(
        folder,
        shell.folder(),
        new Sources(ImmutableList.of(name), _ -> new Loaded.Unreadable(problem)));
  }

  /** The path of a source from where the command runs; a whole one where it is elsewhere. */
  String pathFrom(Shell shell, String name) {
    Path here = shell.folder().toAbsolutePath().normalize();
    Path file = here.resolve(base).resolve(name).normalize();
    String path = (file.startsWith(here) ? here.relativize(file) : file).toString();
    return path.isEmpty() ? "." : path.replace(File.separatorChar, '/');
  }

  Snapshot snapshot() {
    return Snapshot.of(sources);
  }
}
