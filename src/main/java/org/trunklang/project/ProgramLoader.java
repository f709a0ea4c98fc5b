package org.trunklang.project;

import com.google.common.collect.ImmutableList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.trunklang.check.Unit;
import org.trunklang.check.Unread;
import org.trunklang.diagnostics.Problem;
import org.trunklang.project.SourceLoader.Loaded;
import org.trunklang.source.SourceFile;
import org.trunklang.source.Span;
import org.trunklang.syntax.Decl;
import org.trunklang.syntax.SyntaxFile;

/** Follows {@code use} from file to file (rules ). */
final class ProgramLoader {
  private final SourceLoader loader;
  private final Function<SourceFile, SyntaxFile> parser;
  private final List<Unit> units = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, Optional<Unit>> loaded = new HashMap<>();
  private final Map<String, Decl.Module> namespaces = new HashMap<>();
  private Unread unread = Unread.NOTHING;

  /** The files on the way from a root to the one that is read now. */
  private final Deque<String> way = new ArrayDeque<>();

  ProgramLoader(SourceLoader loader, Function<SourceFile, SyntaxFile> parser) {
    this.loader = loader;
    this.parser = parser;
  }

  Program load(ImmutableList<String> roots) {
    for (String root : roots) {
      String path = SourcePath.normalize(root);
      if (loaded.containsKey(path)) {
        continue;
      }
      switch (loader.load(path)) {
        case Loaded.Found(SourceFile file) -> read(path, file, Optional.empty());
        case Loaded.Missing() -> unreadFile(UnreadableSource.missing(path));
        case Loaded.Unreadable(Problem problem) -> unreadFile(problem);
      }
    }
    return new Program(ImmutableList.copyOf(units), unread, ImmutableList.copyOf(problems));
  }

  private void unreadFile(Problem problem) {
    problems.add(problem);
    unread = new Unread(true, unread.module());
  }

  private void read(String path, SourceFile source, Optional<String> namespace) {
    var syntax = parser.apply(source);
    problems.addAll(syntax.problems());
    var unit = new Unit(syntax, namespace);
    loaded.put(path, Optional.of(unit));
    units.add(unit);
    way.addLast(path);
    Map<String, Span> named = new HashMap<>();
    for (Decl declaration : syntax.declarations()) {
      if (declaration instanceof Decl.Use use) {
        follow(path, use.module(), named);
      }
    }
    way.removeLast();
  }

  private void follow(String from, Decl.Module module, Map<String, Span> named) {
    String path = SourcePath.of(module, from);
    var first = named.putIfAbsent(path, module.span());
    if (first != null) {
      problems.add(new UsedTwice(module.span(), path, first));
      return;
    }
    if (way.contains(path)) {
      problems.add(new UseCycle(module.span(), cycle(path)));
      return;
    }
    if (loaded.containsKey(path)) {
      return;
    }
    loaded.put(path, Optional.empty());
    switch (module) {
      case Decl.Module.Std std -> followModule(std);
      case Decl.Module.File file -> followFile(path, file);
    }
  }

  private void followModule(Decl.Module.Std std) {
    var source = StandardLibrary.module(std.path());
    if (source.isEmpty()) {
      problems.add(UnknownModule.of(std));
      unread = new Unread(unread.file(), true);
      return;
    }
    String namespace = StandardLibrary.namespace(std.path());
    var other = namespaces.putIfAbsent(namespace, std);
    if (other != null) {
      problems.add(new NamespaceClash(std.span(), namespace, other.span()));
      return;
    }
    read(std.path(), source.get(), Optional.of(namespace));
  }

  private void followFile(String path, Decl.Module.File file) {
    switch (loader.load(path)) {
      case Loaded.Found(SourceFile source) -> read(path, source, Optional.empty());
      case Loaded.Missing() -> unreadFile(new MissingUse(file.span(), path));
      case Loaded.Unreadable(Problem problem) -> unreadFile(problem);
    }
  }

  private ImmutableList<String> cycle(String path) {
    Set<String> members = new HashSet<>();
    var cycle = ImmutableList.<String>builder();
    boolean inside = false;
    for (String step : way) {
      inside |= step.equals(path);
      if (inside && members.add(step)) {
        cycle.add(step);
      }
    }
    return cycle.add(path).build();
  }
}
