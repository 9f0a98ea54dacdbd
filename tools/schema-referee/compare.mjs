// node compare.mjs FOLDER: a third opinion on what SchemaAgreementTests wrote there. Each NAME.schema.json has a NAME.jsonl, whose lines
// are {"document": …, "accepted": …}. Prints where ajv disagrees; exit code 1 when it does anywhere.
import fs from 'node:fs';
import path from 'node:path';
import Ajv07 from 'ajv';
import Ajv2020 from 'ajv/dist/2020.js';

// ajv computes with doubles: about integers that they cannot hold its opinion does not count.
const isBeyondDoubles = line => (line.match(/-?\d{16,}/g) ?? []).some(digits => !Number.isSafeInteger(Number(digits)));

const folder = process.argv[2];
let documents = 0;
let differences = 0;
for (const file of fs.readdirSync(folder).filter(name => name.endsWith('.schema.json')).sort()) {
  const schema = JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8'));
  const Ajv = String(schema.$schema).includes('2020-12') ? Ajv2020 : Ajv07;
  const judge = new Ajv({ strict: false }).compile(schema);
  const lines = fs.readFileSync(path.join(folder, file.replace('.schema.json', '.jsonl')), 'utf8').split('\n');
  for (const line of lines.filter(text => text.length > 0 && !isBeyondDoubles(text))) {
    const { document, accepted } = JSON.parse(line);
    documents++;
    if (judge(document) !== accepted) {
      differences++;
      console.log(`${file}: ajv ${accepted ? `refuses: ${judge.errors[0].instancePath} ${judge.errors[0].message}` : 'accepts'}: ${JSON.stringify(document)}`);
    }
  }
}
console.log(`${documents} documents compared, ${differences} differences`);
process.exit(documents > 0 && differences === 0 ? 0 : 1);
