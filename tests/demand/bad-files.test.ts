import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readDemand } from '../../scripts/lib/demand/read-demand.ts';
import { issueLine } from '../../scripts/lib/terminal.ts';
import type { DemandResult } from '../../src/core/demand/demand-context.ts';
import { readDemandFile } from '../../src/load/read-demand-file.ts';
import { demandContext } from './demand-context.ts';

const FOLDER = join(import.meta.dirname, 'bad');
const CASES = readdirSync(FOLDER).filter((name) => !name.endsWith('.txt'));

/** What the user reads, a line an issue. */
function told(result: DemandResult): string {
  if (result.ok) throw new Error('a bad file was read');
  return `${result.issues.map(issueLine).join('\n')}\n`;
}

describe('bad files, each with the message stored beside it', () => {
  test.each(CASES)('%s', async (name) => {
    const file = new File([readFileSync(join(FOLDER, name))], name);
    const english = told(await readDemandFile(file, demandContext()));
    const chinese = told(await readDemandFile(file, demandContext({ lang: 'zh-CN' })));
    await expect(`${english}\n${chinese}`).toMatchFileSnapshot(join(FOLDER, `${name}.txt`));
    // The terminal says the same as the page.
    expect(told(await readDemand(join(FOLDER, name), demandContext()))).toBe(english);
  });
});
