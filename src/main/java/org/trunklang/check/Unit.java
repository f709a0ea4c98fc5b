package org.trunklang.check;

import java.util.Optional;
import org.trunklang.syntax.SyntaxFile;

/**
 * One file of a program.
 *
 * @param namespace what stands before the names that the file declares where others use them: the
 *     last word of a module of the standard library; empty for a file of the project
 */
public record Unit(SyntaxFile file, Optional<String> namespace) {}
