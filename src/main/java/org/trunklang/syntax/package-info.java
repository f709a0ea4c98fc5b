/**
 * What was written: from text to tokens with comments to a tree of declarations. Nothing is
 * resolved here: a {@link Name} is only a name. Start at {@link Decl}.
 */
@NullMarked
package org.trunklang.syntax;

import org.jspecify.annotations.NullMarked;
