// node render.mjs TEMPLATES: compiles and renders with Handlebars as many templates, of as many lines, as a folder holds.
// The text is made up: what is measured is the start of the process, the compilation and the rendering.
import fs from 'node:fs';
import path from 'node:path';
import Handlebars from 'handlebars';

const folder = process.argv[2];
const settings = {
  name: 'shop', enabled: true, count: 58, list: ['a', 'b', 'c'],
  map: { one: { source: 'x', enabled: true }, two: { source: 'y', enabled: false } },
};
Handlebars.registerHelper('default', (fallback, value) => value ?? fallback);
const lines = [
  'name = "{{settings.name}}"',
  '{{#if settings.enabled}}count = {{default 110 settings.count}}{{/if}}',
  '{{#each settings.list}}- "{{this}}"{{/each}}',
  '{{#each settings.map}}[{{@key}}] source = "{{this.source}}" enabled = {{this.enabled}}{{/each}}',
];
let length = 0;
for (const file of fs.readdirSync(folder).filter((name) => name.endsWith('.scriban')).sort()) {
  const count = fs.readFileSync(path.join(folder, file), 'utf8').split('\n').length;
  const body = Array.from({ length: count }, (_, i) => lines[i % lines.length]).join('\n');
  length += Handlebars.compile(body, { strict: true })({ settings }).length;
}
console.error(`${length} characters`);
