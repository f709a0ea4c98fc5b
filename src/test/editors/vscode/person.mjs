// What a person at the workbench does with keys and mouse, and sees.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { until } from "./until.mjs";

export class Person {
  #page;
  #folder;

  constructor(page, folder) {
    page.setDefaultTimeout(120_000);
    this.#page = page;
    this.#folder = folder;
  }

  press(...keys) {
    return keys.reduce((done, key) => done.then(() => this.#page.keyboard.press(key)), Promise.resolve());
  }

  type(text) {
    return this.#page.keyboard.type(text);
  }

  async open(file) {
    await this.#page.locator(`.explorer-folders-view .monaco-list-row[aria-label="${file}"]`).dblclick();
    await this.sees(file);
  }

  /** Shows what is in a folder. */
  async unfolds(folder) {
    await this.#page.locator(`.explorer-folders-view .monaco-list-row[aria-label="${folder}"]`).click();
  }

  /** Waits until a file is the one that is edited. */
  async sees(file) {
    await this.#page.locator(`.tab.active[data-resource-name="${file}"]`).waitFor();
    await this.#page.locator(".editor-group-container.active .monaco-editor.focused").waitFor();
  }

  async goTo(line, column) {
    await this.press("Control+g");
    const box = this.#page.locator(".quick-input-widget input");
    await until("the box for lines", async () => (await box.inputValue()) === ":");
    await this.type(`${line}:${column}`);
    await this.press("Enter");
    await this.caretAt(line, column);
    await this.#page.locator(".quick-input-widget").waitFor({ state: "hidden" });
  }

  async command(title) {
    await this.press("F1");
    await this.choose("Type the name of a command to run.", title);
  }

  /** Types into the box at the top that asks this, and takes the choice of this name. */
  async choose(asked, wanted) {
    await this.#page.locator(`.quick-input-widget input[placeholder="${asked}"]`).waitFor();
    await this.type(wanted);
    const first = this.#page.locator(".quick-input-list .monaco-list-row.focused .label-name").first();
    await until(`the choice ${wanted}`, async () => (await texts(first))[0] === wanted);
    await this.press("Enter");
  }

  async answer(prompt, text) {
    await this.#page.locator(".quick-input-widget", { hasText: prompt }).waitFor();
    await this.type(text);
    await this.press("Enter");
  }

  /** Saves all files, once so many are changed. */
  async save(changed) {
    await until(`${changed} changed files`, async () => (await this.countOf(".tab.dirty")) === changed);
    await this.command("File: Save All Files");
    await this.isRidOf(".tab.dirty");
  }

  /** A line of a file as it is on disk. */
  line(file, number) {
    return readFileSync(join(this.#folder, file), "utf8").split("\n")[number - 1];
  }

  /** Goes back to the text from wherever the keys go. */
  async edits() {
    await this.press("Control+1");
    await this.#page.locator(".editor-group-container.active .monaco-editor.focused").waitFor();
  }

  async caretAt(line, column) {
    const at = this.#page.locator("#status\\.editor\\.selection");
    const wanted = `Ln ${line}, Col ${column}`;
    await until(`the caret at ${wanted}`, async () => (await at.innerText()) === wanted);
  }

  /** Waits until an offer is the one that Enter takes, takes it, and answers what it says. */
  async takes(list, wanted) {
    const offer = this.#page.locator(`${list} .monaco-list-row.focused`, { hasText: wanted });
    await offer.waitFor();
    const [text] = await texts(offer);
    await this.press("Enter");
    await offer.waitFor({ state: "hidden" });
    return text;
  }

  async answersIn(selector, text) {
    await this.#page.locator(selector).fill(text);
    await this.press("Enter");
  }

  /** Waits until a line of the text that is edited starts so. */
  async lineReads(start) {
    const lines = this.#page.locator(".editor-group-container.active .view-line");
    await until(`a line ${start}`, async () => (await texts(lines)).some((line) => line.startsWith(start.trim())));
  }

  clicks(selector) {
    return this.#page.locator(selector).first().click();
  }

  /** Goes where a link leads that stands beside the text that is edited. */
  async follows(link) {
    const links = this.#page.locator(".editor-group-container:not(.active) .detected-link");
    await links.filter({ hasText: link }).click({ modifiers: ["Control"] });
  }

  /** The text beside the one that is edited, once it has this title and starts so. */
  async readsBeside(title, start) {
    const half = ".editor-group-container:not(.active)";
    await this.#page.locator(`${half} .tab.active[data-resource-name="${title}"]`).waitFor();
    const lines = this.#page.locator(`${half} .view-line`);
    const read = () => lines.evaluateAll(textInOrder);
    return until(`a text ${start}`, async () => {
      const text = spaced(await read());
      return text.startsWith(start) && text;
    });
  }

  /** The colour of a word of the text that is edited. */
  colourOf(word) {
    const written = this.#page.locator(".editor-group-container.active .view-line span > span");
    return written
      .filter({ hasText: new RegExp(`^${word}$`) })
      .first()
      .evaluate((span) => getComputedStyle(span).color);
  }

  /** The texts of the first things that a selector finds, once it finds so many. */
  async reads(selector, count = 1) {
    const found = this.#page.locator(selector);
    await found.nth(count - 1).waitFor();
    return (await texts(found)).slice(0, count);
  }

  async countOf(selector) {
    return this.#page.locator(selector).count();
  }

  /** Waits until something is no longer there. */
  async isRidOf(selector) {
    await until(`no ${selector}`, async () => (await this.countOf(selector)) === 0);
  }
}

async function texts(locator) {
  return (await locator.allInnerTexts()).map((text) => spaced(text).trim());
}

/** Monaco writes spaces that do not break. */
function spaced(text) {
  return text.replaceAll("\u00a0", " ");
}

/** Monaco keeps lines in any order, and puts each where it belongs. Runs in the browser. */
function textInOrder(lines) {
  const top = (line) => Number.parseFloat(line.style.top);
  return lines
    .sort((one, other) => top(one) - top(other))
    .map((line) => line.textContent)
    .join("\n")
    .trimEnd();
}
