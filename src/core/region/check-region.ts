import type { Issue } from '../issue.ts';
import { isOlder } from './is-older.ts';
import type { Region } from './region.ts';

/** A map approval read longer ago than this should be looked up again. */
const MONTHS = 12;

/**
 * What `region.json` alone cannot say well: a public map needs its approval number (审图号), and one that was
 * looked up more than a year before the newest row of the list may have been replaced. `dataDate` is that
 * row's `source_date`, YYYY-MM-DD, so that the answer does not hang on the day of the build.
 */
export function checkRegion(region: Region, file: string, dataDate: string): Issue[] {
  const { audience, map_approval: approval } = region;
  const at = { file, line: 0 };
  if (audience === 'public' && (approval === null || approval.number.trim() === '')) {
    return [
      {
        ...at,
        severity: 'error',
        field: 'map_approval',
        value: approval?.number ?? '',
        message:
          'is missing, but audience is public: a public map must show its approval number (审图号)',
        remedy: 'Write number, source and checked_on of the approval, or set audience to internal.',
      },
    ];
  }
  if (approval === null || dataDate === '' || !isOlder(approval.checked_on, dataDate, MONTHS))
    return [];
  return [
    {
      ...at,
      severity: 'warning',
      field: 'map_approval.checked_on',
      value: approval.checked_on,
      message: `is more than ${MONTHS} months before the list of ${dataDate}`,
      remedy: 'Look the approval number up again and write the day.',
    },
  ];
}
