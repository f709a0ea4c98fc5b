/**
 * What helps somebody who writes: what can stand there, which files a {@code use} can name
 * and what a setting takes. Start at {@link
 * org.trunklang.lsp.completion.Completions}.
 */
package org.trunklang.lsp.completion;
