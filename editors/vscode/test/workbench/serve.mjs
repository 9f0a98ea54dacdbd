// Serves Visual Studio Code for browsers with the extension in it, to this machine only.
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';

const types = { '.html': 'text/html', '.js': 'text/javascript', '.mjs': 'text/javascript', '.wasm': 'application/wasm', '.css': 'text/css', '.json': 'application/json', '.ttf': 'font/ttf', '.svg': 'image/svg+xml' };

/** Serves the workbench of a package, and extensions by the name of their folder. Resolves to the server. */
export function serve(workbench, extensions) {
  const here = import.meta.dirname;
  const server = http.createServer((request, response) => {
    const { port } = server.address();
    const address = decodeURIComponent(request.url.split('?')[0]);
    if (address === '/product.json') {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(product(port, Object.keys(extensions))));
      return;
    }
    const [, first, ...rest] = address.split('/');
    const file = address === '/' ? path.join(here, 'index.html') : extensions[first] ? path.join(extensions[first], ...rest) : path.join(workbench, address);
    fs.readFile(file, (error, content) => {
      response.setHeader('content-type', types[path.extname(file)] ?? 'application/octet-stream');
      response.statusCode = error ? 404 : 200;
      response.end(error ? '' : content);
    });
  });
  return new Promise(resolve => server.listen(0, '127.0.0.1', () => resolve(server)));
}

function product(port, names) {
  return {
    productConfiguration: { nameShort: 'Test', nameLong: 'Test', applicationName: 'code-web', dataFolderName: '.test', version: '1.91.1', commit: 'test', enableTelemetry: false },
    additionalBuiltinExtensions: names.map(name => ({ scheme: 'http', authority: `127.0.0.1:${port}`, path: `/${name}` })),
    folderUri: { scheme: 'memory', path: '/' },
    configurationDefaults: { 'workbench.startupEditor': 'none', 'security.workspace.trust.enabled': false, 'editor.minimap.enabled': false, 'workbench.activityBar.location': 'hidden', 'editor.inlayHints.enabled': 'off' },
  };
}
