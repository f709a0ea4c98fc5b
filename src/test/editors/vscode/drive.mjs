// Uses VS Code as a person would, and writes down what is seen. Run by VsCodeWorkbenchTest.

import { play, saw } from "./scene.mjs";

await play({ "trunk.path": process.env.TRUNK_SERVER }, async (me, picture) => {
  await me.open("hq.trunk");

  // A mistake is typed, told, and mended by its fix.
  await me.goTo(6, 16);
  await me.press("Control+Shift+ArrowRight");
  await me.type("pstm");
  await me.press("Escape", "Control+Shift+m");
  saw((await me.reads(".markers-panel .monaco-list-row[aria-label^=Error]"))[0].replaceAll("\n", " "));
  await picture("mistake");
  await me.edits();
  await me.press("Control+.");
  saw(`fix: ${await me.takes(".action-widget", "write `pstn`")}`);
  await me.lineReads("route 9|. -> pstn");
  await me.isRidOf(".squiggly-error");
  await me.save(1);
  saw(`line 6: ${me.line("hq.trunk", 6)}`);

  // To a declaration in another file, and what is told of it.
  await me.goTo(6, 17);
  await me.press("F12");
  await me.sees("lines.trunk");
  await me.caretAt(2, 7);
  saw("definition: lines.trunk 2:7");
  await me.press("Control+k", "Control+i");
  saw(`hover: ${(await me.reads(".monaco-hover .hover-contents"))[0].replaceAll(/\n+/g, " / ")}`);
  await picture("hover");
  await me.press("Escape");

  // Renamed there, it is renamed here.
  await me.press("F2");
  await me.answersIn(".rename-box input", "carrier");
  await me.lineReads("trunk carrier");
  await me.save(2);
  saw(`renamed: ${me.line("lines.trunk", 2).split(" {")[0]}`);
  saw(`renamed: ${me.line("hq.trunk", 6)}`);

  // What can begin at the caret, with stops for one's own.
  await me.open("hq.trunk");
  await me.goTo(7, 3);
  await me.press("Shift+End");
  await me.type("ro");
  saw(`begins: ${(await me.reads(".suggest-widget .monaco-list-row .label-name", 4)).join(", ")}`);
  await picture("snippets");
  await me.press("ArrowDown", "ArrowDown", "ArrowDown");
  await me.takes(".suggest-widget", "route then");
  await me.type("101");
  await me.press("Tab");
  await me.type("line");
  await me.lineReads("route 101 -> line then pstn");
  await me.press("Escape", "Escape");

  // What can stand at the caret, and the layout.
  await me.goTo(7, 3);
  await me.press("Shift+End");
  await me.type("    route   3XX    ->   ");
  await me.press("Control+Space");
  saw(`completion: ${(await me.reads(".suggest-widget .monaco-list-row .label-name", 5)).join(", ")}`);
  await picture("completion");
  await me.type("lin");
  await me.takes(".suggest-widget", "line");
  await me.command("Format Document");
  await me.lineReads("route 3XX -> line");
  await me.save(1);
  saw(`formatted: ${me.line("hq.trunk", 7)}`);

  // A number of the pattern under the caret is followed.
  await me.goTo(6, 10);
  await me.command("Trunk: Simulate the Number under the Caret");
  await me.answer("A number of 9|.", "9123");
  await me.choose("Where is it dialed?", "hq");
  saw(await me.readsBeside("Trace of 9123", "9123 from hq"));
  await picture("trace");

  // So is the call above the extensions, by a click.
  const lens = ".codelens-decoration a";
  saw(`above line 5: ${(await me.reads(lens))[0]}`);
  await me.clicks(lens);
  saw(await me.readsBeside("Trace of 223", "223 from"));
  await picture("lens");

  // A trace names its rules from the folder of their network, which need not be the top one.
  await me.unfolds("shop");
  await me.open("shop.trunk");
  await me.goTo(4, 10);
  await me.command("Trunk: Simulate the Number under the Caret");
  await me.answer("A number of 7XX", "755");
  await me.choose("Where is it dialed?", "shop");
  saw(await me.readsBeside("Trace of 755", "755 from shop"));
  await picture("links");
  await me.follows("rooms/rooms.trunk:2");
  await me.sees("rooms.trunk");
  await me.caretAt(2, 1);
  saw(`beside it still: ${(await me.readsBeside("Trace of 755", "755 from shop")).split("\n")[0]}`);
  await me.open("hq.trunk");

  // The compiler's colours leave the grammar's as they are.
  for (const word of ["route", "address", "carrier"]) {
    saw(`${word} is ${await me.colourOf(word)}`);
  }
  saw(`notifications: ${await me.countOf(".notification-list-item, .codicon-bell-dot")}`);
});
