// The tests of the extension. With CHROMIUM, the path of a Chromium, also in the workbench; otherwise those are left out.
import { finish } from './checks.mjs';

await import('./grammars.mjs');
if (process.env.CHROMIUM) {
  await import('./web.mjs');
}
finish('vscode');
