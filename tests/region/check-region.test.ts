import { describe, expect, test } from 'vitest';
import { readRegionFiles } from '../../scripts/lib/region-files.ts';
import { checkRegion } from '../../src/core/region/check-region.ts';
import { districtsWithoutOutline } from '../../src/core/region/districts-without-outline.ts';
import { division } from '../../src/core/gazetteer/division.ts';

const { region } = readRegionFiles('quangang');
const approval = { number: '闽S〔2023〕1号', source: '福建省自然资源厅', checked_on: '2023-02-28' };

describe('map approval', () => {
  test('an internal region needs none', () => {
    expect(checkRegion(region, 'region.json', '2030-01-01')).toEqual([]);
  });

  test.each([
    ['none', null],
    ['an empty one', { ...approval, number: ' ' }],
  ])('a public region is refused with %s', (_, map_approval) => {
    const issues = checkRegion(
      { ...region, audience: 'public', map_approval },
      'r.json',
      '2023-03-01',
    );
    expect(issues).toMatchObject([{ severity: 'error', file: 'r.json', field: 'map_approval' }]);
    expect(issues[0]?.remedy).toContain('internal');
  });

  test.each([
    ['2023-02-28', '2024-02-28', false],
    ['2023-02-28', '2024-02-29', true],
    ['2023-12-31', '2024-12-31', false],
    ['2023-12-31', '2025-01-01', true],
    ['2023-12-31', '2023-01-01', false],
    ['2023-12-31', '', false],
  ])('looked up on %s, list of %s: old is %s', (checked_on, dataDate, old) => {
    const map_approval = { ...approval, checked_on };
    const issues = checkRegion({ ...region, audience: 'public', map_approval }, 'r.json', dataDate);
    expect(issues.map(({ severity }) => severity)).toEqual(old ? ['warning'] : []);
  });
});

test('counties without an outline are found, functional zones and other regions aside', () => {
  const divisions = [
    division('620000000000', '甘肃省'),
    division('620102000000', '城关区'),
    division('620103000000', '七里河区'),
    division('620171000000', '兰州新区'),
    division('630102000000', '城东区'),
  ];
  const missing = districtsWithoutOutline(divisions, '620000000000', new Set(['620102000000']));
  expect(missing.map(({ name }) => name)).toEqual(['七里河区']);
});
