package org.trunklang.check;

import com.google.common.collect.ImmutableList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trunklang.source.SourceFile;
import org.trunklang.source.Span;

/**
 * The names that were understood, in the order in which they were. Each place is kept once: what
 * stands in a profile is read for every node that takes it.
 */
final class References {
  private final ImmutableList.Builder<Reference> all = ImmutableList.builder();

  /** Where names begin that were understood. There are very many, so that no span is looked up. */
  private final Map<SourceFile, BitSet> known = new HashMap<>();

  private @Nullable SourceFile file;
  private BitSet knownInFile = new BitSet();

  void add(Span use, Symbol symbol) {
    if (file == null || !file.equals(use.file())) {
      file = use.file();
      knownInFile = known.computeIfAbsent(file, _ -> new BitSet());
    }
    if (!knownInFile.get(use.start())) {
      knownInFile.set(use.start());
      all.add(new Reference(use, symbol.span(), symbol.kind().toString()));
    }
  }

  ImmutableList<Reference> all() {
    return all.build();
  }
}
