import { existsSync, openSync, readFileSync, readSync, closeSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { DemandContext, DemandResult } from '../../../src/core/demand/demand-context.ts';
import { DemandIssues } from '../../../src/core/demand/demand-issues.ts';
import {
  demandKind,
  KIND_BYTES,
  MAX_TEXT_BYTES,
  MAX_WORKBOOK_BYTES,
} from '../../../src/core/demand/demand-kind.ts';
import { demandOfSheets } from '../../../src/core/demand/demand-of-sheets.ts';
import { demandOfText } from '../../../src/core/demand/demand-of-text.ts';
import { demandTexts } from '../../../src/core/demand/demand-texts.ts';
import { CliError } from '../cli-error.ts';
import { decodeText } from '../list/decode-text.ts';
import { readXls, readXlsx } from '../list/read-workbook.ts';
import { DATA_DIR, shown } from '../paths.ts';
import { readRasterFile } from './read-raster-file.ts';

/**
 * Reads demand from a file: the path, or the name of a file in `data/demand`. The same parsers as in the
 * browser; a workbook may be an old .xls too. What is wrong with the contents is in the result's issues;
 * a file that is not there or cannot be opened is a CliError.
 */
export async function readDemand(
  path: string,
  context: DemandContext,
  dataDir = DATA_DIR,
): Promise<DemandResult> {
  const found = [path, join(dataDir, 'demand', path)].find((each) => existsSync(each));
  if (found === undefined || !statSync(found).isFile()) {
    throw new CliError(
      `${shown(path)} is no file: give the path of one, or its name in ${shown(join(dataDir, 'demand'))}.`,
    );
  }
  const name = basename(found);
  const texts = demandTexts(context.lang);
  const { size } = statSync(found);
  if (size === 0) return DemandIssues.refuse(name, context.lang, texts.empty);
  const kind = demandKind(firstBytes(found));
  if (kind === 'raster') return readRasterFile(found, name, context);
  const most = kind === 'text' ? MAX_TEXT_BYTES : MAX_WORKBOOK_BYTES;
  if (size > most) {
    return DemandIssues.refuse(name, context.lang, texts.tooLarge(size / 1e6, most / 1e6));
  }
  const bytes = readFileSync(found);
  if (kind === 'workbook' || kind === 'old_workbook') {
    const read = kind === 'workbook' ? readXlsx : readXls;
    return demandOfSheets(read(bytes, shown(found)).sheets, name, context);
  }
  const decoded = decodeText(bytes);
  if (decoded === null || /^\s*</.test(decoded.text)) {
    return DemandIssues.refuse(name, context.lang, texts.unknownKind);
  }
  return demandOfText(decoded.text, name, context);
}

function firstBytes(path: string): Uint8Array {
  const bytes = new Uint8Array(KIND_BYTES);
  const file = openSync(path, 'r');
  try {
    return bytes.subarray(0, readSync(file, bytes, 0, KIND_BYTES, 0));
  } finally {
    closeSync(file);
  }
}
