/**
 * What the grammar wants at a place of a text that is being written, so that it need not be right.
 * Start at {@link org.trunklang.lsp.caret.Caret}.
 */
package org.trunklang.lsp.caret;
