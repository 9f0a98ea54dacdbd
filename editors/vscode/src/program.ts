// The program settingsc: named in the settings, in the extension, or in the PATH.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { execFile } from 'node:child_process';
import * as vscode from 'vscode';

const fileName = process.platform === 'win32' ? 'settingsc.exe' : 'settingsc';

/** The program; undefined if there is none, which people are told. */
export function findProgram(extensionPath: string): string | undefined {
  const named = vscode.workspace.getConfiguration('settingsc').get<string | null>('path');
  if (named) {
    return named;
  }
  const folders = [path.join(extensionPath, 'bin'), ...(process.env['PATH'] ?? '').split(path.delimiter)];
  const found = folders.filter(folder => folder !== '').map(folder => path.join(folder, fileName)).find(isProgram);
  if (!found) {
    void vscode.window
      .showErrorMessage("'settingsc' was not found in the PATH. Install it, or name it in the setting settingsc.path.", 'Open Settings')
      .then(answer => answer && vscode.commands.executeCommand('workbench.action.openSettings', 'settingsc.path'));
  }
  return found;
}

function isProgram(file: string): boolean {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return fs.statSync(file).isFile();
  } catch {
    return false;
  }
}

export interface Outcome {
  code: number;
  output: string;
  errors: string;
}

/** Runs the program to its end. */
export function run(program: string, args: string[], input: string, cwd: string | undefined): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = execFile(program, args, { cwd, maxBuffer: 64 << 20 }, (error, output, errors) => {
      if (error && typeof error.code !== 'number') {
        reject(error);
      } else {
        resolve({ code: Number(error?.code ?? 0), output, errors });
      }
    });
    child.stdin?.on('error', () => {}).end(input);
  });
}
