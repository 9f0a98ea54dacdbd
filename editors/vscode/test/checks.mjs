// Counts what holds; the exit code says whether everything does.
import assert from 'node:assert/strict';

let held = 0;
let failed = 0;

export const equal = assert.deepEqual;

export async function check(name, body) {
  try {
    await body();
    held++;
    console.log(`  holds  ${name}`);
  } catch (reason) {
    failed++;
    console.log(`  FAILS  ${name}\n${reason.stack}`);
  }
}

export function finish(what) {
  console.log(`${what}: ${held} held, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
}
