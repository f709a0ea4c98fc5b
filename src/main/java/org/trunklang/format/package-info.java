/**
 * One layout for every file (chapter 9): from a tree and its tokens to edits of the blanks between
 * the tokens. Knows nothing of what a program means, and nothing of files. Start at {@link
 * org.trunklang.format.Formatter}.
 */
@NullMarked
package org.trunklang.format;

import org.jspecify.annotations.NullMarked;
