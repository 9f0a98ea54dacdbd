// The extension in a browser: the server is the same one, compiled to WebAssembly, in a worker.
import * as vscode from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import type { MessageTransports } from 'vscode-languageclient/browser';
import { activateWith } from './activation';

export function activate(context: vscode.ExtensionContext): void {
  const address = (...parts: string[]): string => vscode.Uri.joinPath(context.extensionUri, 'dist', ...parts).toString(true);
  activateWith(context, options =>
    Promise.resolve(new LanguageClient('settingsc', 'Bottlerocket settings', () => startWorker(address('worker.js'), address('server', 'dotnet.js')), options)),
  );
}

// The workers of an extension are not always instances of Worker, so the client does not recognise them: it is given a reader and a writer.
// The first message to the worker says where the runtime is, and its first one that it runs. All others belong to the protocol.
function startWorker(script: string, runtime: string): Promise<MessageTransports> {
  const worker = new Worker(script);
  return new Promise((resolve, reject) => {
    worker.onerror = event => reject(new Error(event.message));
    worker.onmessage = (event: MessageEvent<{ failed?: string }>) => {
      worker.onmessage = null;
      worker.onerror = null;
      if (event.data.failed === undefined) {
        resolve({ reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) });
      } else {
        reject(new Error(event.data.failed));
      }
    };
    worker.postMessage(runtime);
  });
}
