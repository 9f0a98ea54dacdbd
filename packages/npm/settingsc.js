#!/usr/bin/env node
// Runs the native program of this platform, which is in a package of its own: npm installs only the one that fits.
"use strict";

const { spawnSync } = require("node:child_process");

const platform = `${process.platform}-${process.arch}`;
const file = process.platform === "win32" ? "settingsc.exe" : "settingsc";

let program = process.env.SETTINGSC;
if (!program) {
  try {
    program = require.resolve(`settingsc-${platform}/${file}`);
  } catch {
    console.error(`settingsc: the package "settingsc-${platform}" is not installed. If npm was called with --omit=optional, call it without; `
      + "otherwise this platform has no native program: install the tool of .NET, and name it in the variable SETTINGSC.");
    process.exit(2);
  }
}

const result = spawnSync(program, process.argv.slice(2), { stdio: "inherit" });
if (result.error) {
  console.error(`settingsc: "${program}" cannot be started: ${result.error.message}`);
  process.exit(2);
}
if (result.signal) {
  process.kill(process.pid, result.signal);
}
process.exit(result.status ?? 2);
