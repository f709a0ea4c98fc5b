package org.trunklang.syntax;

import com.google.common.collect.ImmutableList;
import org.trunklang.diagnostics.Problem;
import org.trunklang.source.SourceFile;

/**
 * A parsed file: the declarations it holds, and everything that was wrong with its syntax. There is
 * always a tree; what could not be parsed stands in it as {@code Broken}.
 */
public record SyntaxFile(
    SourceFile source, ImmutableList<Decl> declarations, ImmutableList<Problem> problems) {}
