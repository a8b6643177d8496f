import addressParse from 'address-parse';
import { bench, describe } from 'vitest';
import { loadGazetteer, loadNames } from '../../scripts/lib/gazetteer-files.ts';
import { matchAddress } from '../../src/core/geocode/match-address.ts';
import { buildMatchIndex, type MatchIndex } from '../../src/core/geocode/match-index.ts';
import { derivedName } from '../geocode/derived-name.ts';

/** One run is long enough to be measured, and the nation's takes a while. */
const ONCE = { iterations: 1, time: 0, warmupIterations: 0, warmupTime: 0 } as const;
const MOST_SECONDS = 60;
const MOST_BYTES = 2e9;
const FEWEST_PER_SECOND = 20_000;

const gazetteer = loadGazetteer();
const names = loadNames();
const index: MatchIndex = buildMatchIndex(gazetteer.all(), names);
const rows = [...index.byCode.values()]
  .filter(({ functional }) => !functional)
  .map((division) => ({ code: division.code, text: derivedName(division) }));

describe('the index of the nation', () => {
  bench('built', () => void buildMatchIndex(gazetteer.all(), names), ONCE);
});

describe(`the plain names of ${rows.length} stations`, () => {
  bench(
    'matched',
    () => {
      const started = process.cpuUsage();
      let found = 0;
      for (const { code, text } of rows) {
        const { status, division_code } = matchAddress(index, text);
        if (division_code === code) found += 1;
        else if (status === 'ok') throw new Error(`${text} is not ${division_code}.`);
      }
      // The program's own time: others may be using the machine.
      const seconds = process.cpuUsage(started).user / 1e6;
      const { rss } = process.memoryUsage();
      console.log(
        `${rows.length} rows, ${found} found, ${seconds.toFixed(1)} s, ` +
          `${Math.round(rows.length / seconds)} rows/s, ${Math.round(rss / 1e6)} MB`,
      );
      if (seconds > MOST_SECONDS) throw new Error(`took longer than ${MOST_SECONDS} s`);
      if (rows.length / seconds < FEWEST_PER_SECOND) throw new Error('too few rows a second');
      if (rss > MOST_BYTES) throw new Error(`took more than ${MOST_BYTES / 1e9} GB`);
    },
    ONCE,
  );
});

/** Every three-hundredth name: the peer knows counties only, and takes the first of several silently. */
const sample = rows.filter((_, at) => at % 300 === 0);
const AddressParse =
  (addressParse as unknown as { default?: typeof addressParse }).default ?? addressParse;

describe(`the county of ${sample.length} names`, () => {
  bench('ours, to the village', () => {
    for (const { text } of sample) matchAddress(index, text);
  });
  bench('address-parse, to the county', () => {
    for (const { text } of sample) AddressParse.parse(text);
  });
});
