// Starts a workbench of VS Code with one extension, and has a browser show it.

import { spawn } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { until } from "./until.mjs";

const SETTINGS = {
  "security.workspace.trust.enabled": false,
  "telemetry.telemetryLevel": "off",
  "extensions.autoCheckUpdates": false,
  "extensions.ignoreRecommendations": true,
  "workbench.enableExperiments": false,
  "files.autoSave": "off",
  "files.refactoring.autoSave": false,
  "workbench.colorTheme": "Default Light Modern",
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
};

// Only this machine is asked for anything.
const CHROMIUM = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];

// Node 18, which Debian 12 has, hides what newer ones offer to all.
const NODE_18 =
  globalThis.crypto === undefined ? { NODE_OPTIONS: "--experimental-global-webcrypto" } : {};

/**
 * Opens a folder, hands the page to `use`, and ends all that was started.
 *
 * @param {{tools: string, extension: string, folder: string, home: string, settings: object}} what
 *     `tools` is where install-vscode has put its packages, `home` a folder for what is written
 */
export async function inWorkbench({ tools, extension, folder, home, settings }, use) {
  const { chromium } = createRequire(join(tools, "package.json"))("playwright-core");
  const main = join(tools, "node_modules/code-server/lib/vscode/out/server-main.js");
  const data = join(home, "data");
  const extensions = join(home, "extensions");
  mkdirSync(extensions, { recursive: true });
  // The browser reads what the person has set, the server what holds for its machine.
  for (const of of ["User", "Machine"]) {
    mkdirSync(join(data, of), { recursive: true });
    writeFileSync(join(data, of, "settings.json"), JSON.stringify({ ...SETTINGS, ...settings }));
  }
  const folders = ["--extensions-dir", extensions, "--server-data-dir", data, "--user-data-dir", data];

  const installing = start(main, folders, "--install-extension", extension);
  const installed = () => installing.said().includes("successfully installed");
  try {
    await until("the extension is installed", installed, installing.said);
  } finally {
    await end(installing);
  }

  const server = start(
    main,
    folders,
    ...["--host", "127.0.0.1", "--port", "0", "--without-connection-token"],
    ...["--accept-server-license-terms", "--telemetry-level", "off", "--disable-workspace-trust"],
  );
  let browser;
  try {
    const port = () => /agent listening on (\d+)/.exec(server.said())?.[1];
    await until("the server listens", port, server.said);
    browser = await chromium.launch({
      executablePath: onThePath("chromium"),
      args: CHROMIUM,
      timeout: 120_000,
    });
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const said = [];
    page.on("console", (message) => said.push(message.text()));
    await page.goto(`http://127.0.0.1:${port()}/?folder=${encodeURIComponent(folder)}`);
    await use(page, said);
  } finally {
    await browser?.close();
    await end(server);
  }
}

function onThePath(program) {
  return process.env.PATH.split(delimiter)
    .map((folder) => join(folder, program))
    .find(existsSync);
}

/** What it starts is of its group, so that all of it can be ended. */
function start(main, folders, ...args) {
  const running = spawn(process.execPath, [main, ...folders, ...args], {
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    // Without a gallery it looks for no newer extensions.
    env: { ...process.env, ...NODE_18, EXTENSIONS_GALLERY: "{}" },
  });
  let said = "";
  for (const stream of [running.stdout, running.stderr]) {
    stream.on("data", (part) => (said += part));
  }
  const ended = new Promise((resolve) => running.once("close", resolve));
  return { pid: running.pid, ended, said: () => said };
}

async function end({ pid, ended }) {
  try {
    process.kill(-pid, "SIGKILL");
  } catch (error) {
    if (error.code !== "ESRCH") {
      throw error;
    }
  }
  await ended;
}
