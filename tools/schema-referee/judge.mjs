// node judge.mjs SCHEMA DOCUMENTS: one line for each line of DOCUMENTS, which holds a document as JSON: "accepted", or why not.
import fs from 'node:fs';
import Ajv07 from 'ajv';
import Ajv2020 from 'ajv/dist/2020.js';

const [schemaFile, documentsFile] = process.argv.slice(2);
const schema = JSON.parse(fs.readFileSync(schemaFile, 'utf8'));
const Ajv = String(schema.$schema).includes('2020-12') ? Ajv2020 : Ajv07;
const judge = new Ajv({ strict: false }).compile(schema);
const lines = fs.readFileSync(documentsFile, 'utf8').split('\n').filter(line => line.length > 0);
for (const line of lines) {
  console.log(judge(JSON.parse(line)) ? 'accepted' : `${judge.errors[0].instancePath} ${judge.errors[0].message}`);
}
