// Opens a file where the compiler is not, and writes down what is told. Run by VsCodeWorkbenchTest.

import { play, saw } from "./scene.mjs";

await play({ "trunk.path": "/nowhere/trunkc" }, async (me, picture) => {
  const message = ".notifications-toasts .notification-list-item";
  await me.open("hq.trunk");
  saw((await me.reads(`${message}-message`))[0]);
  saw(`messages: ${await me.countOf(message)}`);
  await picture("missing");

  // Nothing waits for an answer to that.
  await me.command("Trunk: Simulate the Number under the Caret");
  saw((await me.reads(`${message}-message:has-text("does not run")`))[0]);

  await me.clicks(`${message} .monaco-button:has-text("Open the Settings")`);
  const setting = ".settings-editor .setting-item-description:has-text('The compiler')";
  saw(`setting: ${(await me.reads(setting))[0]}`);
  await picture("setting");
});
