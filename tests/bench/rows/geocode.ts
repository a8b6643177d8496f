import addressParse from 'address-parse';
import { loadGazetteer, loadNames } from '../../../scripts/lib/gazetteer-files.ts';
import { matchAddress } from '../../../src/core/geocode/match-address.ts';
import { buildMatchIndex } from '../../../src/core/geocode/match-index.ts';
import { derivedName } from '../../geocode/derived-name.ts';
import { atLeast, atMost, timesLess } from '../bench-result.ts';
import { mediansMs, onceMs } from '../measure.ts';
import { printResults } from '../print-results.ts';

const index = buildMatchIndex(loadGazetteer().all(), loadNames());
const rows = [...index.byCode.values()]
  .filter(({ functional }) => !functional)
  .map((division) => ({ code: division.code, text: derivedName(division) }));

const started = process.cpuUsage();
let found = 0;
await onceMs(() => {
  for (const { code, text } of rows) {
    const { status, division_code } = matchAddress(index, text);
    if (division_code === code) found += 1;
    else if (status === 'ok') throw new Error(`${text} is not ${division_code}.`);
  }
});
// The program's own time: others may be using the machine.
const seconds = process.cpuUsage(started).user / 1e6;

/** Every three-hundredth name: the peer knows counties only, and takes the first of several silently. */
const sample = rows.filter((_, at) => at % 300 === 0);
const AddressParse =
  (addressParse as unknown as { default?: typeof addressParse }).default ?? addressParse;
const [ours = NaN, theirs = NaN] = await mediansMs(9, [
  () => sample.forEach(({ text }) => matchAddress(index, text)),
  () => sample.forEach(({ text }) => AddressParse.parse(text)),
]);

const all = `plain names of ${rows.length.toLocaleString('en')} stations`;
printResults([
  atLeast({
    work: `${all}, matched`,
    unit: 'rows/s',
    ours: rows.length / seconds,
    limit: 20_000,
    note: `${found} found, own CPU time`,
  }),
  atMost({
    work: 'peak memory of it, all in all',
    unit: 'MB',
    ours: (process.resourceUsage().maxRSS * 1024) / 1e6,
    limit: 2_000,
  }),
  timesLess({
    work: `county of ${sample.length.toLocaleString('en')} names (ours to the village), warm`,
    peer: 'address-parse',
    unit: 'ms',
    ours,
    theirs,
    atLeast: 1,
  }),
]);
