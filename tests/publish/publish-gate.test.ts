import { describe, expect, test } from 'vitest';
import { readRegionFiles } from '../../scripts/lib/region-files.ts';
import { publishIssues } from '../../scripts/lib/publish-issues.ts';
import { outputMark } from '../../src/core/publish/output-mark.ts';
import {
  PUBLISH_FAULT_CODES,
  publishFaults,
  type PublishQuestion,
} from '../../src/core/publish/publish-gate.ts';
import type { Basemap } from '../../src/core/region/site-config.ts';

const { region: internal } = readRegionFiles('quangang');
const approval = { number: '闽S〔2023〕1号', source: '福建省自然资源厅', checked_on: '2023-02-28' };
const region = { ...internal, audience: 'public', map_approval: approval } as const;
const question: PublishQuestion = {
  region,
  manifest: { data_date: '2023-06-30', stations_unsourced: 0 },
  basemap: { kind: 'none' },
  today: '2023-06-30',
  output: 'build',
};
const protomaps: Basemap = { kind: 'protomaps', url: 'osm.pmtiles', attribution: 'OpenStreetMap' };
const tianditu: Basemap = {
  kind: 'tianditu',
  key: '0123456789abcdef0123456789abcdef',
  approval: 'GS（2026）4921号',
  checked_on: '2023-02-28',
};

/** What is asked, and the faults that must come of it; each code is the cause of one row at least. */
const CASES: [what: string, change: Partial<PublishQuestion>, faults: string[]][] = [
  ['an approved region', {}, []],
  ['Tianditu beneath', { basemap: tianditu }, []],
  [
    'no approval',
    { region: { ...region, map_approval: null } },
    ['error approval-missing map_approval'],
  ],
  [
    'an empty number',
    { region: { ...region, map_approval: { ...approval, number: ' ' } } },
    ['error approval-missing map_approval'],
  ],
  [
    'nobody who approved it',
    { region: { ...region, map_approval: { ...approval, source: '' } } },
    ['error approval-source-missing map_approval.source'],
  ],
  [
    'no day of looking it up',
    { region: { ...region, map_approval: { ...approval, checked_on: '' } } },
    ['error approval-date-missing map_approval.checked_on'],
  ],
  ['twelve months later', { today: '2024-02-28' }, []],
  ['a day more', { today: '2024-02-29' }, ['warning approval-old map_approval.checked_on']],
  [
    'stations without a source',
    { manifest: { data_date: '2023-06-30', stations_unsourced: 3 } },
    ['error source-missing source'],
  ],
  ['no day of the data', { manifest: { data_date: '' } }, ['error date-missing source_date']],
  [
    "OpenStreetMap's data beneath",
    { basemap: protomaps },
    ['error osm-basemap basemap', 'error lines-on-basemap basemap.kind'],
  ],
  [
    'lines of divisions above Tianditu',
    { basemap: tianditu, lines: true },
    ['error lines-on-basemap basemap.kind'],
  ],
  [
    'Tianditu looked up long ago',
    { basemap: { ...tianditu, checked_on: '2022-01-01' } },
    ['warning basemap-approval-old basemap.checked_on'],
  ],
  ['the whole nation', { view: [73, 3, 136, 54] }, ['error south-sea default_view']],
  ['the sea south of Sanya', { view: [108, 17, 111, 20] }, ['error south-sea default_view']],
  ['all of Hainan', { view: [108, 18, 111.5, 20.5] }, ['warning hainan-inset default_view']],
  ['Haikou', { view: [110, 19.5, 110.8, 20.2] }, []],
  ['Yunnan', { view: [97.5, 21, 106.2, 29.3] }, []],
  [
    'a mobile number in the notice',
    { region: { ...region, notice: { zh: '问 １３８ 1234 5678', en: 'Ask' } } },
    ['error mobile-in-region notice.zh'],
  ],
  [
    'a person and a number in the source of the approval',
    {
      region: {
        ...region,
        map_approval: { ...approval, source: '省厅 联 系 人：张 三 138–1234–0012' },
      },
    },
    ['error mobile-in-region map_approval.source', 'error person-in-region map_approval.source'],
  ],
  [
    'a mobile number as the mail box for mistakes',
    { region: { ...region, correction: { kind: 'mail', to: '13812340013@139.com' } } },
    ['error mobile-in-region correction.to'],
  ],
  [
    'an identity number in what to bring',
    {
      region: {
        ...region,
        what_to_bring: { zh: ['如350505198001011234'], en: ['x'], source: 'x' },
      },
    },
    ['error identity-in-region what_to_bring.zh.0'],
  ],
  [
    'a sensitive word in the statement of the total',
    { region: { ...region, published: { ...region.published, source: '某武\u200b警支队' } } },
    ['error sensitive-in-region published.source'],
  ],
];

describe.each(['build', 'embed', 'picture', 'document'] as const)('%s', (output) => {
  test.each(CASES)('%s', (_, change, faults) => {
    const found = publishFaults({ ...question, ...change, output });
    expect(found.map(({ severity, code, field }) => `${severity} ${code} ${field}`)).toEqual(
      faults,
    );
  });

  test.each(CASES)('an internal region may do what a public one may not: %s', (_, change) => {
    const asked = { ...question, ...change, output };
    const { audience } = internal;
    expect(publishFaults({ ...asked, region: { ...asked.region, audience } })).toEqual([]);
  });
});

test('each fault has a row above, and words with a remedy', () => {
  const found = CASES.flatMap(([, change]) => publishFaults({ ...question, ...change }));
  expect(new Set(found.map(({ code }) => code))).toEqual(new Set(PUBLISH_FAULT_CODES));
  for (const issue of publishIssues(found, 'region.json')) {
    expect(issue.message).toMatch(/^(?:is|shows|holds) \S/);
    expect(issue.remedy).toMatch(/\S\.$/);
  }
});

test('an internal output says so in both languages, a public one does not', () => {
  expect(outputMark(internal, 'zh')).toBe('内部资料');
  expect(outputMark(internal, 'en')).toBe('Internal document');
  expect(outputMark(region, 'zh')).toBeNull();
});
