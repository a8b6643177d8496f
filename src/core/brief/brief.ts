import { outputMark } from '../publish/output-mark.ts';
import { briefFigures } from './brief-figures.ts';
import { briefGaps } from './brief-gaps.ts';
import type { BriefInput } from './brief-input.ts';
import { briefLimits, briefMethod, briefSources } from './brief-method.ts';
import type { Brief } from './brief-shape.ts';
import { briefSites } from './brief-sites.ts';
import { briefChart, briefTable } from './brief-table.ts';
import { briefWords } from './brief-words.ts';
import { digitsApart, digitsOf } from './digits-apart.ts';
import { resultSentence } from './result-sentence.ts';

export type { BriefInput } from './brief-input.ts';
export type { Brief } from './brief-shape.ts';

/** A region's coverage as a document says it: the same input gives the same text. */
export function briefOf(input: BriefInput): Brief {
  const { lang, coverage, manifest, edits, before } = input;
  const { region } = manifest;
  const words = briefWords(lang);
  const name = region.name[lang];
  const title = words.title(name);
  const sentence = resultSentence(words, name, coverage.total);
  const { nominal } = coverage.total.covered_share;
  const approval = region.map_approval;
  return {
    lang,
    region: region.slug,
    title,
    dated: words.dated(manifest.data_date, input.today),
    mark: outputMark(region, lang),
    sentence,
    scenario:
      edits === 0
        ? null
        : words.scenario(
            edits,
            before &&
              words.percent(
                before.nominal,
                digitsApart(before.nominal, nominal, digitsOf(before.nominal)),
              ),
          ),
    figures: briefFigures(words, input),
    table: briefTable(words, name, coverage),
    chart: briefChart(name, coverage),
    gaps: briefGaps(words, coverage, input.demand?.unit ?? null),
    sites: input.sites && briefSites(words, input.sites, coverage.withheld),
    method: briefMethod(words, input),
    limits: briefLimits(words, input),
    sources: briefSources(words, input),
    approval: approval ? words.approval(approval.number, approval.source) : words.unreviewed,
    notice: region.notice[lang],
    mapAlt: words.mapAlt(name, sentence),
  };
}
