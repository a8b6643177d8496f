import type { Districts } from '../../src/core/coverage/districts.ts';
import { parseDistricts } from '../../src/core/coverage/parse-districts.ts';
import type { DivisionCode } from '../../src/core/gazetteer/division-code.ts';
import { districtsJson } from '../artifacts/districts.json.ts';
import { loadBoundaries } from './gazetteer-files.ts';

/**
 * The counties of a region that have an outline: read from the very text that the browser gets, so that
 * page and terminal count on the same lines.
 */
export function loadDistricts(region: DivisionCode): Districts {
  return parseDistricts(JSON.parse(districtsJson(loadBoundaries(), region)));
}
