import { setTimeout as pause } from "node:timers/promises";

const PATIENCE = 120_000;

/** Waits for something to be so, and answers what it is. */
export async function until(what, isSo, orElse = () => "") {
  const latest = Date.now() + PATIENCE;
  for (;;) {
    const so = await isSo();
    if (so) {
      return so;
    }
    if (Date.now() > latest) {
      throw new Error(`gave up waiting: ${what}\n${await orElse()}`);
    }
    await pause(25);
  }
}
