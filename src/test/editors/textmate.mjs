// Colours texts by the TextMate grammar, and compares that with the compiler's own tokens, which it
// reads as JSON: [{file, text, sure, tokens: [{line, column, length, kind}]}], counted from 0 in
// UTF-16 code units. Prints one line for each token that the two see differently, and how many
// there were. Run by TextMateTest.
//
//   node textmate.mjs FOLDER-OF-THE-EXTENSION < tokens.json

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const extension = process.argv[2];
const require = createRequire(join(extension, "package.json"));
const oniguruma = require("vscode-oniguruma");
const { INITIAL, Registry, parseRawGrammar } = require("vscode-textmate");

// What a scope makes of a token, in the compiler's words. Of the scopes of a token the first in this
// order counts, so that what is inside of a comment, string or number changes nothing. The words of
// the language, settings, and values that are words are `keyword` to the compiler.
const KINDS = [
  ["comment.line.documentation", "doc_comment"],
  ["comment", "comment"],
  ["string", "string"],
  ["constant.numeric", "number"],
  ["entity.name.type.class", "class"],
  ["entity.name.type.interface", "interface"],
  ["entity.name.type.struct", "struct"],
  ["entity.name.type", "class or interface"],
  ["variable", "variable"],
  ["keyword.operator", "punctuation"],
  ["punctuation", "punctuation"],
  ["keyword", "keyword"],
  ["storage", "keyword"],
  ["constant.language", "keyword"],
  ["support", "keyword"],
];

function kind(scopes) {
  for (const [prefix, name] of KINDS) {
    if (scopes.some((scope) => scope === prefix || scope.startsWith(prefix + "."))) {
      return name;
    }
  }
  return "nothing";
}

/** The kinds of the characters of each line. */
function colour(grammar, text) {
  let state = INITIAL;
  return text.split(/\r\n|\r|\n/).map((line) => {
    const result = grammar.tokenizeLine(line, state);
    state = result.ruleStack;
    const kinds = new Array(line.length);
    for (const token of result.tokens) {
      kinds.fill(kind(token.scopes), token.startIndex, Math.min(token.endIndex, line.length));
    }
    return kinds;
  });
}

function agree(seen, token, sure) {
  return (
    seen === token.kind ||
    (seen === "class or interface" && (token.kind === "class" || token.kind === "interface")) ||
    // What a mistake has left without a declaration has no kind, and is `keyword` to the compiler.
    (!sure && token.kind === "keyword" && /class|interface|struct|variable/.test(seen))
  );
}

const wasm = readFileSync(join(extension, "node_modules/vscode-oniguruma/release/onig.wasm"));
await oniguruma.loadWASM(wasm);
const path = join(extension, "syntaxes/trunk.tmLanguage.json");
const registry = new Registry({
  onigLib: Promise.resolve({
    createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
    createOnigString: (string) => new oniguruma.OnigString(string),
  }),
  loadGrammar: async () => parseRawGrammar(readFileSync(path, "utf8"), path),
});
const grammar = await registry.loadGrammar("source.trunk");

let compared = 0;
for (const { file, text, sure, tokens } of JSON.parse(readFileSync(0, "utf8"))) {
  const lines = colour(grammar, text);
  const source = text.split(/\r\n|\r|\n/);
  for (const token of tokens) {
    compared++;
    const end = token.column + token.length;
    const kinds = [...new Set(lines[token.line].slice(token.column, end))];
    if (kinds.length !== 1 || !agree(kinds[0], token, sure)) {
      const what = source[token.line].slice(token.column, end);
      const at = `${file}:${token.line + 1}:${token.column + 1}`;
      console.log(`${at} \`${what}\` is ${token.kind}, and looks like ${kinds.join(" and ")}`);
    }
  }
}
console.log(`${compared} tokens compared`);
