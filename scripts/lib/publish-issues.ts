import type { Issue } from '../../src/core/issue.ts';
import {
  APPROVAL_MONTHS,
  type PublishFault,
  type PublishFaultCode,
} from '../../src/core/publish/publish-gate.ts';

/** What is wrong, said after the field and its value; and what to do. */
const WORDS: Record<PublishFaultCode, readonly [message: string, remedy: string]> = {
  'approval-missing': [
    'is missing, but audience is public: a public map must show its approval number (审图号)',
    'Write number, source and checked_on of the approval, or set audience to internal.',
  ],
  'approval-source-missing': [
    'is empty: a public map says who approved it',
    'Write the authority that gave the number.',
  ],
  'approval-date-missing': [
    'is empty: nobody can tell whether the approval still holds',
    'Look the number up and write the day, YYYY-MM-DD.',
  ],
  'approval-old': [
    `is more than ${APPROVAL_MONTHS} months before the day of the data`,
    'Look the approval number up again and write the day.',
  ],
  'source-missing': [
    'is empty for some stations: public data names its source',
    'Fill the column source of the list.',
  ],
  'date-missing': [
    'is known of no station: public data says of which day it is',
    'Fill the column source_date of the list.',
  ],
  'osm-basemap': [
    "is OpenStreetMap's data, whose borders and names are not the approved ones",
    'Set basemap in data/site.json to none or tianditu, or audience to internal.',
  ],
  'lines-on-basemap': [
    'is a basemap of others with our own lines of divisions above it, which makes it another map',
    'Set basemap in data/site.json to none or tianditu, or audience to internal.',
  ],
  'basemap-approval-old': [
    `is more than ${APPROVAL_MONTHS} months before the day of the data`,
    'Look up the number that the basemap shows now and write it with the day.',
  ],
  'south-sea': [
    'shows the South China Sea, whose islands the map does not draw and marks may cover',
    'Let default_view end north of 17.9° N, or west or east of that sea.',
  ],
  'hainan-inset': [
    'shows all of Hainan Island: such a map needs the inset of the South China Sea islands',
    'Narrow default_view, or have the authority confirm that the map needs no inset.',
  ],
  'mobile-in-region': [
    'holds a personal mobile number',
    "Take the number out, or give the office's own.",
  ],
  'identity-in-region': [
    'holds the number of an identity card, certificate, bank card or account of a person',
    'Take the number out.',
  ],
  'person-in-region': ["holds a person's name", 'Take the name out, or name the office.'],
  'sensitive-in-region': [
    'holds a word of what public maps may not show',
    'Take it out; withhold.sensitive_words in region.json changes the words.',
  ],
};

/** What of faults stands in site.json and not in region.json. */
const IN_SITE: ReadonlySet<PublishFaultCode> = new Set([
  'osm-basemap',
  'lines-on-basemap',
  'basemap-approval-old',
]);

/** What stands in the way of publishing, as lines for the terminal; `file` is the region's region.json. */
export function publishIssues(faults: readonly PublishFault[], file: string): Issue[] {
  return faults.map(({ code, severity, field, value }) => {
    const [message, remedy] = WORDS[code];
    const at = IN_SITE.has(code) ? 'data/site.json' : file;
    return { severity, file: at, line: 0, field, value, message, remedy };
  });
}
