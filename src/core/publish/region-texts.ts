import type { Region } from '../region/region.ts';
import { personNames } from './person-names.ts';
import { personalNumbers } from './personal-numbers.ts';
import { isSensitive } from './withhold.ts';

/** A text of region.json that may not be published as it is. */
export interface TextFault {
  readonly what: 'mobile' | 'identity' | 'person' | 'sensitive';
  /** Where it stands: `map_approval.source`. */
  readonly field: string;
  /** The part that is at fault; a sensitive text as a whole. */
  readonly value: string;
}

/**
 * Personal numbers, persons' names and sensitive words in any text of region.json: they stand on every page, so
 * they have to be mended by hand. What the region withholds is itself never published and left out.
 */
export function regionTextFaults({ withhold = {}, ...shown }: Region): TextFault[] {
  return textsWithin(shown, '').flatMap(([field, text]): TextFault[] => {
    const faults: TextFault[] = personalNumbers(text).map(({ kind, span }) => ({
      what: kind,
      field,
      value: text.slice(...span),
    }));
    for (const span of personNames(text, withhold.person_labels)) {
      faults.push({ what: 'person', field, value: text.slice(...span) });
    }
    // The name of a division is public, and it is the region's own.
    if (field !== 'name.zh' && isSensitive(text, withhold, [shown.name.zh])) {
      faults.push({ what: 'sensitive', field, value: text });
    }
    return faults;
  });
}

/** Every text in a value, with the path to it. */
function textsWithin(value: unknown, path: string): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    textsWithin(each, path === '' ? key : `${path}.${key}`),
  );
}
