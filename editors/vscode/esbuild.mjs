// Bundles the extension twice: for the desktop, where it starts a program, and for browsers, where the server runs in a worker.
import { build } from 'esbuild';

const common = { bundle: true, format: 'cjs', external: ['vscode'], target: 'es2022', minify: true, logLevel: 'warning' };
await build({ ...common, entryPoints: ['src/extension.ts'], outfile: 'dist/extension.js', platform: 'node' });
await build({ ...common, entryPoints: ['src/web.ts'], outfile: 'dist/web.js', platform: 'browser' });
await build({ ...common, entryPoints: ['src/worker.ts'], outfile: 'dist/worker.js', platform: 'browser', format: 'iife', external: [] });
