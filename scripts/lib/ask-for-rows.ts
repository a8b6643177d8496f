import { isWithin, type DivisionCode } from '../../src/core/gazetteer/division-code.ts';
import type { MatchLevel } from '../../src/core/gazetteer/level.ts';
import type { RowMatch } from '../../src/core/geocode/match-row.ts';
import type { GivenPosition } from '../../src/core/geocode/place-row.ts';
import type { Issue } from '../../src/core/issue.ts';
import { ALL_PROVIDERS } from '../providers/all-providers.ts';
import { liveWorld } from '../providers/live-world.ts';
import { readProviderSettings } from '../providers/provider-settings.ts';
import type { GeocodeQuery } from '../providers/provider.ts';
import { proxyFetch } from '../providers/proxy-fetch.ts';
import { readyProvider } from '../providers/ready-provider.ts';
import { askProviders, type AskSummary } from './ask-providers.ts';
import { compactJournal } from './journal-compact.ts';
import { journalChoice } from './journal-choice.ts';
import { Journal } from './journal.ts';
import type { ListGround } from './geocode-list.ts';
import { issueLine, progress, status } from './terminal.ts';

/** What is asked of whom, and where the answers are kept. */
export interface AskRowsOptions {
  /** Provider ids in the order of preference, without `offline`. */
  readonly chain: readonly string[];
  readonly journalPath: string;
  readonly refresh: boolean;
  readonly purge: string | null;
  readonly proxy: string | null;
}

/** The level from which on an answer ends the chain: a village's, since villages have stations. */
const LEAST_LEVEL: MatchLevel = 'village';
/** Baidu counts 84 bytes, which are 28 Han characters in UTF-8. */
const SHORT_CHARACTERS = 28;

/**
 * How far an answer of a level may lie from the truth, metres: assumed from what services say of their levels, not
 * measured; for divisions the figures of seats in `fallback-uncertainty.json`. What lies elsewhere in a division is
 * given more when it is placed.
 */
const ASSUMED_UNCERTAINTY_M: Partial<Record<MatchLevel, number>> = {
  door: 100,
  poi: 300,
  road: 1000,
  village: 3100,
  town: 2100,
  county: 3900,
  city: 6900,
};

/** Asks the services for every row that is clear enough to be asked, and answers from the journal. */
export async function askForRows(
  matches: readonly RowMatch[],
  ground: ListGround,
  options: AskRowsOptions,
): Promise<{ summary: AskSummary | null; asked: (match: RowMatch) => GivenPosition | null }> {
  if (options.purge !== null) {
    const { before, after, damaged } = compactJournal(options.journalPath, options.purge);
    status(`${options.purge}: ${before - after} entries removed from the journal`);
    sayDamaged(damaged, 'removed with them');
  }
  if (options.chain.length === 0) return { summary: null, asked: () => null };
  const settings = readProviderSettings({ env: process.env });
  const chain = options.chain.map((id) => readyProvider(id, settings));
  const journal = new Journal(options.journalPath);
  sayDamaged(journal.issues, 'passed over: their queries are asked again');
  const { fetch, close } = proxyFetch(options.proxy ?? settings.file.proxy ?? null, process.env);
  const abort = new AbortController();
  const interrupt = (): void => abort.abort();
  process.once('SIGINT', interrupt);
  const world = liveWorld(fetch, abort.signal);
  const queries = matches.flatMap((match) => queryOf(match) ?? []);
  const bar = progress(queries.length);
  try {
    const summary = await askProviders({
      queries,
      chain,
      journal,
      leastLevel: LEAST_LEVEL,
      distanceToCountyM: ground.distanceToCountyM,
      world,
      refreshBefore: options.refresh ? world.today() : null,
      onQuery: () => bar.step(options.chain.join(', ')),
    });
    return { summary, asked: answersOf(journal, options.chain) };
  } finally {
    bar.stop();
    journal.close();
    process.off('SIGINT', interrupt);
    await close();
  }
}

/** Damaged lines said one by one; the rest is counted. */
const SHOWN_ISSUES = 10;

function sayDamaged(issues: readonly Issue[], what: string): void {
  for (const issue of issues.slice(0, SHOWN_ISSUES)) status(issueLine(issue));
  if (issues.length > SHOWN_ISSUES) status(`… and ${issues.length - SHOWN_ISSUES} more of these`);
  if (issues.length > 0) status(`${issues.length} damaged lines of the journal ${what}`);
}

/** The positions that a journal holds for matches. */
export function answersOf(
  journal: Journal,
  chain: readonly string[] = ALL_PROVIDERS.map(({ id }) => id),
): (match: RowMatch) => GivenPosition | null {
  return (match) => {
    const query = queryOf(match);
    const choice = query && journalChoice(journal, query.key, chain, LEAST_LEVEL);
    if (!choice) return null;
    const { answer, entry } = choice;
    return {
      lngLat: [answer.lng, answer.lat],
      provider: entry.provider,
      pointLevel: answer.match_level,
      uncertaintyM: ASSUMED_UNCERTAINTY_M[answer.match_level] ?? 9000,
      confirmed: answer.outside_m !== null || answer.adcode !== null,
    };
  };
}

/** What to ask for a row; null when its county is not known or it is in doubt. */
function queryOf({ division, norm, status: doubt }: RowMatch): GeocodeQuery | null {
  if (!division || doubt !== 'ok' || division.level === 'province') return null;
  const county: DivisionCode = division.code.slice(0, 6).padEnd(12, '0');
  if (!isWithin(division.code, county)) return null;
  const characters = [...norm];
  return {
    key: `${county.slice(0, 6)} ${norm}`,
    text: norm,
    short: characters.slice(-SHORT_CHARACTERS).join(''),
    city:
      /^.+?(?:省|自治区)(.+?[市州盟]|.+?地区)/.exec(norm)?.[1] ??
      /^(.+?市)/.exec(norm)?.[1] ??
      null,
    county_code: county,
  };
}
