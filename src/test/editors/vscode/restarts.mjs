// Asks for the compiler again while it is still starting, and writes down how many then run; and asks
// for a call while one ends. Run by VsCodeWorkbenchTest, with a compiler that says when it starts, and waits as long as there is a file.

import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { play, saw } from "./scene.mjs";
import { until } from "./until.mjs";

const { TRUNK_SERVER, TRUNK_STARTED, TRUNK_WAITING } = process.env;

await play({ "trunk.path": TRUNK_SERVER }, async (me) => {
  await me.open("hq.trunk");
  await me.reads(".codelens-decoration a");
  saw(`at first: ${running()}`);

  writeFileSync(TRUNK_WAITING, "");
  for (let started = 2; started <= 4; started++) {
    await me.command("Trunk: Restart the Compiler");
    await until(`start number ${started}`, () => pids().length === started);
  }
  rmSync(TRUNK_WAITING);

  // The one that runs answers.
  await me.goTo(6, 10);
  await me.command("Trunk: Simulate the Number under the Caret");
  await me.answer("A number of 9|.", "9123");
  await me.choose("Where is it dialed?", "hq");
  saw((await me.readsBeside("Trace of 9123", "9123 from hq")).split("\n")[0]);
  saw(`started: ${pids().length}, running: ${running()}`);

  // One that does not end is given up after a while; what is asked for meanwhile waits for the next.
  const stuck = Number(pids().find((pid) => existsSync(`/proc/${pid}`)));
  process.kill(stuck, "SIGSTOP");
  await me.command("Trunk: Restart the Compiler");
  await me.command("Trunk: Simulate the Number under the Caret");
  await me.answer("A number of 9|.", "9124");
  await me.choose("Where is it dialed?", "hq");
  saw((await me.readsBeside("Trace of 9124", "9124 from hq")).split("\n")[0]);
  continueIfThere(stuck);
  saw(`notifications: ${await me.countOf(".notification-list-item, .codicon-bell-dot")}`);
});

function pids() {
  return readFileSync(TRUNK_STARTED, "utf8").split("\n").filter((pid) => pid !== "");
}

function continueIfThere(pid) {
  try {
    process.kill(pid, "SIGCONT");
  } catch (error) {
    if (error.code !== "ESRCH") {
      throw error;
    }
  }
}

function running() {
  return pids().filter((pid) => existsSync(`/proc/${pid}`)).length;
}
