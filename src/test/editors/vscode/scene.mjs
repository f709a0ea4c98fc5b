// What the test has told by the environment, and where it reads what was seen.

import { appendFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { Person } from "./person.mjs";
import { inWorkbench } from "./workbench.mjs";

const { TRUNK_TOOLS, TRUNK_EXTENSION, TRUNK_NETWORK, TRUNK_SEEN, TRUNK_PICTURES, HOME } = process.env;

export function saw(text) {
  appendFileSync(TRUNK_SEEN, `${text}\n`);
}

/** Has a person use the network's folder in a workbench; what goes wrong has been seen as well. */
export function play(settings, use) {
  const what = { tools: TRUNK_TOOLS, extension: TRUNK_EXTENSION, folder: TRUNK_NETWORK, home: HOME, settings };
  return inWorkbench(what, async (page, said) => {
    const picture = (name) => keepPicture(page, name);
    try {
      await use(new Person(page, TRUNK_NETWORK), picture);
      // What the extension host says of our extension, among much of its own.
      const ours = said.filter((line) => line.includes(" ERR ") && line.includes("trunk-language"));
      saw(`errors: ${ours.length === 0 ? 0 : ours.join("\n")}`);
    } catch (error) {
      saw(error.stack);
      await picture("failed");
    }
  });
}

async function keepPicture(page, name) {
  if (TRUNK_PICTURES !== undefined) {
    mkdirSync(TRUNK_PICTURES, { recursive: true });
    await page.screenshot({ path: join(TRUNK_PICTURES, `${name}.png`) });
  }
}
