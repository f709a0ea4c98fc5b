package org.trunklang.lsp.facts;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.trunklang.analyze.LegFates;
import org.trunklang.check.Reference;
import org.trunklang.check.Unit;
import org.trunklang.lsp.caret.Caret;
import org.trunklang.lsp.texts.Addresses;
import org.trunklang.lsp.texts.FolderListing;
import org.trunklang.lsp.texts.Place;
import org.trunklang.model.Network;
import org.trunklang.model.RulePattern;
import org.trunklang.project.Checkpoint;
import org.trunklang.project.Program;
import org.trunklang.project.Snapshot;
import org.trunklang.routing.Routing;
import org.trunklang.source.SourceFile;
import org.trunklang.source.Span;
import org.trunklang.syntax.Decl;
import org.trunklang.syntax.Text;

/** A folder of sources, and everything that follows from them, for somebody who wants to know. */
public final class Project {
  private final Analysis analysis;
  private final Checkpoint checkpoint;

  Project(Analysis analysis, Checkpoint checkpoint) {
    this.analysis = analysis;
    this.checkpoint = checkpoint;
  }

  /** Passed between the stages of what is not known yet. */
  public Checkpoint checkpoint() {
    return checkpoint;
  }

  /** Where the sources are. */
  public Path folder() {
    return analysis.folder();
  }

  /** What is written. */
  public Program program() {
    return analysis.program(checkpoint);
  }

  /** What is declared, as far as it is right. */
  public Network network() {
    return analysis.meaning(checkpoint).network();
  }

  /** Which rule wins where. */
  public Routing routing() {
    return analysis.meaning(checkpoint).routing();
  }

  /** The names that stand for a declaration. */
  public ImmutableList<Reference> references() {
    return analysis.meaning(checkpoint).references();
  }

  /** What names stand for, and where they stand. */
  public Names names() {
    return new Names(this);
  }

  /** What a prefix comes to that is declared under a name. */
  public Optional<ImmutableList<RulePattern>> prefix(Span name) {
    return Optional.ofNullable(analysis.meaning(checkpoint).checked().prefixes().get(name));
  }

  /** For the one thread that does what takes long. */
  public LegFates legFates() {
    return analysis.legFates(checkpoint);
  }

  /** Whether expectations hold; for the one thread that does what takes long. */
  public Claims claims() {
    return analysis.claims(checkpoint);
  }

  /** What the texts and the rules show. */
  public Snapshot ofRules() {
    return analysis.ofRules(checkpoint);
  }

  /** What can be said at once. */
  public Snapshot soon() {
    return analysis.soon(checkpoint);
  }

  /** All that can be said. */
  public Snapshot whole() {
    return analysis.whole(checkpoint);
  }

  /** Whether that is known already. */
  public boolean isWhole() {
    return analysis.isWhole();
  }

  /** What stands in a folder, which need not be that of the project. */
  public FolderListing listing(Path of) {
    return new FolderListing(of, analysis.open());
  }

  /**
   * The files that use one, directly or through others, with that itself.
   *
   * @param others files that the project need not read, and that may be among them
   */
  public ImmutableSet<Path> usersOf(Path file, Stream<Path> others) {
    ImmutableList<String> names =
        others
            .map(other -> folder().relativize(other).toString().replace(File.separatorChar, '/'))
            .collect(ImmutableList.toImmutableList());
    return analysis
        .program(names, checkpoint)
        .usersOf(name -> analysis.path(name).equals(file))
        .stream()
        .map(analysis::path)
        .collect(ImmutableSet.toImmutableSet());
  }

  /** Whether nothing is wrong with the declarations as such; rules may still conflict. */
  public boolean isWellDeclared() {
    return analysis.meaning(checkpoint).isRight();
  }

  /** Whether it cannot be said what becomes of calls. */
  public boolean leavesCallsOpen() {
    return ofRules().leavesCallsOpen();
  }

  /** The files of the project itself; modules of the library are in no folder. */
  public Stream<Unit> units() {
    return analysis.units(checkpoint).values().stream();
  }

  /** A file of the project; empty for one that it does not read. */
  public Optional<Unit> unit(Path file) {
    return Optional.ofNullable(analysis.units(checkpoint).get(file));
  }

  /** Whether it reads a file, or a {@code use} leads to it. */
  boolean mentions(Path file) {
    return unit(file).isPresent() || units().anyMatch(unit -> leadsTo(unit, file));
  }

  private boolean leadsTo(Unit from, Path file) {
    return from.file().declarations().stream()
        .anyMatch(
            declaration ->
                declaration instanceof Decl.Use(Span _, Decl.Module.File(Text used))
                    && Addresses.used(path(from.file().source()), used.value())
                        .filter(file::equals)
                        .isPresent());
  }

  /** What stands in a file of the project. */
  public Stream<Decl> declarations(SourceFile file) {
    return units()
        .map(Unit::file)
        .filter(each -> each.source().equals(file))
        .flatMap(each -> each.declarations().stream());
  }

  /** Where a file of the project is. */
  public Path path(SourceFile source) {
    return analysis.path(source.name());
  }

  /** The address of a file of the project. */
  public String uri(SourceFile source) {
    return path(source).toUri().toString();
  }

  /** What the grammar wants at a place; empty in a comment. */
  public Optional<Caret> caret(Place place) {
    SourceFile file = place.file();
    int line = file.position(place.offset()).line();
    int from = beginningBefore(file, file.lineStart(line) - 1);
    int to =
        beginnings(file).filter(start -> start > place.offset()).min().orElse(file.text().length());
    return Caret.at(file, place.offset(), from, to);
  }

  /**
   * A place at or before another one, from which the text can be taken apart: where a declaration
   * begins, or all of it.
   */
  public int beginningBefore(SourceFile file, int offset) {
    return beginnings(file).filter(start -> start <= offset).max().orElse(0);
  }

  private IntStream beginnings(SourceFile file) {
    return declarations(file).map(Decl::span).filter(Caret::isBeginning).mapToInt(Span::start);
  }
}
