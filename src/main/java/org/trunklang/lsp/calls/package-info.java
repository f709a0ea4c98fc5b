/**
 * What becomes of calls, beside and above the text: how they end at the far end, whether
 * expectations hold, who calls whom, and the way of one number. Each has
 * a start of its own: {@link org.trunklang.lsp.calls.Hints}, {@link
 * org.trunklang.lsp.calls.Lenses}, {@link org.trunklang.lsp.calls.Callers} and {@link
 * org.trunklang.lsp.calls.Tracing}.
 */
package org.trunklang.lsp.calls;
