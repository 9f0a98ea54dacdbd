// Visual Studio Code in a headless Chromium, and what people do with it.
import { chromium } from 'playwright-core';

export class Workbench {
  static async open(executablePath, address) {
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--headless=new', '--disable-gpu'] });
    const page = await browser.newPage({ viewport: { width: 1500, height: 800 } });
    page.setDefaultTimeout(15000);
    await page.goto(address);
    await page.waitForSelector('.explorer-folders-view .monaco-list-row');
    return new Workbench(browser, page);
  }

  constructor(browser, page) {
    this.browser = browser;
    this.page = page;
  }

  async openFile(name) {
    await this.page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).dblclick();
    await this.page.waitForSelector(`.tab.active[data-resource-name="${name}"]`);
  }

  async command(title) {
    await this.page.keyboard.press('F1');
    const input = this.page.locator('.quick-input-widget .quick-input-box input').first();
    await input.waitFor();
    await input.fill(`>${title}`);
    await this.page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().click();
  }

  /** Chooses in the list that a command shows. */
  async choose(label) {
    await this.page.locator('.quick-input-list .monaco-list-row', { hasText: label }).first().click();
  }

  /** Puts the cursor at the end of a line, and focus into the editor. Lines count from 1. */
  async goTo(line) {
    await this.page.keyboard.press('Control+G');
    const input = this.page.locator('.quick-input-widget .quick-input-box input').first();
    await input.fill(`:${line},999`);
    await this.page.keyboard.press('Enter');
    await this.page.waitForSelector('.quick-input-widget', { state: 'hidden' });
  }

  /** The lines of the editor in a group, counted from 0. */
  async text(group = 0) {
    const lines = await this.page.locator('.editor-instance').nth(group).locator('.view-line').evaluateAll(found => found
      .map(line => [parseFloat(line.style.top), line.textContent.replaceAll('\u00a0', ' ')])
      .sort((one, other) => one[0] - other[0])
      .map(([, text]) => text));
    return lines.join('\n');
  }

  /** Waits until something is true; says what was there instead. */
  async until(look, accept) {
    const end = Date.now() + 15000;
    for (;;) {
      const found = await look().catch(reason => reason.message);
      if (accept(found)) {
        return;
      }
      if (Date.now() > end) {
        throw new Error(`waited in vain; the last that was seen: ${JSON.stringify(found)}`);
      }
      await this.page.waitForTimeout(100);
    }
  }

  close() {
    return this.browser.close();
  }
}
