import type { DemandContext, DemandResult } from '../core/demand/demand-context.ts';
import { DemandIssues } from '../core/demand/demand-issues.ts';
import {
  demandKind,
  KIND_BYTES,
  MAX_TEXT_BYTES,
  MAX_WORKBOOK_BYTES,
} from '../core/demand/demand-kind.ts';
import { demandOfRaster } from '../core/demand/demand-of-raster.ts';
import { demandOfText } from '../core/demand/demand-of-text.ts';
import { demandTexts } from '../core/demand/demand-texts.ts';
import type { Fault } from '../core/demand/fault.ts';
import { decodeText } from '../core/list/decode-text.ts';

/**
 * Reads demand from a file that the visitor chose: CSV, Excel workbook, GeoJSON or GeoTIFF, told apart by
 * contents. Nothing is sent anywhere. Takes up to minutes for a large raster: call it in a worker, see
 * `demand-reader.ts`. The programs for workbooks and rasters come with the first of each.
 */
export async function readDemandFile(file: File, context: DemandContext): Promise<DemandResult> {
  const refuse = (fault: Fault): DemandResult =>
    DemandIssues.refuse(file.name, context.lang, fault);
  const texts = demandTexts(context.lang);
  try {
    if (file.size === 0) return refuse(texts.empty);
    const kind = demandKind(await bytesOf(file.slice(0, KIND_BYTES)));
    if (kind === 'raster') {
      const { openRaster } = await import('./open-raster.ts');
      return await demandOfRaster(() => openRaster(file), file.name, context);
    }
    if (kind === 'old_workbook') return refuse(texts.oldWorkbook);
    const most = kind === 'workbook' ? MAX_WORKBOOK_BYTES : MAX_TEXT_BYTES;
    if (file.size > most) return refuse(texts.tooLarge(file.size / 1e6, most / 1e6));
    const bytes = await bytesOf(file);
    if (kind === 'workbook') {
      const { readDemandWorkbook } = await import('./read-demand-workbook.ts');
      return readDemandWorkbook(bytes, file.name, context);
    }
    const decoded = decodeText(bytes, (part, encoding, fatal) =>
      new TextDecoder(encoding, { fatal }).decode(part),
    );
    if (decoded === null || /^\s*</.test(decoded.text)) return refuse(texts.unknownKind);
    return demandOfText(decoded.text, file.name, context);
  } catch (error) {
    // The file may have been moved or changed meanwhile.
    return refuse(texts.readFailed(error instanceof Error ? error.message : String(error)));
  }
}

async function bytesOf(blob: Blob): Promise<Uint8Array> {
  return new Uint8Array(await blob.arrayBuffer());
}
