import { expect, it } from 'vitest';
import { planPath } from '../../../src/load/offline/plan-path.ts';

const SCOPE = 'https://a.example/stations/';

const CASES: [address: string, path: string | null][] = [
  ['https://a.example/stations/', 'index.html'],
  ['https://a.example/stations/?region=quangang#list', 'index.html'],
  ['https://a.example/stations/planner.html?region=quangang', 'planner.html'],
  ['https://a.example/stations/data/quangang/base.pmtiles', 'data/quangang/base.pmtiles'],
  ['https://a.example/stations/t/350505001000/', 't/350505001000/index.html'],
  ['https://a.example/other/', null],
  ['https://b.example/stations/', null],
];

it.each(CASES)('%s', (address, path) => {
  expect(planPath(address, SCOPE)).toBe(path);
});
