/**
 * The texts of the files as they are now, and places in them: what the editor has open, and else
 * what is on disk. Knows nothing of what they mean. Start at {@link
 * org.trunklang.lsp.texts.OpenTexts}.
 */
package org.trunklang.lsp.texts;
