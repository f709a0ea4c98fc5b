package org.trunklang.lsp.facts;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.nio.file.Path;
import org.trunklang.analyze.LegFates;
import org.trunklang.check.Unit;
import org.trunklang.lsp.texts.FolderReader;
import org.trunklang.lsp.texts.OpenTexts;
import org.trunklang.project.Checkpoint;
import org.trunklang.project.Meaning;
import org.trunklang.project.Program;
import org.trunklang.project.Snapshot;

/** What follows from the texts of a folder at one moment, each part when it is first asked for. */
final class Analysis {
  /** What becomes of the calls of so many rules is found out while one waits. */
  private static final int FEW_RULES = 2_000;

  private final FolderReader reader;
  private final OpenTexts open;
  private final Stage<Program> program;
  private final Stage<ImmutableMap<Path, Unit>> units;
  private final Stage<Meaning> meaning;
  private final Stage<Snapshot> ofRules;
  private final Stage<Snapshot> whole;
  private final Stage<LegFates> legFates;
  private final Stage<Claims> claims;

  Analysis(FolderReader reader, OpenTexts open) {
    this.reader = reader;
    this.open = open;
    this.program = new Stage<>(checkpoint -> reader.read(open, checkpoint));
    this.units = new Stage<>(checkpoint -> units(program(checkpoint)));
    this.meaning = new Stage<>(checkpoint -> Meaning.of(program(checkpoint)));
    this.ofRules = new Stage<>(checkpoint -> Snapshot.ofRules(meaning(checkpoint)));
    this.whole =
        new Stage<>(
            checkpoint -> {
              Snapshot withCalls = ofRules(checkpoint).withCalls(checkpoint);
              checkpoint.pass();
              return withCalls.withNotes();
            });
    this.legFates = new Stage<>(checkpoint -> new LegFates(meaning(checkpoint).routing()));
    this.claims = new Stage<>(checkpoint -> new Claims(meaning(checkpoint).routing()));
  }

  Path folder() {
    return reader.folder();
  }

  OpenTexts open() {
    return open;
  }

  Program program(Checkpoint checkpoint) {
    return program.get(checkpoint);
  }

  /** Some files, whether the program reads them or not, and what they use. */
  Program program(ImmutableList<String> files, Checkpoint checkpoint) {
    return reader.read(files, open, checkpoint);
  }

  /**
   * The files of the project itself, by where they are; modules of the library are in no folder.
   */
  ImmutableMap<Path, Unit> units(Checkpoint checkpoint) {
    return units.get(checkpoint);
  }

  private ImmutableMap<Path, Unit> units(Program of) {
    return of.units().stream()
        .filter(unit -> unit.namespace().isEmpty())
        .collect(
            ImmutableMap.toImmutableMap(
                unit -> path(unit.file().source().name()), unit -> unit, (first, _) -> first));
  }

  /** Where a source is. */
  Path path(String name) {
    return folder().resolve(name).normalize();
  }

  Meaning meaning(Checkpoint checkpoint) {
    return meaning.get(checkpoint);
  }

  /** What the texts and the rules show. */
  Snapshot ofRules(Checkpoint checkpoint) {
    return ofRules.get(checkpoint);
  }

  /** All that can be said, notes as well. */
  Snapshot whole(Checkpoint checkpoint) {
    return whole.get(checkpoint);
  }

  /** All that can be said at once: in a large network without what becomes of calls, at first. */
  Snapshot soon(Checkpoint checkpoint) {
    return whole
        .known()
        .orElseGet(() -> isSmall(checkpoint) ? whole(checkpoint) : ofRules(checkpoint));
  }

  boolean isWhole() {
    return whole.known().isPresent();
  }

  private boolean isSmall(Checkpoint checkpoint) {
    return meaning(checkpoint).network().nodes().values().stream()
            .mapToInt(node -> node.rules().size())
            .sum()
        <= FEW_RULES;
  }

  /** For one thread at a time. */
  LegFates legFates(Checkpoint checkpoint) {
    return legFates.get(checkpoint);
  }

  /** For one thread at a time. */
  Claims claims(Checkpoint checkpoint) {
    return claims.get(checkpoint);
  }
}
