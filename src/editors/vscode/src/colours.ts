import type { StaticFeature } from "vscode-languageclient/node";

/**
 * Leaves the words of the language to the grammar, which tells settings from the rest and has colours
 * before the compiler has started: themes know no kind of this name, and so change nothing.
 */
export const wordsByGrammar: StaticFeature = {
  preInitialize: ({ semanticTokensProvider }) => {
    const legend = semanticTokensProvider?.legend;
    if (legend !== undefined) {
      legend.tokenTypes = legend.tokenTypes.map((type) => (type === "keyword" ? "word" : type));
    }
  },
  fillClientCapabilities: () => undefined,
  initialize: () => undefined,
  getState: () => ({ kind: "static" }),
  clear: () => undefined,
};
