/**
 * The command line: the only package that knows picocli, files, the console and exit codes. Knows
 * nothing of how an answer is found; it reads texts, asks {@code project}, and shows what comes
 * back.
 */
@NullMarked
package org.trunklang.cli;

import org.jspecify.annotations.NullMarked;
