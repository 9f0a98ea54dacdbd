// Runs the published module in Node, whose WebAssembly is that of a browser.
import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';

const { dotnet } = await import(pathToFileURL(`${process.argv[2]}/wwwroot/_framework/dotnet.js`));
const runtime = await dotnet.create();
const { Settings } = await runtime.getAssemblyExports(runtime.getConfig().mainAssemblyName);
const { Lint, Refused } = Settings.Browser.Program;

assert.equal(Lint('[settings.kubernetes]\nmax-pod = 58\n', 'aws-k8s-1.34'), 'BR1001');
assert.equal(Lint('[settings.kubernetes]\nmax-pods = 58\n', 'aws-k8s-1.34'), '');
assert.ok(Refused('schemas/meta/rule.json', '{"code": "BR1199"}') > 0);
console.log('the compiler runs in a browser');
process.exit(0);
